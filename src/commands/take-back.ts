import { tieReturned } from '../compare/tie-returned.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Code } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import type { HandBackOutcome } from '../model/hand-back-report.ts';
import type { HandOffDocument, HandOffUnit } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { Unit } from '../model/unit.ts';
import { contentOf } from '../text/content-of.ts';
import type { ContentSyntax } from '../text/content-syntax.ts';
import { sameTextKey } from '../text/keys.ts';
import { markdownOf } from '../text/markdown-of.ts';
import type { Filling } from './filling.ts';
import { type HandOffEntry, handOffEntries } from './hand-off-entries.ts';
import { stoodThere } from './hand-off-hash.ts';
import { handOffSyntax } from './hand-off-syntax.ts';
import { type Judged, judgeReturned } from './judge-returned.ts';
import { type DocumentRecord, RecordedTexts } from './recorded-texts.ts';
import type { ReturnedTexts } from './returned-texts.ts';
import type { SourceFile } from './source-file.ts';

/** What a document got back, and what is to be told of each of its texts. */
export interface TakenBack {
  readonly returned: ReturnedTexts;
  /** Translations whose source is gone. */
  readonly homeless: readonly Filling[];
  /** In the order of the file. */
  readonly units: readonly TakenUnit[];
}

/** What became of a text, and the translation that is taken of it; null: none. */
export interface TakenUnit {
  readonly unit: HandOffUnit;
  readonly outcome: HandBackOutcome;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly filling: Filling | null;
}

/** What a document is taken back with. */
interface TakeBackAsked {
  readonly source: SourceFile;
  readonly comparison: Comparison;
  readonly record: DocumentRecord | null;
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  /** Whether a translation that somebody made in the meantime gives way. */
  readonly overwrite: boolean;
}

type Fit = Extract<Judged, { readonly type: 'fit' }>;

/** Ties what came back of a document to its texts of today, and judges each for itself. */
export function takeBack(document: HandOffDocument, asked: TakeBackAsked): TakenBack {
  const entries = handOffEntries(asked.comparison);
  const judge = judgeFor(asked);
  const judged = document.units.map((unit) => ({ unit, own: judge(unit) }));
  const fit = judged.flatMap(({ unit, own }) => (own.type === 'fit' ? [{ unit, own }] : []));
  const { ties, overtaken } = tieReturned(
    fit.map(({ unit, own }) => ({ id: fullId(unit.id, asked.source), source: own.source, previous: own.previous })),
    entries.map(({ units: [first], source, was, status }) => ({ id: first.id, source, was, isCurrent: status === 'current' })),
  );
  const entryOf = new Map(
    fit.map(({ unit }, at) => [unit, overtaken.has(at) ? ('overtaken' as const) : (entries[ties.get(at) ?? -1] ?? null)]),
  );
  const placing = new Placing(document, asked);
  const units = judged.map(({ unit, own }): TakenUnit => {
    if (own.type === 'fit') return placing.place(unit, own, entryOf.get(unit) ?? null);
    const told = own.type === 'refused' ? { reason: own.reason, warnings: [] } : { reason: null, warnings: own.warnings };
    return { unit, outcome: own.type, ...told, filling: null };
  });
  return { returned: placing.returned, homeless: placing.homeless, units };
}

/** Decides where each translation goes. */
class Placing {
  readonly returned = new Map<Unit, Filling>();
  readonly homeless: Filling[] = [];
  private readonly asked: TakeBackAsked;
  private readonly ids: ReadonlySet<string>;
  /** Whether the document is what it was when it was handed off. */
  private readonly isUnchanged: boolean;

  constructor({ hash }: HandOffDocument, asked: TakeBackAsked) {
    this.asked = asked;
    this.ids = new Set(asked.source.units.map(({ id }) => id));
    this.isUnchanged = hash !== null && asked.source.isHash(hash);
  }

