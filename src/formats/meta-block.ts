import type { Block } from '../model/doc.ts';
import { plainProse } from '../text/prose.ts';
import type { FrontMatterValue } from './front-matter.ts';

/** The block of a value that is found by its key, in front matter or in a file of texts. */
export function metaBlock(value: FrontMatterValue): Block {
  const { key, range } = value;
  const verbatim = value.style !== 'block' && range.end - range.start === value.value.length;
  const prose = plainProse(value.value, range.start);
  // A folded or escaped scalar has no offset map: its sentences all have the range of the whole.
  const leads = verbatim ? prose.leads : prose.leads.map((_, index) => (index < value.value.length ? range.start : range.end));
  return { kind: 'meta', key, range, prose: { ...prose, leads }, quoteDepth: 0 };
}
