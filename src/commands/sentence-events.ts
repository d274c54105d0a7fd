import type { SentenceEvent } from '../checks/sentence-event.ts';
import { type ChangedLines, changedLines } from '../compare/changed-lines.ts';
import { unitChanges } from '../compare/unit-changes.ts';
import { wordDiff } from '../compare/word-diff.ts';
import type { Pair } from '../model/bitext.ts';
import type { RelatedPlace, TextChange } from '../model/check-report.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Place, Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitChange } from '../model/unit-change.ts';
import { sameTextKey } from '../text/keys.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import { markdownWords, unitWords } from '../text/words.ts';
import type { Compared } from './run-documents.ts';
import type { SourceFile } from './source-file.ts';

type Stale = Extract<UnitStatus, { readonly type: 'stale' }>;

/** A localized document before and after a change; null: it was, or is, not there. */
export interface RevisedDocument {
  readonly base: Compared | null;
  readonly head: Compared | null;
}

/** Makes what there is to say of sentences. Texts are looked at once, however many locales share them. */
export class SentenceEvents {
  private readonly sourceLocale: Locale;
  private readonly isYoung: (source: string, unit: Unit) => boolean;
  private readonly lines = new Map<string, LineIndex>();
  private readonly changed = new Map<string, ChangedLines>();
  private readonly occurrences = new Map<string, ReadonlyMap<UnitId, number>>();
  private readonly words = new Map<string, TextChange['words']>();

  /** `isYoung`: whether a unit of a source document came or changed within the days of grace. */
  constructor(sourceLocale: Locale, isYoung: (source: string, unit: Unit) => boolean) {
    this.sourceLocale = sourceLocale;
    this.isYoung = isYoung;
  }

  /** All that is not current in a document, whatever the reason. */
  of(head: Compared): readonly SentenceEvent[] {
    const { comparison } = head;
    const { source, target, statuses } = comparison;
    if (source === null) return [this.page('orphaned', head)];
    if (target === null) return statuses.length === 0 ? [] : [this.page('missing', head)];
    return statuses.flatMap((status) => {
      if (status.type === 'stale') return this.unit({ type: 'stale', status }, { head, base: null });
      if (status.type === 'missing') return this.unit({ type: 'missing', status }, { head, base: null });
      return status.type === 'orphaned' ? this.unit({ type: 'orphaned', status, before: null }, { head, base: null }) : [];
    });
  }

  /** What a change did to a document. */
  since({ base, head }: RevisedDocument): readonly SentenceEvent[] {
    if (head === null) return [];
    const { source, target } = head.comparison;
    const was = base?.comparison ?? null;
    if (source === null) return was !== null && was.source === null ? [] : [this.gone(was, head)];
    if (target === null) return this.untranslated(was, head);
    if (was === null) return this.of(head);
    if (was.source === null) return this.of(head);
    if (was.target === null) return [this.brought(head, target), ...this.of(head)];
    const renamed = was.source !== source && was.target === target ? [this.renamed(was.source, head)] : [];
    return [...renamed, ...unitChanges(was, head.comparison).flatMap((change) => this.unit(change, { base, head }))];
  }

  /** A translation of a page that had none: of what it holds, only what is of today's text. */
  private brought(head: Compared, path: string): SentenceEvent {
    const units = head.comparison.statuses.flatMap((status) =>
      status.type === 'current' || status.type === 'unknown' ? [status.unit] : [],
    );
    const own = [...new Set(units)];
    const words = own.reduce((sum, unit) => sum + unitWords(unit, this.sourceLocale), 0);
    return { ...this.page('translated', head), path, page: own.length, words };
  }

  /** A page whose source went while its translation stayed, told where the source was. */
  private gone(was: Comparison | null, head: Compared): SentenceEvent {
    const event = this.page('orphaned', head);
    if (was?.source == null) return event;
    const { path, place, locale } = event;
    const related = { path, place, locale, message: `the translation of \`${was.source}\`` };
    return { ...event, path: was.source, document: was.source, text: was.source, place: null, related };
  }

  /** A page whose source has another name, and its translation not yet. */
  private renamed(before: string, head: Compared): SentenceEvent {
    const event = this.page('renamed', head);
    const path = head.comparison.target ?? '';
    const related = { path, place: null, locale: event.locale, message: `the translation of \`${before}\`` };
    return { ...event, text: before, related };
  }

  /** A page without a translation: it is new, or its translation went; else it had none before. */
  private untranslated(was: Comparison | null, head: Compared): readonly SentenceEvent[] {
    if (head.comparison.statuses.length === 0) return [];
    if (was === null || was.source === null) return [this.page('missing', head)];
    return was.target === null ? [] : [{ ...this.page('lost', head), path: was.target, place: null }];
  }

  private page(rule: 'missing' | 'orphaned' | 'lost' | 'translated' | 'renamed', { comparison, open }: Compared): SentenceEvent {
    const { source, target, locale, statuses } = comparison;
    const path = (rule === 'orphaned' ? target : source) ?? '';
    const units = new Set(statuses.flatMap((status) => (status.type === 'orphaned' ? [] : [status.unit])));
    const orphans = statuses.flatMap((status) => (status.type === 'orphaned' ? [status.was] : []));
    const words = [...units].reduce((sum, unit) => sum + unitWords(unit, this.sourceLocale), 0);
    const orphanedWords = orphans.reduce((sum, text) => sum + markdownWords(text, this.sourceLocale), 0);
    const text = rule === 'orphaned' ? knownTarget({ open }) : (open.source?.text ?? '');
    return {
      rule,
      locale,
      path,
      place: text === null ? null : this.place(path, text, { start: 0, end: 0 }),
      document: path,
      unit: null,
      text: path,
      occurrence: 0,
      words: words + orphanedWords,
      page: units.size + orphans.length,
      isInGrace: rule === 'missing' && [...units].every((unit) => this.isYoung(path, unit)),
      change: null,
      related: null,
    };
  }