  place(unit: HandOffUnit, own: Fit, entry: HandOffEntry | 'overtaken' | null): TakenUnit {
    const { source, overwrite } = this.asked;
    const refused = (reason: string): TakenUnit => ({ unit, outcome: 'refused', reason, warnings: [], filling: null });
    const isKnownId = this.ids.has(fullId(unit.id, source));
    if ((this.isUnchanged && !isKnownId) || (entry === null && (this.isUnchanged || unit.hash === null)))
      return refused(`Expected the id of a sentence of \`${source.path}\`, found \`${unit.id}\``);
    if (entry === 'overtaken') {
      const warnings = ['The sentence changed since, and its translation is of what it is today', ...own.warnings];
      return { unit, outcome: 'unchanged', reason: null, warnings, filling: null };
    }
    const filling = this.fillingOf(unit, own, entry);
    if (entry === null || isPartOf(entry, filling)) {
      this.homeless.push(filling);
      return { unit, outcome: 'kept', reason: null, warnings: own.warnings, filling };
    }
    if (!overwrite && isOvertaken(unit, filling, entry))
      return refused('Expected the translation that was handed off, found another one since; `--overwrite` replaces it');
    for (const each of entry.units) this.returned.set(each, filling);
    const isCurrent = sameTextKey(entry.source) === sameTextKey(filling.source);
    const isThere = entry.pair?.target === filling.target && entry.pair.source === filling.source;
    const outcome = isThere ? 'unchanged' : isCurrent ? 'accepted' : 'stale';
    return { unit, outcome, reason: null, warnings: own.warnings, filling };
  }

  private fillingOf({ source, target, state }: HandOffUnit, own: Fit, entry: HandOffEntry | null): Filling {
    const kind = entry?.units[0].kind ?? 'paragraph';
    const syntax = handOffSyntax(this.asked.source.path, kind);
    const codes = withOwnImages(source.codes, entry?.pair?.target ?? '', syntax);
    const text = markdownOf({ parts: target?.parts ?? [], codes }, { syntax, kind, source: { ...source, codes } });
    // Blanks at the ends are no part of a sentence where it stands.
    return {
      source: own.source,
      target: text.replace(/^[ \n]+/, '').replace(/[ \n]$/, ''),
      state: state === 'initial' ? 'translated' : state,
      origin: 'human',
    };
  }
}

/** Ids of files that leave the prefix out are numbers. */
function fullId(id: string, { units }: Pick<SourceFile, 'units'>): string {
  return /^\d+$/.test(id) ? `${units[0]?.id.slice(0, 5)}-${id}` : id;
}

function judgeFor({ source, record, sourceLocale, locale }: TakeBackAsked): (unit: HandOffUnit) => Judged {
  const kinds = new Map<string, BlockKind>(source.units.map(({ id, kind }) => [id, kind]));
  const texts = new Set(source.units.map((unit) => sameTextKey(unit.source)));
  const recorded = record === null ? null : new RecordedTexts(record.units);
  const isKnown = (text: string) => texts.has(sameTextKey(text)) || recorded?.has(text) === true;
  return (unit) => {
    const kind = unit.context.kind ?? kinds.get(fullId(unit.id, source)) ?? 'paragraph';
    return judgeReturned(unit, { path: source.path, kind, sourceLocale, locale, isKnown });
  };
}

/** Whether a translation is of one of several sentences that have one together: it does not take the place of that. */
function isPartOf({ units }: HandOffEntry, { source }: Filling): boolean {
  return units.length > 1 && units.some((unit) => sameTextKey(unit.source) === sameTextKey(source));
}

/** Whether somebody translated it, from what it is today, since it was handed off. */
function isOvertaken({ hash }: HandOffUnit, { target }: Filling, { pair, status }: HandOffEntry): boolean {
  if (status !== 'current' || pair === null || pair.target === null || pair.target === target) return false;
  return hash === null || !stoodThere(hash, pair.target);
}

/** Images as the translation that is replaced has them: their alternative texts are translated. */
function withOwnImages(codes: readonly Code[], target: string, syntax: ContentSyntax): readonly Code[] {
  if (!codes.some(({ kind }) => kind === 'image')) return codes;
  const own = contentOf(target, { syntax }).codes.flatMap(({ kind, data }) => (kind === 'image' ? [data] : []));
  return codes.map((code) => {
    const at = code.kind === 'image' ? own.findIndex((data) => destinationOf(data) === destinationOf(code.data)) : -1;
    return at < 0 ? code : { ...code, data: own.splice(at, 1)[0] ?? code.data };
  });
}

function destinationOf(image: string): string {
  return image.slice(image.lastIndexOf('](') + 1);
}
