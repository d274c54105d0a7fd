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
import { KeptPages, pagesOf } from './kept-pages.ts';
import { KnownOrigins } from './known-origins.ts';
import { makeAllPages } from './make-all-pages.ts';
import type { PageMaking } from './make-pages.ts';
import { openPolicy } from './open-policy.ts';
import { openSelected, type Selected } from './open-project.ts';
import { PageFindings } from './page-findings.ts';
import { openTraffic } from './page-traffic.ts';
import { ProjectHistory } from './project-history.ts';
import { toldOnce } from './run-documents.ts';
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
  const making = { session, project, reading, records, open, history, surroundings: surroundingsIn(project, history) };
  const data = new SiteData({ write, paths: pagesOf(adopted).keys(), tags: project.locales });
  const { results, findings } = await made(adopted, making, { kept, take }).finally(() => history.close());
  const told = [...project.findings, ...toldOnce(results), ...findings, ...(records?.findings ?? [])];
  data.addFindings(await new PageFindings(project, adopted, making).judged(told));
  const facts = await projectFacts(session, project);
  const overview = data.finish({
    ...facts,
    ...(change === null ? {} : { change: change.finish(write) }),
    ...(traffic === null ? {} : { traffic: traffic.own }),
  });
  for (const locale of overview.locales) write({ path: `badges/${locale.tag}.svg`, text: localeBadge(locale) });
  write(indexPage(fingerprint(JSON.stringify(overview))));
}

/** Hands on what is kept of all documents, and makes the pages of the others. */
async function made(
  adopted: Selected['documents'],
  making: PageMaking,
  { kept, take }: { readonly kept: KeptPages | null; readonly take: (facts: DocumentFacts) => void },
) {
  try {
    const open = kept === null ? adopted : await kept.take(adopted, take);
    const { results, findings } = await makeAllPages(open, making, { kept, take });
    const told = kept?.told(adopted, results) ?? results;
    // What is told of no single document is told again only when all are looked at again.
    if (findings.length === 0) kept?.save(told);
    return { results: told, findings };
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
