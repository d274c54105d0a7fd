// Makes English documents with French bilingual counterparts, the same ones on every machine.

import { createHash } from 'node:crypto';

const SUBJECTS = [
  'The client',
  'Each worker',
  'A request',
  'The index',
  'Your project',
  'The scheduler',
  'This setting',
  'The cache',
];
const VERBS = ['reads', 'keeps', 'rewrites', 'skips', 'compares', 'validates', 'publishes', 'ignores'];
const OBJECTS = [
  'every page',
  'the `config` file',
  'a list of tasks',
  'the **last** revision',
  'its [settings](settings.md)',
  'two folders',
];
const ENDS = [
  'before it starts',
  'when the queue is empty',
  'unless a name is given',
  'for each language',
  'after the upload',
  'without asking',
];

/** Numbers from 0 to 1 that depend on `seed` only (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The document number `seed`: English as it was translated, English as it is today, and the French bilingual file. A
 * document with `changes` has that many sentences rewritten since; with 0 it is in sync.
 */
export function syntheticDocument({ seed, changes }) {
  const random = randomNumbers(seed);
  const pick = (words) => words[Math.floor(random() * words.length)];
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(ENDS)}.`;
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 4) }, sentence);
  const sections = Array.from({ length: 6 + Math.floor(random() * 8) }, (_, at) => ({
    heading: `Step ${at + 1} of part ${seed}`,
    paragraphs: Array.from({ length: 1 + Math.floor(random() * 4) }, paragraph),
  }));
  const handoff = english(seed, sections);
  return { handoff, today: english(seed, rewritten(sections, changes)), bilingual: french(seed, sections, sha1(handoff)) };
}

/** `sections` with the first sentence of its first `changes` sections rewritten. */
function rewritten(sections, changes) {
  return sections.map(({ heading, paragraphs }, at) => {
    const [[first, ...others], ...rest] = paragraphs;
    return { heading, paragraphs: [[at < changes ? `From now on ${first}` : first, ...others], ...rest] };
  });
}

function english(seed, sections) {
  const body = sections.map(({ heading, paragraphs }) =>
    [`## ${heading}`, ...paragraphs.map((sentences) => sentences.join(' ')), CODE].join('\n\n'),
  );
  return `---\ntitle: Part ${seed}\n---\n# Part ${seed}\n\n${body.join('\n\n')}\n`;
}

const CODE = '```console\n$ tool run --all\n```';

/** Numbers run from 101, the title first; the title has no spans. */
function french(seed, sections, hash) {
  const prefix = sha1(`part-${seed}`).slice(0, 5);
  let number = 101;
  const pair = (text) => {
    number += 1;
    const id = `${prefix}-${number}`;
    return `<span data-ttu-id="${id}">FR ${text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>`;
  };
  const title = pair(`Part ${seed}`);
  const body = sections.map(({ heading, paragraphs }) =>
    [`## ${pair(heading)}`, ...paragraphs.map((sentences) => sentences.map(pair).join(' ')), CODE].join('\n\n'),
  );
  return `---\ntitle: Partie ${seed}\nms.openlocfilehash: ${hash}\n---\n# ${title}\n\n${body.join('\n\n')}\n`;
}

function sha1(text) {
  return createHash('sha1').update(text).digest('hex');
}
