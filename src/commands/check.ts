import { ALL_RULES } from '../checks/all-rules.ts';
import { judge } from '../checks/judge.ts';
import { eventKey, sentenceFindings } from '../checks/sentence-findings.ts';
import type { CheckReport } from '../model/check-report.ts';
import { UsageError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import { counted } from '../reports/figures.ts';
import { checkFormats } from '../reports/index.ts';
import { repositoryPrefix } from '../workspace/git-refs.ts';
import { hashOfAll } from '../workspace/hash.ts';
import { writeFiles } from '../workspace/write-files.ts';
import { writeOutput } from '../workspace/write-output.ts';
import { totalsDrafts } from './check-totals.ts';
import { fixSentences } from './fix-sentences.ts';
import { formatNamed } from './format-named.ts';
import { fromRepository } from './from-repository.ts';
import { inGrace, localeCheck } from './locale-checks.ts';
import type { Selection } from './open-project.ts';
import { openReading } from './open-reading.ts';
import { type Checked, ofChange, ofTree } from './run-check.ts';
import type { Outcome, Session } from './session.ts';
import { writeBaseline } from './write-baseline.ts';

/** What `hexapla check` takes. */
export interface CheckCommand extends Selection {
  /** The revision that the tree is compared with; null: the tree is judged as it is. */
  readonly changedFrom: string | null;
  readonly formats: readonly string[];
  /** The n-th belongs to the n-th format; a format without one is printed. */
  readonly outputs: readonly string[];
  /** Address that the paths of links in Markdown follow; null: they are relative. */
  readonly linkBase: string | null;
  /** Whether the change was made by somebody who may not decide how it is judged. */
  readonly untrusted: boolean;
  /** Whether to carry mechanical changes of the source over to translations. */
  readonly fix: boolean;
  /** Whether to write down what is found as tolerated. */
  readonly writeBaseline: boolean;
}

/** Judges the tree, or only what changed in it since another revision, and says where. */
export async function check(session: Session, command: CheckCommand): Promise<Outcome> {
  const formats = await Promise.all(command.formats.map((name) => formatNamed(checkFormats, name)()));
  refuseCombinations(command);
  const found = await run(session, command);
  const checked = command.fix && fixStale(session, found) ? await run({ ...session, note: () => undefined }, command) : found;
  const { project, open, parting, events } = checked;
  const reading = await openReading(session, project);
  const drafts = [...checked.drafts, ...(await totalsDrafts({ session, project, reading }, checked, open))];
  if (command.writeBaseline) return writeBaseline(project, { events, drafts }, open.policy);
  const untold = events.filter((event) => !open.policy.baseline.has(hashOfAll(eventKey(event))));
  const judgement = judge([...sentenceFindings(untold, open.policy), ...drafts], open.policy, hashOfAll);
  const report: CheckReport = {
    ...judgement,
    sourceLocale: project.sourceLocale,
    base: parting,
    documents: checked.head.compared.length,
    locales: askedLocales(project.locales, command).map((locale) => localeCheck(locale, events)),
    tolerated: [...inBaseline(judgement.tolerated, events.length - untold.length), ...inGrace(events)],
    rules: ALL_RULES,
  };
  const { colour, width, root } = session;
  const prefix = await repositoryPrefix(root);
  const printed = formats.map((format, index) => {
    const file = (command.outputs[index] ?? '-') === '-' ? null : (command.outputs[index] ?? null);
    const told = fromRepository(report, command.formats[index] ?? '', prefix);
    const text = format(told, { colour: colour && file === null, width, linkBase: command.linkBase });
    if (file === null) return text;
    writeOutput(root, file, text);
    return '';
  });
  return { output: printed.join(''), exitCode: report.fails ? 1 : 0 };
}

/** What is tolerated, with the sentences that the baseline has. */
function inBaseline(tolerated: CheckReport['tolerated'], sentences: number): CheckReport['tolerated'] {
  const others = tolerated.filter(({ why }) => why !== 'baseline');
  const count = sentences + (tolerated.find(({ why }) => why === 'baseline')?.count ?? 0);
  return count === 0 ? others : [{ why: 'baseline', count }, ...others];
}

function askedLocales(known: readonly Locale[], { locales }: Selection): readonly Locale[] {
  const asked = new Set(locales.map((tag) => tag.toLowerCase()));
  return asked.size === 0 ? known : known.filter((locale) => asked.has(locale.toLowerCase()));
}

function run(session: Session, command: CheckCommand): Promise<Checked> {
  const { changedFrom } = command;
  return changedFrom === null ? ofTree(session, command) : ofChange(session, command, changedFrom);
}

/** Carries mechanical changes over to the translations that were found stale; gives whether anything was written. */
function fixStale({ note }: Session, { project, head, events }: Checked): boolean {
  const name = (locale: string, source: string | null, unit: string | null) => JSON.stringify([locale, source, unit]);
  const stale = new Set(
    events.filter(({ rule }) => rule === 'stale').map((event) => name(event.locale, event.document, event.unit)),
  );
  const { writes, sentences } = fixSentences(head.compared, ({ locale, source }, { unit }) =>
    stale.has(name(locale, source, unit.id)),
  );
  writeFiles(project.root, writes);
  note(`Carried the change over to ${counted(sentences, 'sentence')} in ${counted(writes.length, 'document')}.`);
  return writes.length > 0;
}

function refuseCombinations(command: CheckCommand): void {
  const { changedFrom, fix, untrusted, writeBaseline, paths, locales, outputs, formats } = command;
  if (untrusted && changedFrom === null)
    throw new UsageError('Expected `--changed-from REF` with `--untrusted`: the base says how a change is judged');
  if (untrusted && (fix || writeBaseline))
    throw new UsageError(`Expected \`${fix ? '--fix' : '--write-baseline'}\` without \`--untrusted\`, which writes nothing`);
  if (writeBaseline && (changedFrom !== null || paths.length + locales.length > 0))
    throw new UsageError('Expected `--write-baseline` alone: a baseline of a part of the project would forget the rest');
  if (outputs.length > formats.length)
    throw new UsageError(`Expected a \`--format\` for each \`--output\`, found ${formats.length} for ${outputs.length}`);
}
