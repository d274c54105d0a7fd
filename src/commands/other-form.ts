import { readFrontMatter } from '../formats/front-matter.ts';
import type { Pair } from '../model/bitext.ts';
import type { Comparison, Form, UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import { type Reading, readUnits } from './read-source.ts';

/** A localized document as it is written in another form. */
interface Converted {
  readonly path: string;
  readonly text: string;
  readonly form: Form;
  /** How the document is read. */
  readonly reading: Reading;
}

/**
 * The comparison as the next one is going to be, of a document that is written in another form. Of a bilingual one spans say what
 * each sentence was made from, of a value its whole text is known, and of an image only that it is there.
 */
export async function inOtherForm(comparison: Comparison, { path, text, form, reading }: Converted): Promise<Comparison> {
  const content = withoutUntranslated(text);
  const values = new Map((await readFrontMatter(content)).values.map(({ key, value }) => [key, value]));
  const { units } = form === 'plain' ? await readUnits(path, content, reading) : { units: [] };
  const alts = units.filter(({ kind }) => kind === 'alt');
  const altOf = ({ key }: Unit) => {
    const at = alts.findIndex((alt) => alt.key === key);
    return at < 0 ? null : (alts.splice(at, 1)[0]?.source ?? null);
  };
  const bilingual = (pair: Pair, { kind, key }: Unit): Pair => {
    if (kind === 'alt') return { ...pair, target: null };
    return kind === 'meta' ? { ...pair, target: values.get(key ?? '') ?? null } : { ...pair, confidence: 1 };
  };
  const plain = (pair: Pair, unit: Unit): Pair => (unit.kind === 'alt' ? { ...pair, target: altOf(unit) } : pair);
  const made = new Map<Pair, Pair>();
  const pairOf = (pair: Pair, unit: Unit): Pair => {
    const now = made.get(pair) ?? (form === 'bilingual' ? bilingual(pair, unit) : plain(pair, unit));
    made.set(pair, now);
    return now;
  };
  return {
    ...comparison,
    basis: form === 'bilingual' ? 'embedded' : comparison.basis,
    statuses: comparison.statuses.map((status) =>
      status.type === 'missing' || status.type === 'orphaned' || status.pair === null
        ? status
        : ({ ...status, pair: pairOf(status.pair, status.unit) } as UnitStatus),
    ),
  };
}