  private unit(change: UnitChange, { base, head }: RevisedDocument): readonly SentenceEvent[] {
    if (head === null) return [];
    const { locale, source } = head.comparison;
    const pair = change.status.type === 'missing' ? null : change.status.pair;
    const related = pair === null ? null : this.related(pair, head);
    const isHere = change.type === 'stale' || change.type === 'missing';
    const anchor = isHere
      ? this.atSource(change.status.unit, { base, head })
      : ((change.type === 'orphaned' ? this.whereSourceWas(change.before, { base, head }) : null) ??
        this.atTarget(related, head));
    const text = change.status.type === 'orphaned' ? change.status.was : change.status.unit.source;
    const unit = change.status.type === 'orphaned' ? null : change.status.unit;
    return [
      {
        rule: change.type,
        locale,
        ...anchor,
        document: source ?? anchor.path,
        unit: unit?.id ?? null,
        text,
        occurrence: this.occurrence(change, head),
        words: unit === null ? markdownWords(text, this.sourceLocale) : unitWords(unit, this.sourceLocale),
        page: null,
        isInGrace: isHere && this.isYoung(source ?? '', change.status.unit),
        change: change.status.type === 'stale' ? this.textChange(change.status) : null,
        related: related !== null && anchor.path === related.path ? null : related,
      },
    ];
  }

  /** Where a sentence stands in its source: of its lines the first that is new, because only those are shown to reviewers. */
  private atSource(unit: Unit, { base, head }: RevisedDocument): Pick<SentenceEvent, 'path' | 'place'> {
    const path = head?.comparison.source ?? '';
    const text = head?.open.source?.text ?? '';
    const place = this.place(path, text, unit.range);
    const changed = base === null ? null : this.changedLines(path, base, text);
    if (changed === null) return { path, place };
    for (let line = place.line; line <= place.endLine; line += 1) {
      if (!changed.isNew(line)) continue;
      const start = Math.max(unit.range.start, this.index(path, text).startOf(line));
      return { path, place: this.place(path, text, { start, end: Math.max(start, unit.range.end) }) };
    }
    return { path, place };
  }

  /** The line of today's source where a text that is gone stood; null when it is not known. */
  private whereSourceWas(unit: Unit | null, { base, head }: RevisedDocument): Pick<SentenceEvent, 'path' | 'place'> | null {
    const path = head?.comparison.source ?? null;
    const text = head?.open.source?.text ?? null;
    if (unit === null || base === null || path === null || text === null) return null;
    const line = this.changedLines(path, base, text).lineNow(unit.line);
    const start = this.index(path, text).startOf(line);
    return { path, place: this.place(path, text, { start, end: start }) };
  }

  /** The place of a text among equals: of the units of its source, or of the orphaned texts. */
  private occurrence({ status }: UnitChange, { comparison, open }: Compared): number {
    if (status.type !== 'orphaned') return this.occurrencesIn(open.source).get(status.unit.id) ?? 0;
    const equal = comparison.statuses.filter(({ type, ...own }) => type === 'orphaned' && 'was' in own && own.was === status.was);
    return Math.max(0, equal.indexOf(status));
  }

  private occurrencesIn(source: SourceFile | null): ReadonlyMap<UnitId, number> {
    if (source === null) return new Map();
    const known = this.occurrences.get(source.path);
    if (known !== undefined) return known;
    const times = new Map<string, number>();
    const made = new Map(
      source.units.map(({ id, source: text }) => {
        const key = sameTextKey(text);
        const before = times.get(key) ?? 0;
        times.set(key, before + 1);
        return [id, before] as const;
      }),
    );
    this.occurrences.set(source.path, made);
    return made;
  }

  private atTarget(related: RelatedPlace | null, head: Compared): Pick<SentenceEvent, 'path' | 'place'> {
    return { path: related?.path ?? head.comparison.target ?? '', place: related?.place ?? null };
  }

  private related({ range, target }: Pair, head: Compared): RelatedPlace | null {
    const { target: path, locale } = head.comparison;
    const text = knownTarget(head);
    if (path === null || text === null) return null;
    return { path, place: range === null ? null : this.place(path, text, range), locale, message: target ?? '' };
  }

  private textChange({ was, unit, severity, changes }: Stale): TextChange {
    const key = JSON.stringify([was, unit.source]);
    const words = this.words.get(key) ?? wordDiff(was, unit.source);
    this.words.set(key, words);
    return { was, now: unit.source, severity, changes, words };
  }

  private changedLines(path: string, base: Compared, text: string): ChangedLines {
    const known = this.changed.get(path) ?? changedLines(base.open.source?.text ?? '', text);
    this.changed.set(path, known);
    return known;
  }

  private place(path: string, text: string, range: Range): Place {
    return this.index(path, text).place(range);
  }

  private index(path: string, text: string): LineIndex {
    const known = this.lines.get(path) ?? lineIndex(text);
    this.lines.set(path, known);
    return known;
  }
}

/** The text of a localized document; null when there is none, or it cannot be read. */
function knownTarget({ open }: Pick<Compared, 'open'>): string | null {
  return open.target === null || open.target === 'unreadable' ? null : open.target.text;
}
