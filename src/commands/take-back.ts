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
import { FullIds } from './full-ids.ts';
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
  /** Of each file, in its order. */
  readonly files: readonly (readonly TakenUnit[])[];
}

/** What became of a text, and the translation that is taken of it; null: none. */
export interface TakenUnit {
  readonly unit: HandOffUnit;
  readonly outcome: HandBackOutcome;
  readonly reason: string | null;
  readonly warnings: readonly string[];
  readonly filling: Filling | null;
}

/** What came back of a document in a file. */
interface Returned {
  readonly file: string;
  readonly document: HandOffDocument;
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

/** Ties what came back of a document to its texts of today, and judges each for itself. Of two translations of one text the first is taken. */
export function takeBack(files: readonly Returned[], asked: TakeBackAsked): TakenBack {
  const entries = handOffEntries(asked.comparison);
  const placing = new Placing(asked);
  const units = files.map((own) => takenOf(own, { entries, placing, asked }));
  return { returned: placing.returned, homeless: placing.homeless, files: units };
}

function takenOf(
  { file, document }: Returned,
  {
    entries,
    placing,
    asked,
  }: { readonly entries: readonly HandOffEntry[]; readonly placing: Placing; readonly asked: TakeBackAsked },
): readonly TakenUnit[] {
  const ids = new FullIds(document, asked.source);
  const judge = judgeFor(asked, ids);
  const judged = document.units.map((unit) => ({ unit, own: judge(unit) }));
  const fit = judged.flatMap(({ unit, own }) => (own.type === 'fit' ? [{ unit, own }] : []));
  const { ties, overtaken } = tieReturned(
    fit.map(({ unit, own }) => ({ id: ids.of(unit), source: own.source, previous: own.previous })),
    entries.map(({ units: [first], source, was, status }) => ({ id: first.id, source, was, isCurrent: status === 'current' })),
  );
  const entryOf = new Map(
    fit.map(({ unit }, at) => [unit, overtaken.has(at) ? ('overtaken' as const) : (entries[ties.get(at) ?? -1] ?? null)]),
  );
  const isUnchanged = document.hash !== null && asked.source.isHash(document.hash);
  return judged.map(({ unit, own }): TakenUnit => {
    if (own.type === 'fit') {
      const idFault = ids.faultOf(unit, { isUnchanged, isFound: (entryOf.get(unit) ?? null) !== null });
      return idFault === null ? placing.place({ unit, file }, own, entryOf.get(unit) ?? null) : refused(unit, idFault);
    }
    const told = own.type === 'refused' ? { reason: own.reason, warnings: [] } : { reason: null, warnings: own.warnings };
    return { unit, outcome: own.type, ...told, filling: null };
  });
}

function refused(unit: HandOffUnit, reason: string): TakenUnit {
  return { unit, outcome: 'refused', reason, warnings: [], filling: null };
}

/** A translation that is taken, and where it stands. */
interface Taken {
  readonly filling: Filling;
  readonly where: string;
}

/** Decides where each translation goes. */
class Placing {
  readonly returned = new Map<Unit, Filling>();
  readonly homeless: Filling[] = [];
  private readonly asked: TakeBackAsked;
  /** By what they translate: a sentence of today, the id and text of one that is gone: the same text may be translated twice, each in its place. */
  private readonly taken = new Map<HandOffEntry | string, Taken>();

  constructor(asked: TakeBackAsked) {
    this.asked = asked;
  }

  place(
    { unit, file }: { readonly unit: HandOffUnit; readonly file: string },
    own: Fit,
    entry: HandOffEntry | 'overtaken' | null,
  ): TakenUnit {
    if (entry === 'overtaken') {
      const warnings = ['The sentence changed since, and its translation is of what it is today', ...own.warnings];
      return { unit, outcome: 'unchanged', reason: null, warnings, filling: null };
    }
    const made = this.fillingOf(unit, own, entry);
    const place = entry === null || isPartOf(entry, made) ? null : entry;
    if (place !== null && !this.asked.overwrite && isOvertaken(unit, made, place))
      return refused(unit, 'Expected the translation that was handed off, found another one since; `--overwrite` replaces it');
    const translated = place ?? `${unit.id} ${own.source}`;
    const { filling, where } = this.taken.get(translated) ?? { filling: made, where: whereOf(file, unit) };
    if (filling.source !== made.source || filling.target !== made.target)
      return refused(unit, `Expected one translation of the sentence, found another one in \`${where}\`, which is taken`);
    this.taken.set(translated, { filling, where });
    const warnings = [...(own.copied ? ['The translation is the text of the source'] : []), ...own.warnings];
    if (place === null) {
      this.homeless.push(filling);
      return { unit, outcome: 'kept', reason: null, warnings, filling };
    }
    const isThere = place.pair?.target === filling.target && place.was === filling.source;
    if (!isThere || !isHeldApart(place, filling)) for (const each of place.units) this.returned.set(each, filling);
    const isCurrent = sameTextKey(place.source) === sameTextKey(filling.source);
    const outcome = isThere ? 'unchanged' : isCurrent ? 'accepted' : 'stale';
    return { unit, outcome, reason: null, warnings: isThere ? own.warnings : warnings, filling };
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

function whereOf(file: string, { place, id }: HandOffUnit): string {
  return place === null ? `${file}#${id}` : `${file}:${place.line}:${place.column}`;
}

function judgeFor({ source, record, sourceLocale, locale }: TakeBackAsked, ids: FullIds): (unit: HandOffUnit) => Judged {
  const kinds = new Map<string, BlockKind>(source.units.map(({ id, kind }) => [id, kind]));
  const texts = new Set(source.units.map((unit) => sameTextKey(unit.source)));
  const recorded = record === null ? null : new RecordedTexts(record.units);
  const isKnown = (text: string) => texts.has(sameTextKey(text)) || recorded?.has(text) === true;
  return (unit) => {
    const kind = unit.context.kind ?? kinds.get(ids.of(unit)) ?? 'paragraph';
    return judgeReturned(unit, { path: source.path, kind, sourceLocale, locale, isKnown });
  };
}

/** Whether a translation is of one of several sentences that have one together: it does not take the place of that. */
function isPartOf({ units }: HandOffEntry, { source }: Filling): boolean {
  return units.length > 1 && units.some((unit) => sameTextKey(unit.source) === sameTextKey(source));
}

/** Whether several pairs hold a translation that is there, and would say the same of it: they stay as they are. */
function isHeldApart({ pair }: HandOffEntry, { source, state }: Filling): boolean {
  return pair !== null && pair.source !== source && pair.state === state;
}

/** Whether somebody translated it, from what it is today, since it was handed off. */
function isOvertaken({ hash }: HandOffUnit, { target }: Filling, { pair, status }: HandOffEntry): boolean {
  if (pair === null || pair.target === null || pair.target === target) return false;
  if (hash === null) return status === 'current';
  return (status === 'current' || status === 'unknown') && !stoodThere(hash, pair.target);
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
