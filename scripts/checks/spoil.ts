import type { CheckedPair } from '../../src/checks/pair-check.ts';
import type { InlinePart } from '../../src/text/inline-part.ts';
import { inlineParts } from '../../src/text/inline-parts.ts';
import type { Random } from '../fuzz/random.ts';
import type { Mutation } from './mutation.ts';

export function onPart(type: InlinePart['type'], change: (text: string) => string): Mutation['spoil'] {
  return ({ source, target }, random) => {
    const has = inlineParts(source).parts.some((part) => part.type === type);
    const parts = inlineParts(target).parts.filter((part) => part.type === type);
    if (!has || parts.length === 0) return null;
    const { start, end } = random.pick(parts);
    return target.slice(0, start) + change(target.slice(start, end)) + target.slice(end);
  };
}

/** The range of the destination of a random link. */
export function onTarget(type: 'link', change: (target: string) => string): Mutation['spoil'] {
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

export function dropLink({ target }: CheckedPair, random: Random): string | null {
  const links = linksOf(target);
  if (links.length === 0) return null;
  const { start, end, text } = random.pick(links);
  return target.slice(0, start) + target.slice(text?.start, text?.end) + target.slice(end);
}

export function tearLink({ target }: CheckedPair, random: Random): string | null {
  const links = linksOf(target);
  if (links.length === 0) return null;
  const { end, text } = random.pick(links);
  const at = (text?.end ?? end) + 1;
  return target.slice(0, at) + random.pick([' ', '\u00a0']) + target.slice(at);
}

/** Two links whose texts show, by code, a number or words that stay, which is which. */
export function swapLinks({ source, target }: CheckedPair, random: Random): string | null {
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

export function onMatch(target: string, pattern: RegExp, random: Random, change: (found: string) => string): string | null {
  const places = [...target.matchAll(pattern)];
  if (places.length === 0) return null;
  const { 0: found, index } = random.pick(places);
  return target.slice(0, index) + change(found) + target.slice(index + found.length);
}

export function insertAt(target: string, random: Random, text: string): string | null {
  const spaces = [...inlineParts(target).prose.matchAll(/[^\S\ufeff]/g)];
  const at = spaces.length === 0 ? target.length : random.pick(spaces).index + 1;
  return target.slice(0, at) + text + target.slice(at);
}

export function onProse(target: string, pattern: RegExp, random: Random, change: (found: string) => string): string | null {
  const places = [...inlineParts(target).prose.matchAll(pattern)].filter(({ 0: found, index }) =>
    target.startsWith(found, index),
  );
  if (places.length === 0) return null;
  const { 0: found, index } = random.pick(places);
  return target.slice(0, index) + change(found) + target.slice(index + found.length);
}

export function changeNumber({ source, target }: CheckedPair, random: Random): string | null {
  const numbers = new Set(inlineParts(source).prose.match(/\d+/g) ?? []);
  return onProse(target, /\d+/g, random, (digits) =>
    numbers.has(digits) ? digits.slice(0, -1) + String((Number(digits.slice(-1)) + 3) % 10) : digits,
  );
}

/** Numbers of the pair that no language writes as a word. */
export function pairNumbers({ source }: CheckedPair): RegExp {
  const numbers = /\p{L}/u.test(inlineParts(source).prose)
    ? (inlineParts(source).prose.match(/(?<![\p{L}\d])\d{3,}(?!\p{L})/gu) ?? [])
    : [];
  return numbers.length === 0 ? /(?!)/g : new RegExp(`(?<![\\d#/-])(?:${numbers.join('|')})(?![\\d)])`, 'g');
}

export function isBalanced(markdown: string): boolean {
  const { prose } = inlineParts(markdown);
  return (prose.match(/[(（]/g) ?? []).length === (prose.match(/[)）]/g) ?? []).length;
}

export function isBare(markdown: string): boolean {
  return inlineParts(markdown).parts.length === 0 && !/[*_<>]/.test(markdown);
}

export function longProse(source: string): boolean {
  return (inlineParts(source).prose.match(/(?<![\p{L}\p{N}])[a-z]{2,}(?![\p{L}\p{N}])/gu) ?? []).length >= 6;
}

export function untranslate({ source }: CheckedPair): string | null {
  return longProse(source) ? source : null;
}

export function cutInHalf({ source, target }: CheckedPair): string | null {
  if (!isBare(target) || !isBare(source) || source.length < 100 || /\d/.test(target)) return null;
  const middle = target.indexOf(' ', Math.floor(target.length / 2) - 3);
  return middle === -1 ? null : target.slice(0, middle);
}

/** UTF-8 read as Windows-1252, as far as Latin-1 goes. */
export function misread(target: string): string {
  return target.replace(/[\u00c0-\u00ff]/g, (letter) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(letter)));
}
