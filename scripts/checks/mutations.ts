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
