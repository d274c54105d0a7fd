import type { LocaleRecord, PairRecord, UnitsRecord } from '../model/records.ts';
import { textHash } from '../workspace/hash.ts';

/** Source text as it was translated, and its sentences when the pair joins several. */
export interface RecordedText {
  readonly source: string;
  readonly sentences: readonly string[];
}

/** The texts that the record of a source document holds, by their hashes. */
export class RecordedTexts {
  private readonly units: ReadonlyMap<string, string>;
  private readonly texts: ReadonlyMap<string, string>;

  constructor(record: UnitsRecord) {
    this.units = new Map(record.units.map(({ id, text }) => [id, text]));
    this.texts = new Map([...record.was, ...record.units.map(({ hash, text }) => [hash, text] as const)]);
  }

  /** Whether the document has, or had, exactly this sentence, as far as it is recorded. */
  has(text: string): boolean {
    return this.texts.get(textHash(text)) === text;
  }

  /** What a recorded pair was translated from; null when that is not known. */
  of({ source, ids }: Pick<PairRecord, 'source' | 'ids'>): RecordedText | null {
    if (source === null) return null;
    const sentences = ids.flatMap((id) => this.units.get(id) ?? []);
    const together = sentences.join(' ');
    if (sentences.length > 0 && textHash(together) === source) return { source: together, sentences };
    const text = this.texts.get(source);
    return text === undefined ? null : { source: text, sentences: [text] };
  }
}

/** What a record says of a document: the units as they were, and the pairs. */
export interface DocumentRecord {
  readonly units: UnitsRecord;
  readonly locale: LocaleRecord;
}
