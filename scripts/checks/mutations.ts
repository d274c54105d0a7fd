import { inlineParts } from '../../src/text/inline-parts.ts';
import type { Mutation } from './mutation.ts';
import {
  changeNumber,
  cutInHalf,
  dropLink,
  insertAt,
  isBalanced,
  isBare,
  longProse,
  misread,
  onMatch,
  onPart,
  onProse,
  onTarget,
  pairNumbers,
  swapLinks,
  tearLink,
  untranslate,
} from './spoil.ts';

/** What is spoilt, each to be found by its rule. */
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
