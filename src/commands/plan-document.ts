import { isSideFile } from '../formats/is-side-file.ts';
import type { Notice } from '../formats/notices.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import type { LocaleRecord } from '../model/records.ts';
import type { Finding } from '../model/report.ts';
import type { DocumentDone } from '../model/sync-report.ts';
import { damageIn } from '../text/document-damage.ts';
import { TooComplexError } from '../text/parser.ts';
import { decodeDocument } from '../workspace/decode.ts';
import { fileWarning } from '../workspace/file-finding.ts';
import { broughtUp, keptOfUnit } from './brought-up.ts';
import type { Filling } from './filling.ts';
import { leftBehind } from './left-behind.ts';
import { inOtherForm } from './other-form.ts';
import { plainText, withOwnKeys, withOwnNotice } from './page-dressing.ts';
import { isProven } from './proven.ts';
import { type Reading, readingOf } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import { type ReturnedTexts, returnedOf, withUnplaced } from './returned-texts.ts';
import { withPlaced, withReturnedValues } from './returned-values.ts';
import type { Compared } from './run-documents.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SourceFile } from './source-file.ts';
import { afterwards, keptOf, reasonsOf, type SyncOutcome, sharesOf } from './sync-outcome.ts';
import type { SyncSettings } from './sync-settings.ts';
import { withCurrentPins } from './target-pins.ts';

/** What a document depends on besides itself. */
export interface PlanOptions {
  readonly reading: Reading;
  readonly settings: SyncSettings;
  /** The translation that is kept of a source text with this hash; null: none. */
  readonly kept: (hash: string) => string | null;
  /** The translations that came back for it. */
  readonly returned: ReturnedTexts;
  /** Translations that came back and whose source is gone: the records keep them. */
  readonly homeless: readonly Filling[];
  readonly commits: SourceCommits;
  /** The form that it is to have; null: the one that it has. */
  readonly form: Form | null;
  /** Whether a page that becomes bilingual gets the keys that such pages have in their front matter. */
  readonly usesKeys: () => Promise<boolean>;
  /** Whether its plain form is written, too. */
  readonly isDoubled: boolean;
  /** The notice of a page that is not up to date; null: none. */
  readonly notice: Pick<Notice, 'style' | 'text'> | null;
  /** Front-matter keys that name commits and hashes. */
  readonly pinKeys: readonly string[];
}

/** How a localized document is brought up to its source. */
export interface DocumentPlan {
  /** The localized file; equal to what stands there where nothing has to change. */
  readonly text: string;
  /** Its plain form, which goes into a tree of its own; null: not asked for. */
  readonly plain: string | null;
  /** What changes, for people; none: nothing. */
  readonly reasons: readonly string[];
  readonly done: Omit<DocumentDone, 'path' | 'locale'>;
  /** The comparison as it is by then, to be recorded. */
  readonly comparison: Comparison;
  readonly edit: (record: LocaleRecord) => LocaleRecord;
  readonly findings: readonly Finding[];
  /** The translations that came back and stand in it. */
  readonly placed: ReadonlySet<Filling>;
}

/** What keeps a document from being read for sure: a plan made of half of it would take the other half for gone. */
const UNREAD: ReadonlySet<string> = new Set(['too-complex', 'front-matter', 'mdx-syntax']);

/**
 * Plans one localized Markdown document that is there; null where nothing is known of what it was made from. One that cannot be
 * brought up to its source without a doubt is left as it is, with a finding.
 */
export async function planDocument(compared: Compared, options: PlanOptions): Promise<DocumentPlan | null> {
  const { open, comparison } = compared;
  const { source, target } = open;
  if (source === null || target === null || target === 'unreadable') return null;
  if (comparison.basis === 'none' && options.returned.size === 0) return null;
  if (isSideFile(source.path) || isSideFile(target.path)) return null;
  const content = decodeDocument(target.path, target.bytes);
  if (typeof content !== 'string') return null;
  const alone = (found: string) => ({
    ...untouched(content, comparison, options),
    findings: [leftAlone(target, comparison, found)],
  });
  if (damageIn(content).some(({ rule }) => rule === 'merge-conflict')) return alone('markers of an unresolved merge');
  const unread = [...source.findings, ...target.findings].find(({ rule }) => UNREAD.has(rule));
  if (unread !== undefined) return alone(`\`${unread.path}\`, which cannot be read for sure`);
  try {
    return await readablePlan({ content, source, target, compared }, options, alone);
  } catch (error) {
    if (error instanceof TooComplexError || error instanceof RangeError) return alone('nesting that is too deep to read');
    throw error;
  }
}

