import { HexaplaError } from '../model/errors.ts';
import type { SyncSummary } from '../model/sync-report.ts';
import { commitFiles } from '../workspace/commit-files.ts';
import { headCommit } from '../workspace/git-refs.ts';
import { openCommittedProject } from '../workspace/project.ts';
import type { SyncSelection } from './open-for-sync.ts';
import { joinedSummary } from './summarize-sync.ts';
import { type BranchOptions, syncBranch } from './sync-branch.ts';
import type { Told } from './sync-on-disk.ts';

/** What came of several branches. */
export interface ToldOfBranches {
  readonly told: Told;
  /** The summary of each locale's branch, where each has one. */
  readonly summaries: ReadonlyMap<string, SyncSummary>;
  /** The worst code of the branches that failed; 0: none did. */
  readonly exitCode: HexaplaError['exitCode'] | 0;
}

/** Syncs one branch, or with `{locale}` in its name one for each locale: one that fails stops no other. */
export async function syncBranches(template: string, selection: SyncSelection, options: BranchOptions): Promise<ToldOfBranches> {
  if (!template.includes('{locale}'))
    return { told: await syncBranch(template, selection, options), summaries: new Map(), exitCode: 0 };
  const { session } = options;
  const configured = await configuredLocales(options);
  const spelled = (tag: string) => configured.find((own) => own.toLowerCase() === tag.toLowerCase()) ?? tag;
  const locales = selection.locales.length > 0 ? selection.locales.map(spelled) : configured;
  const all: Told[] = [];
  const summaries = new Map<string, SyncSummary>();
  let exitCode: ToldOfBranches['exitCode'] = 0;
  let first: unknown = null;
  for (const locale of locales) {
    try {
      const told = await syncBranch(template.replaceAll('{locale}', locale), { ...selection, locales: [locale] }, options);
      all.push(told);
      if (told.summary !== null) summaries.set(locale, told.summary);
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error;
      first ??= error;
      exitCode = exitCode < error.exitCode ? error.exitCode : exitCode;
      if (locales.length > 1) session.complain(`${locale}: ${error.message}`);
    }
  }
  const [told] = all;
  if (told === undefined && locales.length === 1) throw first;
  return { told: joined(all, options), summaries, exitCode };
}

async function configuredLocales({ session }: BranchOptions): Promise<readonly string[]> {
  const revision = await headCommit(session.root);
  const files = await commitFiles(session.root, revision);
  return (await openCommittedProject(session, { files, revision })).locales;
}

function joined(all: readonly Told[], { isDryRun, isSummarized }: BranchOptions): Told {
  const findings = new Map(all.flatMap(({ findings: own }) => own.map((finding) => [JSON.stringify(finding), finding] as const)));
  return {
    isDryRun,
    writes: all.flatMap(({ writes }) => writes),
    documents: all.reduce((sum, { documents }) => sum + documents, 0),
    changed: all.flatMap(({ changed }) => changed),
    failed: all.flatMap(({ failed }) => failed),
    done: all.flatMap(({ done }) => done),
    commits: all.flatMap(({ commits }) => commits),
    findings: [...findings.values()],
    summary: isSummarized ? joinedSummary(all.flatMap(({ summary }) => summary ?? [])) : null,
    folder: all[0]?.folder ?? '.hexapla',
  };
}
