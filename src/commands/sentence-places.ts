import type { SentenceEvent } from '../checks/sentence-event.ts';
import { type ChangedLines, changedLines } from '../compare/changed-lines.ts';
import type { Pair } from '../model/bitext.ts';
import type { RelatedPlace } from '../model/check-report.ts';
import type { UnitId } from '../model/ids.ts';
import type { Place, Range } from '../model/range.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitChange } from '../model/unit-change.ts';
import { sameTextKey } from '../text/keys.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { RevisedDocument } from './revised-documents.ts';
import type { Compared } from './run-documents.ts';
import type { SourceFile } from './source-file.ts';

type Anchor = Pick<SentenceEvent, 'path' | 'place'>;

/** Where sentences stand. Each file is looked at once, however many locales share it. */
export class SentencePlaces {
  private readonly lines = new Map<string, LineIndex>();
  private readonly changed = new Map<string, ChangedLines>();
  private readonly occurrences = new Map<string, ReadonlyMap<UnitId, number>>();

  /** Where a sentence stands in its source: of its lines the first that is new, because only those are shown to reviewers. */
  atSource(unit: Unit, { base, head }: RevisedDocument): Anchor {
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
  whereSourceWas(unit: Unit | null, { base, head }: RevisedDocument): Anchor | null {
    const path = head?.comparison.source ?? null;
    const text = head?.open.source?.text ?? null;
    if (unit === null || base === null || path === null || text === null) return null;
    const line = this.changedLines(path, base, text).lineNow(unit.line);
    const start = this.index(path, text).startOf(line);
    return { path, place: this.place(path, text, { start, end: start }) };
  }

  /** The place of a text among equals: of the units of its source, or of the orphaned texts. */
  occurrence({ status }: UnitChange, { comparison, open }: Compared): number {
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

  atTarget(related: RelatedPlace | null, head: Compared): Anchor {
    return { path: related?.path ?? head.comparison.target ?? '', place: related?.place ?? null };
  }

  related({ range, target }: Pair, head: Compared): RelatedPlace | null {
    const { target: path, locale } = head.comparison;
    const text = knownTarget(head);
    if (path === null || text === null) return null;
    return { path, place: range === null ? null : this.place(path, text, range), locale, message: target ?? '' };
  }

  private changedLines(path: string, base: Compared, text: string): ChangedLines {
    const known = this.changed.get(path) ?? changedLines(base.open.source?.text ?? '', text);
    this.changed.set(path, known);
    return known;
  }

  place(path: string, text: string, range: Range): Place {
    return this.index(path, text).place(range);
  }

  private index(path: string, text: string): LineIndex {
    const known = this.lines.get(path) ?? lineIndex(text);
    this.lines.set(path, known);
    return known;
  }
}

/** The text of a localized document; null when there is none, or it cannot be read. */
export function knownTarget({ open }: Pick<Compared, 'open'>): string | null {
  return open.target === null || open.target === 'unreadable' ? null : open.target.text;
}
