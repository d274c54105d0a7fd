import { ALL_RULES } from '../checks/all-rules.ts';
import type { SiteFile } from '../dashboard/server/data-file.ts';
import { indexPage } from '../dashboard/server/index-page.ts';
import { ReportedChange } from '../dashboard/server/reported-change.ts';
import { type DocumentFacts, type ProjectFacts, SiteData } from '../dashboard/server/site-data.ts';
import { readCheckReport } from '../formats/check-report.ts';
import { localeBadge } from '../reports/locale-badge.ts';
import { direction } from '../text/direction.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { buildTime } from '../workspace/clock.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { mayBeRepository } from '../workspace/may-be-repository.ts';
import type { Project } from '../workspace/project.ts';
import { readInput } from '../workspace/read-input.ts';
import { dashboardAssets, projectName, SiteFolder } from '../workspace/site-folder.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { projectHistory } from './dashboard-history.ts';
import { DashboardPages } from './dashboard-pages.ts';
import { debtAges } from './debt-ages.ts';
import { KeptPages } from './kept-pages.ts';
import { KnownOrigins } from './known-origins.ts';
import { openPolicy } from './open-policy.ts';
import { openSelected, type Selected } from './open-project.ts';
import type { Records } from './open-records.ts';
import { openTraffic } from './page-traffic.ts';
import { ProjectHistory } from './project-history.ts';
import { runDocuments, toldOnce } from './run-documents.ts';
import type { Outcome, Session } from './session.ts';
import { surroundingsIn } from './surroundings.ts';

/** What `hexapla dashboard build` takes. */
export interface DashboardBuildCommand {
  /** The folder of the site. */
  readonly output: string;
  /** A report of `check` in JSON; null: none. */
  readonly check: string | null;
  /** A table of views of pages; null: none. */
  readonly traffic: string | null;
}

/** Writes the dashboard as a static site, which needs no server and asks nobody for anything. */
export async function dashboardBuild(
  session: Session,
  { output, check, traffic: file }: DashboardBuildCommand,
): Promise<Outcome> {
  const change = check === null ? null : new ReportedChange(readCheckReport(readInput(session.root, check), check));
  const selected = await openSelected(session, { paths: [], locales: [] });
  const assets = dashboardAssets(session.program);
  const folder = new SiteFolder(session.root, output);
  try {
    for (const file of assets) folder.write(file);
    await writeData(session, selected, { change, file, write: folder.write });
    folder.finish();
  } finally {
    folder.discard();
  }
  session.note(`Wrote the dashboard to \`${output}\`: open \`${output}/index.html\``);
  return { output: '', exitCode: 0 };
}

async function writeData(
  session: Session,
  { project, documents, reading }: Selected,
  {
    change,
    file,
    write,
  }: { readonly change: ReportedChange | null; readonly file: string | null; readonly write: (file: SiteFile) => void },
): Promise<void> {
  const open = await openPolicy(
    project,
    ALL_RULES.map(({ rule }) => rule),
  );
  const records = await openProjectRecords(project);
  const adopted = await withRenames(project, documents, { reading, records });
  const history = new ProjectHistory(project, { reading, known: new KnownOrigins('once') });
  const kept = await KeptPages.open(project, { session, reading, records, history });
  const traffic = file === null ? null : await openTraffic(session, { project, documents: adopted, file });
  const take = (facts: DocumentFacts) => {
    change?.see(facts);
    data.add(traffic?.add(facts) ?? facts);
  };
  const surroundings = surroundingsIn(project, history);
  const pages = new DashboardPages(project, adopted, { reading, open, surroundings, ages: debtAges(history), kept, take });
  const data = new SiteData({ write, paths: pages.paths, tags: project.locales });
  const { results, findings } = await compared(pages, {
    session,
    project,
    adopted,
    reading,
    records,
    history,
    kept,
    take,
  }).finally(() => history.close());
  const told = [...project.findings, ...toldOnce(results), ...findings, ...(records?.findings ?? [])];
  data.addFindings(await pages.judged(told));
  const facts = await projectFacts(session, project);
  const overview = data.finish({
    ...facts,
    ...(change === null ? {} : { change: change.finish(write) }),
    ...(traffic === null ? {} : { traffic: traffic.own }),
  });
  for (const locale of overview.locales) write({ path: `badges/${locale.tag}.svg`, text: localeBadge(locale) });
  write(indexPage(fingerprint(JSON.stringify(overview))));
}

interface Comparing {
  readonly session: Session;
  readonly project: Project;
  readonly adopted: Selected['documents'];
  readonly reading: Selected['reading'];
  readonly records: Records | null;
  readonly history: ProjectHistory;
  readonly kept: KeptPages | null;
  readonly take: (facts: DocumentFacts) => void;
}

/** Hands on what is kept of all documents, compares the others, and hands each to `pages`. */
async function compared(pages: DashboardPages, { project, adopted, kept, take, ...options }: Comparing) {
  try {
    const open = kept === null ? adopted : await kept.take(adopted, take);
    const run = await runDocuments(project, open, { ...options, pairs: true, keep: pages.add });
    await pages.finish();
    const results = kept?.told(adopted, run.results) ?? run.results;
    // What is told of no single document is told again only when all are looked at again.
    if (run.findings.length === 0) kept?.save(results);
    return { results, findings: run.findings };
  } finally {
    kept?.close();
  }
}

async function projectFacts(session: Session, project: Project): Promise<ProjectFacts> {
  const { root, sourceLocale, locales, config } = project;
  const labels = new Map(config.locales.map(({ tag, label }) => [tag, label]));
  return {
    project: projectName(root),
    date: buildTime(),
    commit: mayBeRepository(root) ? await headCommit(root).catch(() => null) : null, // none before the first one
    sourceLocale,
    sourceDirection: direction(sourceLocale),
    locales: locales.map((tag) => ({ tag, label: labels.get(tag) ?? null, direction: direction(tag) })),
    summaries: new Map(ALL_RULES.map(({ rule, summary }) => [rule, summary])),
    history: projectHistory(session, project),
  };
}
