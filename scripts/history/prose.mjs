// A small grammar of technical English. `write.r` is the random source; what is written is different from all that was written before.

import { weighted } from './random.mjs';
import { ADJECTIVES, ADVERBS, EXTENSIONS, MODALS, NOUNS, PLURALS, PRODUCTS, VERBS, VERBS_3 } from './words.mjs';

const capital = (text) => (/^[a-z]/.test(text) ? text[0].toUpperCase() + text.slice(1) : text);
const adjective = (r) => (r.chance(0.06) ? `**${r.pick(ADJECTIVES)}**` : r.pick(ADJECTIVES));

function thing(r) {
  return weighted(r, [
    [4, () => `the ${r.pick(NOUNS)}`],
    [3, () => `the ${adjective(r)} ${r.pick(NOUNS)}`],
    [2, () => `every ${adjective(r)} ${r.pick(NOUNS)}`],
    [2, () => `your ${r.pick(NOUNS)} ${r.pick(NOUNS)}`],
    [2, () => `this ${r.pick(NOUNS)}`],
    [1, () => `the ${r.pick(NOUNS)} of the ${r.pick(NOUNS)}`],
    [1, () => r.pick(PRODUCTS)],
  ])();
}

const some = (r) =>
  weighted(r, [
    [5, thing(r)],
    [2, `${adjective(r)} ${r.pick(PLURALS)}`],
    [1, file(r)],
  ]);
const file = (r) => `\`${r.pick(NOUNS)}.${r.pick(EXTENSIONS)}\``;
const flag = (r) => `\`--${r.pick(VERBS)}-${r.pick(PLURALS)}\``;
const number = (r) => String(r.pick([2, 3, 4, 5, 8, 10, 12, 15, 20, 24, 30, 45, 60, 90, 100, 128, 250, 512, 1024]) + r.int(3));
const link = (r) => `[${adjective(r).replaceAll('*', '')} ${r.pick(PLURALS)}](${r.pick(NOUNS)}-${r.pick(NOUNS)}.md)`;

function clause(r) {
  return weighted(r, [
    [5, () => `${thing(r)} ${r.pick(VERBS_3)} ${some(r)}`],
    [3, () => `you ${r.pick(MODALS)} ${r.pick(VERBS)} ${some(r)}`],
    [2, () => `${thing(r)} is ${r.pick(ADJECTIVES)}`],
    [2, () => `${thing(r)} ${r.pick(MODALS)} ${r.pick(VERBS)} ${some(r)} ${r.pick(ADVERBS)}`],
    [2, () => `${thing(r)} waits ${number(r)} seconds before it ${r.pick(VERBS_3)} ${some(r)}`],
    [2, () => `up to ${number(r)} ${r.pick(PLURALS)} ${r.pick(VERBS)} ${some(r)}`],
    [2, () => `\`${r.pick(NOUNS)}.${r.pick(VERBS)}\` ${r.pick(VERBS_3)} ${some(r)}`],
  ])();
}

function wording(r) {
  return weighted(r, [
    [6, () => clause(r)],
    [3, () => `if ${clause(r)}, ${clause(r)}`],
    [3, () => `${clause(r)} when ${clause(r)}`],
    [2, () => `${clause(r)}, because ${clause(r)}`],
    [2, () => `${clause(r)}, and ${clause(r)}`],
    [2, () => `to ${r.pick(VERBS)} ${some(r)}, ${r.pick(VERBS)} ${some(r)} with ${flag(r)}`],
    [2, () => `${r.pick(VERBS)} ${some(r)} in ${file(r)}, then ${r.pick(VERBS)} ${some(r)}`],
    [1, () => `for more about ${r.pick(PLURALS)}, see ${link(r)}`],
    [1, () => `${r.pick(VERBS)} ${some(r)} ${r.pick(ADVERBS)}, unless ${clause(r)}`],
    [1, () => `as ${link(r)} explains, ${clause(r)}`],
  ])();
}

/** Text that was not written before, and ends as asked. */
function fresh(write, make, end) {
  for (;;) {
    const text = capital(make(write.r)) + end;
    if (write.used.has(text)) continue;
    write.used.add(text);
    return write.sentence(text);
  }
}

export const writeSentence = (write) => fresh(write, wording, '.');
export const writeItem = (write) =>
  write.r.chance(0.6) ? writeSentence(write) : fresh(write, (r) => `${r.pick(VERBS)} ${some(r)}`, '');
export const writeCell = (write) => fresh(write, (r) => `${adjective(r)} ${r.pick(NOUNS)} ${r.pick(PLURALS)}`, '');
export const writeHeading = (write) =>
  fresh(
    write,
    (r) => (r.chance(0.5) ? `${r.pick(VERBS)} ${thing(r)}` : `${r.pick(ADJECTIVES)} ${r.pick(NOUNS)} ${r.pick(PLURALS)}`),
    '',
  );

/** Lines of a command, never translated. */
export function writeCode(write) {
  const { r } = write;
  const lines = Array.from(
    { length: 1 + r.int(3) },
    () => `${r.pick(PRODUCTS).toLowerCase()} ${r.pick(VERBS)} --limit ${number(r)}`,
  );
  return lines.join('\n');
}
