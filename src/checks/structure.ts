import type { Outline, OutlineBlock } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { expectedOf, found } from './expected.ts';
import { equalInOrder } from './in-order.ts';

/** Blocks that translators divide and join as their language asks for. */
const LOOSE = /^(?:paragraph|quote|html|rule|element)/;

export const structure: DocumentCheck = {
  rule: 'structure',
  severity: 'warning',
  summary: 'The translation has the blocks of the source in the same order.',
  exceptions:
    'Blocks that a translator divided, joined or added on purpose. Info when only paragraphs, quotes and raw HTML differ; nothing is said of a document that is behind its source unless git has the text that it was made from.',
  check: (document) => {
    const expected = expectedOf(document);
    if (expected === null || expected.by === 'alike') return [];
    const { target, source } = document;
    const loose = differenceOf({ made: expected.side.outline, today: source.outline, actual: target.outline }, () => true);
    if (loose === null) return [];
    const firm = differenceOf({ made: expected.side.outline, today: source.outline, actual: target.outline }, isFirm);
    const { gone, own, place } = firm ?? loose;
    const wanted = gone === null ? 'the blocks of the source' : `${named(gone)} as in the source`;
    const instead = insteadOf({ gone, own, place });
    return [found((own ?? place)?.range ?? null, `Expected ${wanted}, found ${instead}`, firm === null ? 'info' : null)];
  },
};

function isFirm({ type }: OutlineBlock): boolean {
  return !LOOSE.test(type);
}

function insteadOf({ gone, own, place }: Difference): string {
  if (gone === null) return `${named(own ?? undefined)} that it has not`;
  const actual = named(own ?? place);
  return actual === named(gone) ? 'one less here' : actual;
}

interface Difference {
  /** A block of the source then and today that the translation has not; or one that neither has. Both: one for the other. */
  readonly gone: OutlineBlock | null;
  readonly own: OutlineBlock | null;
  /** What stands in the place of `gone`. */
  readonly place: OutlineBlock | undefined;
}

/** The first difference that neither the source of then nor that of today explains; of the blocks that `counts` takes. */
function differenceOf(
  outlines: { readonly made: Outline; readonly today: Outline; readonly actual: Outline },
  counts: (block: OutlineBlock) => boolean,
): Difference | null {
  const [before, today, actual] = [outlines.made, outlines.today, outlines.actual].map(({ shape }) => shape.filter(counts));
  if (before === undefined || today === undefined || actual === undefined) return null;
  const places = (a: readonly OutlineBlock[], b: readonly OutlineBlock[]) => equalInOrder(a.map(typeOf), b.map(typeOf));
  const [ofThen, ofToday, kept] = [places(before, actual), places(today, actual), places(before, today)];
  const explained = new Set([...ofThen, ...ofToday]);
  const own = actual.findIndex((_, at) => !explained.has(at));
  const gone = before.findIndex((_, at) => ofThen[at] === -1 && kept[at] !== -1 && ofToday[kept[at] ?? -1] === -1);
  if (own === -1 && gone === -1) return null;
  const goneAt = gone === -1 ? Number.POSITIVE_INFINITY : (ofThen.slice(0, gone).findLast((at) => at !== -1) ?? -1) + 1;
  const isOwnFirst = own !== -1 && own <= goneAt;
  return {
    gone: isOwnFirst && own < goneAt ? null : (before[gone] ?? null),
    own: isOwnFirst ? (actual[own] ?? null) : null,
    place: actual[goneAt],
  };
}

/** What a code block is in is for another rule. */
function typeOf({ type }: OutlineBlock): string {
  return type.replace(/^code .*/, 'code');
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['code', 'a code block'],
  ['paragraph', 'a paragraph'],
  ['quote', 'a block quote'],
  ['html', 'raw HTML'],
  ['rule', 'a thematic break'],
  ['footnote', 'a footnote'],
]);

function named(block: OutlineBlock | undefined): string {
  if (block === undefined) return 'the end';
  const [, kind = '', size = ''] = /^(.*?) ?(\d[\dx]*)?$/.exec(block.type) ?? [];
  if (kind === 'heading') return `a heading of level ${size}`;
  if (kind.endsWith('list')) return `a ${kind} of ${size} ${size === '1' ? 'item' : 'items'}`;
  if (kind === 'table') return `a table of ${size.replace('x', ' rows and ')} columns`;
  if (kind.startsWith('element')) return `the element \`${kind.slice('element '.length)}\``;
  return NAMES.get(kind.replace(/ .*/, '')) ?? `a block of type \`${block.type}\``;
}
