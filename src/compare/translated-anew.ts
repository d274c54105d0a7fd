import { type InlineToken, inlineTokens } from '../text/inline-tokens.ts';

/** A translation that was edited while its source changed. */
interface Edited {
  readonly was: string;
  readonly now: string;
  readonly target: string;
  /** The translation before the edit; null when it is not known. */
  readonly before: string | null;
}

/**
 * Whether a translation that was edited may have been made from `now` rather than from `was`: a hand edit counts, unless a
 * code, number or link that is new in the source is absent from it. Codes and links are localized too, as `/setup#first`
 * becomes `/fr/setup#premier`: for one that is absent, another of its kind that the edit brought will do.
 */
export function isTranslatedAnew({ was, now, target, before }: Edited): boolean {
  const old = namesOf(copied(was));
  const held = copied(target);
  const heldNames = namesOf(held);
  const absent = copied(now).filter(({ name }) => !old.has(name) && !heldNames.has(name));
  if (absent.length === 0 || before === null) return absent.length === 0;
  const known = namesOf([...copied(before), ...copied(was), ...copied(now)]);
  const brought = held.filter(({ name }) => !known.has(name));
  return absent.every(({ kin }) => kin !== null && countOf(absent, kin) <= countOf(brought, kin));
}

/** What a translator copies: a name that is equal for two spellings of it, and one for what it may be localized to; null: nothing. */
interface Copied {
  readonly name: string;
  readonly kin: string | null;
}

function namesOf(tokens: readonly Copied[]): ReadonlySet<string> {
  return new Set(tokens.map(({ name }) => name));
}

function countOf(tokens: readonly Copied[], kin: string): number {
  return namesOf(tokens.filter((token) => token.kin === kin)).size;
}

/** What stands between the digits of a large number: a blank in French, a dot in German, an apostrophe in Switzerland. */
const GROUPED = /(?<=\d)[\s.,'’](?=\d{3}(?!\d))/gu;

/** What a translator copies as it is. */
function copied(markdown: string): readonly Copied[] {
  return inlineTokens(markdown.replace(GROUPED, ''))
    .filter(isCopied)
    .map((token) => ({ name: nameOf(token), kin: kinOf(token) }));
}

function isCopied({ type }: InlineToken): boolean {
  return type === 'code' || type === 'number' || type === 'link';
}

/** Codes stand for each other, and links of one folder: sites localize hosts, names of pages and fragments. */
function kinOf({ type, text }: InlineToken): string | null {
  if (type === 'number') return null;
  if (type === 'code') return 'code';
  const folder = text
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/^\w+:\/\/[^/]*/, '')
    .replace(/[^/]*\/?$/, '');
  return `link ${folder.replace(/\/[a-z]{2}(?:-[a-z]{2,4})?(?=\/)/, '')}`;
}

/** Languages write numbers with other separators and versions without a `v`, and sites localize the folders of their links. */
function nameOf({ type, text }: InlineToken): string {
  if (type === 'number') return `number ${text.replace(/^v|[.,\s\u00a0\u202f']/gi, '')}`;
  if (type === 'link') return `link ${text.toLowerCase().replace(/\/[a-z]{2,3}(?:-[a-z]{2,4})?(?=\/)/, '')}`;
  return `${type} ${text}`;
}
