import type { CheckedPair } from '../../src/checks/pair-check.ts';
import { type InlinePart, inlineParts } from '../../src/text/inline-parts.ts';
import type { Random } from '../fuzz/random.ts';

/** One thing that is spoilt in a sound translation. */
export interface Mutation {
  readonly name: string;
  /** Of these rules one has to find it. */
  readonly rules: readonly string[];
  /** The spoilt target; null where there is nothing to spoil. */
  readonly spoil: (pair: CheckedPair, random: Random) => string | null;
}

export const mutations: readonly Mutation[] = [
  { name: 'drop code', rules: ['same-codes'], spoil: onPart('code', () => '') },
  { name: 'drop one backtick', rules: ['same-codes'], spoil: onPart('code', (text) => text.slice(1)) },
  {
    name: 'change code',
    rules: ['same-codes'],
    spoil: onPart('code', (text) => text.replace(/[A-Za-z0-9]/, (c) => (c === 'x' ? 'y' : 'x'))),
  },
  { name: 'code to text', rules: ['same-codes'], spoil: onPart('code', (text) => text.replaceAll('`', '')) },
  { name: 'change link target', rules: ['same-links'], spoil: onTarget('link', (target) => `${target.slice(0, -1)}x`) },
  { name: 'drop link', rules: ['same-links'], spoil: dropLink },
  { name: 'tear link', rules: ['link-syntax'], spoil: tearLink },
  { name: 'swap links', rules: ['swapped-links'], spoil: swapLinks },
  { name: 'drop image', rules: ['same-images', 'lost-text'], spoil: onPart('image', () => '') },
  { name: 'change image', rules: ['same-images'], spoil: onPart('image', (text) => text.replace(/(\w)(\.\w+)/, '$1x$2')) },
  { name: 'drop tag', rules: ['same-tags'], spoil: onPart('tag', () => '') },
  {
    name: 'translate placeholder',
    rules: ['same-placeholders'],
    spoil: onPart('placeholder', (text) => text.replace(/[a-z]\w*/i, 'wert')),
  },
  {
    name: 'drop bold marker',
    rules: ['emphasis'],
    spoil: (pair, random) => onMatch(pair.target, /(?<!`)\*\*(?!`)/g, random, () => ''),
  },
  {
    name: 'drop bold',
    rules: ['emphasis'],
    spoil: (pair, random) => onMatch(pair.target, /\*\*([^*]+)\*\*/g, random, (text) => text.slice(2, -2)),
  },
  { name: 'override', rules: ['bidi-controls'], spoil: (pair, random) => insertAt(pair.target, random, '\u202e') },
  { name: 'embedding', rules: ['bidi-controls'], spoil: (pair, random) => insertAt(pair.target, random, '\u202b') },
  { name: 'change number', rules: ['same-numbers'], spoil: changeNumber },
  {
    name: 'drop number',
    rules: ['same-numbers'],
    spoil: (pair, random) => onProse(pair.target, pairNumbers(pair), random, () => ''),
  },
  { name: 'untranslate', rules: ['untranslated'], spoil: untranslate },
  {
    name: 'other language',
    rules: ['target-language', 'untranslated'],
    spoil: ({ source }) => (longProse(source) && isBare(source) ? source.replace(/\w+(?=\W*$)/, 'barn') : null),
  },
  {
    name: 'double word',
    rules: ['doubled-words'],
    spoil: (pair, random) =>
      onProse(pair.target, /(?<![\p{L}\p{M}\p{N}'’_.-])\p{L}{4,}(?= \p{L})/gu, random, (word) => `${word} ${word}`),
  },
  {
    name: 'drop end punctuation',
    rules: ['end-punctuation'],
    spoil: ({ source, target }) =>
      /[.:?]$/.test(source) && /[.:?。：？]\s*$/.test(target) ? target.replace(/\s*[.:?。：？]\s*$/, '') : null,
  },
  {
    name: 'drop bracket',
    rules: ['paired-signs'],
    spoil: (pair, random) =>
      isBalanced(pair.source) && isBalanced(pair.target) ? onProse(pair.target, /(?<=.{4})[()（）]/g, random, () => '') : null,
  },
  {
    name: 'drop quote',
    rules: ['paired-signs'],
    spoil: (pair, random) =>
      inlineParts(pair.source).prose.split('"').length % 2 === 1 ? onProse(pair.target, /[«»„“”"「」]/g, random, () => '') : null,
  },
  { name: 'cut in half', rules: ['length'], spoil: cutInHalf },
  {
    name: 'twice',
    rules: ['length', 'doubled-words'],
    spoil: ({ source, target }) => (longProse(source) && isBare(target) ? `${target} ${target}` : null),
  },
  {
    name: 'zero width space',
    rules: ['hidden-characters'],
    spoil: (pair, random) =>
      onProse(pair.target, /[A-Za-zа-я]{6,}/g, random, (word) => `${word.slice(0, 3)}\u200b${word.slice(3)}`),
  },
  {
    name: 'look-alike',
    rules: ['look-alikes'],
    spoil: (pair, random) =>
      onProse(
        pair.target,
        /(?<!\p{L})[A-Za-z]{2,}[aeoc][a-z]+(?!\p{L})/gu,
        random,
        (word) =>
          word.slice(0, 1) + word.slice(1).replace(/[aeoc]/, (letter) => ({ a: 'а', e: 'е', o: 'о', c: 'с' })[letter] ?? letter),
      ),
  },
  {
    name: 'mojibake',
    rules: ['target-mojibake'],
    spoil: ({ target }) =>
      /[^\0-\x7f]{1}/.test(inlineParts(target).prose.replaceAll(/[\ufffc\u2060]/g, '')) ? misread(target) : null,
  },
  {
    name: 'replacement character',
    rules: ['target-mojibake'],
    spoil: (pair, random) => onProse(pair.target, /\p{L}(?=\p{L})/gu, random, () => '\ufffd'),
  },
  {
    name: 'rename product',
    rules: ['untranslated-terms'],
    spoil: ({ source, block }) =>
      /(?<![\p{L}.])NuGet(?![\p{L}.])/u.test(inlineParts(source).prose) && block.target.match(/nuget/gi)?.length === 1
        ? block.target.replace('NuGet', 'Nuget')
        : null,
  },
  { name: 'empty', rules: ['lost-text'], spoil: () => '' },
];

function onPart(type: InlinePart['type'], change: (text: string) => string): Mutation['spoil'] {
  return ({ source, target }, random) => {
    const has = inlineParts(source).parts.some((part) => part.type === type);
    const parts = inlineParts(target).parts.filter((part) => part.type === type);
    if (!has || parts.length === 0) return null;
    const { start, end } = random.pick(parts);
    return target.slice(0, start) + change(target.slice(start, end)) + target.slice(end);
  };
}

/** The range of the destination of a random link. */
function onTarget(type: 'link', change: (target: string) => string): Mutation['spoil'] {
  return ({ target }, random) => {
    const links = inlineParts(target).parts.filter(
      (part) => part.type === type && !/[#?]/.test(part.value) && /\w$/.test(part.value),
    );
    if (links.length === 0) return null;
    const { value, text } = random.pick(links);
    const at = target.indexOf(value, text?.end ?? 0);
    return at === -1 ? null : target.slice(0, at) + change(value) + target.slice(at + value.length);
  };
}

function linksOf(target: string): readonly InlinePart[] {
  return inlineParts(target).parts.filter(({ type }) => type === 'link');
}

function dropLink({ target }: CheckedPair, random: Random): string | null {
  const links = linksOf(target);
  if (links.length === 0) return null;
  const { start, end, text } = random.pick(links);
  return target.slice(0, start) + target.slice(text?.start, text?.end) + target.slice(end);
}

function tearLink({ target }: CheckedPair, random: Random): string | null {
  const links = linksOf(target);
  if (links.length === 0) return null;
  const { end, text } = random.pick(links);
  const at = (text?.end ?? end) + 1;
  return target.slice(0, at) + random.pick([' ', '\u00a0']) + target.slice(at);
}

/** Two links whose texts show, by code, a number or words that stay, which is which. */
function swapLinks({ source, target }: CheckedPair, random: Random): string | null {
  const names = linksOf(source).map(({ text }) => source.slice(text?.start, text?.end));
  const links = linksOf(target).filter(
    ({ text }) => names.filter((name) => name === target.slice(text?.start, text?.end)).length === 1,
  );
  const [first, ...others] = links;
  const second = others.length === 0 ? undefined : random.pick(others);
  if (first?.text == null || second?.text == null || first.value === second.value) return null;
  const [a, b] = [target.slice(first.text.end, first.end), target.slice(second.text.end, second.end)];
  if (a.split('#')[0] === b.split('#')[0]) return null;
  return target.slice(0, first.text.end) + b + target.slice(first.end, second.text.end) + a + target.slice(second.end);
}

function onMatch(target: string, pattern: RegExp, random: Random, change: (found: string) => string): string | null {
  const places = [...target.matchAll(pattern)];
  if (places.length === 0) return null;
  const { 0: found, index } = random.pick(places);
  return target.slice(0, index) + change(found) + target.slice(index + found.length);
}

function insertAt(target: string, random: Random, text: string): string | null {
  const spaces = [...inlineParts(target).prose.matchAll(/[^\S\ufeff]/g)];
  const at = spaces.length === 0 ? target.length : random.pick(spaces).index + 1;
  return target.slice(0, at) + text + target.slice(at);
}

function onProse(target: string, pattern: RegExp, random: Random, change: (found: string) => string): string | null {
  const places = [...inlineParts(target).prose.matchAll(pattern)].filter(({ 0: found, index }) =>
    target.startsWith(found, index),
  );
  if (places.length === 0) return null;
  const { 0: found, index } = random.pick(places);
  return target.slice(0, index) + change(found) + target.slice(index + found.length);
}

function changeNumber({ source, target }: CheckedPair, random: Random): string | null {
  const numbers = new Set(inlineParts(source).prose.match(/\d+/g) ?? []);
  return onProse(target, /\d+/g, random, (digits) =>
    numbers.has(digits) ? digits.slice(0, -1) + String((Number(digits.slice(-1)) + 3) % 10) : digits,
  );
}

/** Numbers of the pair that no language writes as a word. */
function pairNumbers({ source }: CheckedPair): RegExp {
  const numbers = /\p{L}/u.test(inlineParts(source).prose)
    ? (inlineParts(source).prose.match(/(?<![\p{L}\d])\d{3,}(?!\p{L})/gu) ?? [])
    : [];
  return numbers.length === 0 ? /(?!)/g : new RegExp(`(?<![\\d#/-])(?:${numbers.join('|')})(?![\\d)])`, 'g');
}

function isBalanced(markdown: string): boolean {
  const { prose } = inlineParts(markdown);
  return (prose.match(/[(（]/g) ?? []).length === (prose.match(/[)）]/g) ?? []).length;
}

function isBare(markdown: string): boolean {
  return inlineParts(markdown).parts.length === 0 && !/[*_<>]/.test(markdown);
}

function longProse(source: string): boolean {
  return (inlineParts(source).prose.match(/(?<![\p{L}\p{N}])[a-z]{2,}(?![\p{L}\p{N}])/gu) ?? []).length >= 6;
}

function untranslate({ source }: CheckedPair): string | null {
  return longProse(source) ? source : null;
}

function cutInHalf({ source, target }: CheckedPair): string | null {
  if (!isBare(target) || !isBare(source) || source.length < 100 || /\d/.test(target)) return null;
  const middle = target.indexOf(' ', Math.floor(target.length / 2) - 3);
  return middle === -1 ? null : target.slice(0, middle);
}

/** UTF-8 read as Windows-1252, as far as Latin-1 goes. */
function misread(target: string): string {
  return target.replace(/[\u00c0-\u00ff]/g, (letter) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(letter)));
}
