// An English page: front matter and blocks. A block's `parts` are lists of sentences: a paragraph has one part, a list one an
// item, a table one a cell. A sentence keeps its `sid` through all edits of its text; `edits` names them. All of it is read-only.

import { writeCell, writeCode, writeHeading, writeItem, writeSentence } from './prose.mjs';
import { weighted } from './random.mjs';
import { NOUNS } from './words.mjs';

/** What writes new text: a random source, what was written, and the next free number. */
export function newWriter(random) {
  let next = 0;
  const number = () => (next += 1);
  return { r: random, used: new Set(), number, sentence: (text) => ({ sid: number(), text, edits: [] }) };
}

export const newParagraph = (write) => {
  const size = weighted(write.r, [
    [2, 1],
    [4, 2],
    [4, 3],
    [3, 4],
    [2, 5],
    [1, 6],
  ]);
  return block(write, write.r.chance(0.08) ? 'quote' : 'paragraph', [times(size, () => writeSentence(write))]);
};

const newHeading = (write, depth) => ({ ...block(write, 'heading', [[writeHeading(write)]]), depth });

function newList(write) {
  const parts = times(2 + write.r.int(4), () => [writeItem(write)]);
  return { ...block(write, 'list', parts), ordered: write.r.chance(0.4) };
}

function newTable(write) {
  const columns = 2 + write.r.int(2);
  return {
    ...block(
      write,
      'table',
      times(columns * (2 + write.r.int(3)), () => [writeCell(write)]),
    ),
    columns,
  };
}

const newCode = (write) => ({ ...block(write, 'code', []), text: writeCode(write) });

function block(write, type, parts) {
  return { uid: write.number(), type, parts };
}

/** A heading of the second level and what stands below it. */
export function newSection(write) {
  const body = times(1 + write.r.int(4), () =>
    weighted(write.r, [
      [6, newParagraph],
      [2, newList],
      [1, newTable],
      [1, newCode],
    ])(write),
  );
  return [newHeading(write, 2), ...body];
}

export function newPage(write) {
  const sections = times(2 + write.r.int(4), () => newSection(write));
  return {
    uid: write.number(),
    ...newLead(write),
    blocks: [newHeading(write, 1), newParagraph(write), ...sections.flat()],
  };
}

/** A page of its own for blocks that stood in another. */
export function pageOf(write, blocks) {
  return { uid: write.number(), ...newLead(write), blocks: [newHeading(write, 1), ...blocks] };
}

function newLead(write) {
  const meta = { title: writeHeading(write), description: writeSentence(write) };
  return { path: newPath(write), meta, wrap: write.r.pick(['none', 'none', 'column', 'sentence']) };
}

export function newPath(write) {
  return `${write.r.pick(['guide', 'reference', 'start'])}/${write.r.pick(NOUNS)}-${write.number()}.md`;
}

/** The sections of a list of blocks: each begins with a heading; the first is the page's head. */
export function sectionsOf(blocks) {
  const sections = [];
  for (const each of blocks) {
    if (each.type === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1).push(each);
  }
  return sections;
}

/** All sentences of a page in document order, as hexapla's units are. */
export function sentencesOf(page) {
  return [page.meta.title, page.meta.description, ...page.blocks.flatMap(({ parts }) => parts.flat())];
}

export function times(count, make) {
  return Array.from({ length: count }, make);
}