async function readablePlan(
  { content, source, target, compared: { open, comparison } }: ReadDocuments,
  options: PlanOptions,
  alone: (found: string) => DocumentPlan,
): Promise<DocumentPlan> {
  const { locale } = open.record ?? { locale: null };
  const form = options.form ?? target.form;
  const reading = readingOf(options.reading, { source: source.path, locale: comparison.locale });
  const plain = async (own: string) => plainText(target.path, own, comparison);
  const isConverted = form !== target.form;
  const standing = { content, source, target, open, comparison };
  const read = async (how: 'merged' | 'in place') => {
    const made = await broughtUp(standing, { ...options, form, how });
    if (made === null) return 'some without one';
    const { text, was, outcome } = made;
    const after = isConverted && form === 'bilingual' ? await plain(outcome.merged.text) : outcome.merged.text;
    const isRead = await isProven({ ...proofOf(target, was, outcome), before: text, after, reading });
    return isRead ? made : 'some that would not be read any more';
  };
  // What came back is put in place even where the structure cannot be brought up to today's.
  const first = await read(comparison.basis === 'none' ? 'in place' : 'merged');
  const made = typeof first === 'string' && options.returned.size > 0 && !isConverted ? await read('in place') : first;
  if (typeof made === 'string') return alone(made);
  const { was, outcome } = made;
  const { merged, carried } = outcome;
  const values = await withReturnedValues(merged.text, {
    path: target.path,
    form: target.form,
    units: source.units,
    returned: options.returned,
    kept: (unit) => keptOfUnit(unit, options),
    reading,
  });
  const then = withPlaced(afterwards(was, outcome), values);
  const placed = new Set([...merged.filled.values(), ...values.placed.values(), ...returnedOf(carried)]);
  const { commits, pinKeys: keys } = options;
  const isWhole = merged.behind?.length === 0;
  const pinned = await withCurrentPins(values.text, { source, target, comparison: then, isWhole, commits, keys });
  const keyed = await withOwnKeys(pinned, { source, target, comparison: then, isWhole, form, isConverted }, options);
  const noticed = await withOwnNotice(keyed, target.path, { comparison: then, notice: options.notice });
  const isChanged = noticed !== content;
  const { filled, carriedOver } = sharesOf(outcome);
  const own = form === 'plain' && isConverted ? await plain(noticed) : noticed;
  const now = isConverted ? await inOtherForm(then, { path: target.path, text: own, form, reading }) : then;
  return {
    text: own,
    plain: options.isDoubled ? await plain(noticed) : null,
    reasons: reasonsOf(outcome, {
      values: values.placed.size,
      isChanged,
      isPinned: pinned !== values.text || (keyed !== pinned && !isConverted),
      becomes: isConverted ? form : null,
    }),
    done: { added: merged.added.length, filled, kept: merged.gone.length, carried: carriedOver },
    comparison: now,
    edit: (record) => ({
      ...record,
      frames: merged.frames ?? record.frames,
      kept: withUnplaced(keptOf(record, merged, { after: now, before: locale }), { after: now, placed }, options),
    }),
    placed,
    findings: leftBehind({
      source,
      path: target.path,
      text: noticed,
      comparison: then,
      behind: merged.behind ?? [],
      isWaiting: options.settings.missing === 'source',
    }),
  };
}

/** A localized document and its source, both of which could be read. */
interface ReadDocuments {
  /** The localized file as it stands. */
  readonly content: string;
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly compared: Compared;
}

/** What came back for a document that is left as it is is kept. */
function untouched(text: string, comparison: Comparison, options: PlanOptions): Omit<DocumentPlan, 'findings'> {
  const done = { added: 0, filled: 0, kept: 0, carried: 0 };
  const placed = new Set<Filling>();
  const edit = (record: LocaleRecord) => ({ ...record, kept: withUnplaced(record.kept, { after: comparison, placed }, options) });
  return { text, plain: null, reasons: [], done, comparison, edit, placed };
}

function leftAlone({ path }: TargetRead, { locale }: Comparison, found: string): Finding {
  const message = `Expected a place in today's source for every translation, found ${found}; the file is left as it is`;
  return { ...fileWarning('sync', path, message), locale };
}

/** What a document has to hold once it is written. */
function proofOf(target: TargetRead, { locale, statuses }: Comparison, { merged, carried }: SyncOutcome) {
  // Attributes of elements carry no mark.
  const attributes = statuses.flatMap((status) =>
    status.type === 'missing' && status.unit.key?.startsWith('<') ? [status.unit.source] : [],
  );
  return {
    path: target.path,
    form: target.form,
    locale,
    gone: [...merged.gone, ...carried.keys()].flatMap((pair) => pair.target ?? []),
    come: [
      ...attributes,
      ...[...merged.filled.values()].map(({ target: text }) => text),
      ...[...carried.values()].flatMap(({ pair }) => pair.target ?? []),
    ],
  };
}
