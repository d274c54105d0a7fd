import type { Random } from '../fuzz/random.ts';
import { type Chunk, chunksLike, FENCE, HEADING, PARAGRAPH, type Page, withChunks } from './page.ts';

/** An edit of a source document; null where the document has nothing of the kind. */
export type Edit = (page: Page, random: Random) => string | null;

const SUBJECTS = ['The archive', 'Every reader', 'A second server', 'The winter release', 'Nobody', 'The old index'];
const VERBS = ['keeps', 'forgets', 'rebuilds', 'mentions', 'replaces', 'prefers'];
const OBJECTS = ['the yellow folder', 'three earlier answers', 'its own summary', 'a quiet afternoon', 'the shared ledger'];

const newSentence = (random: Random) => `${random.pick(SUBJECTS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}.`;
const newParagraph = (random: Random) => `${newSentence(random)} ${newSentence(random)}`;

/** One of each kind of edit that people make. */
export const edits: Readonly<Record<string, Edit>> = {
  word: (page, random) =>
    inUnit(page, random, /\b(?!https?)[a-z]{4,}\b(?=[ ,.])/g, () => random.pick(['harbour', 'lantern', 'willow'])),
  'sentence-in': (page, random) => {
    const unit = pickOf(proseUnits(page), random);
    if (unit === null) return null;
    const at = unit.range.end;
    return `${page.text.slice(0, at)} ${newSentence(random)}${page.text.slice(at)}`;
  },
  'sentence-out': (page, random) => {
    const pair = pickOf(neighbours(page), random);
    return pair === null ? null : page.text.slice(0, pair[0].range.end) + page.text.slice(pair[1].range.end);
  },
  'paragraph-in': (page, random) => {
    const at = random.int(page.chunks.length + 1);
    const isInside = /^[ \t]/.test(page.chunks[at]?.text ?? '');
    return isInside ? null : replaced(page, at, 0, [{ text: newParagraph(random), gap: '' }]);
  },
  'paragraph-out': (page, random) => {
    const at = pickOf(chunksLike(page, PARAGRAPH), random);
    return at === null || page.chunks.length < 3 ? null : replaced(page, at, 1, []);
  },
  'paragraph-move': (page, random) => {
    const [from, to] = [pickOf(chunksLike(page, PARAGRAPH), random), pickOf(chunksLike(page, HEADING), random)];
    const chunk = page.chunks[from ?? -1];
    if (from === null || to === null || chunk === undefined || to + 1 === from) return null;
    const rest = page.chunks.filter((_, at) => at !== from);
    rest.splice(to < from ? to + 1 : to, 0, chunk);
    return withChunks(page, rest);
  },
  'section-move': (page, random) => {
    const starts = chunksLike(page, /^## [^\n]*$/);
    const at = random.int(starts.length - 1);
    const [a, b, c] = [starts[at], starts[at + 1], starts[at + 2] ?? page.chunks.length];
    if (a === undefined || b === undefined) return null;
    const { chunks } = page;
    return withChunks(page, [...chunks.slice(0, a), ...chunks.slice(b, c), ...chunks.slice(a, b), ...chunks.slice(c)]);
  },
  'item-in': (page, random) => {
    const line = pickOf(linesLike(page, /^(?:[-*+]|\d+[.)]) +[^\n]*\n/), random);
    if (line === null) return null;
    const marker = /^\S+ +/.exec(line.text)?.[0] ?? '- ';
    return page.text.slice(0, line.at) + marker + newSentence(random) + page.lineEnd + page.text.slice(line.at);
  },
  'item-out': (page, random) => {
    const line = pickOf(linesLike(page, /^(?:[-*+]|\d+[.)]) +\S[^\n]*\n(?=[-*+] |\d+[.)] )/), random);
    return line === null ? null : page.text.slice(0, line.at) + page.text.slice(line.at + line.text.length);
  },
  'row-in': (page, random) => {
    const line = pickOf(rows(page), random);
    if (line === null) return null;
    const columns = line.text.split('|').length - (/^\s*\|/.test(line.text) ? 2 : 0);
    const row = Array.from({ length: Math.max(1, columns) }, () => newSentence(random)).join(' | ');
    return `${page.text.slice(0, line.at)}| ${row} |${page.lineEnd}${page.text.slice(line.at)}`;
  },
  'row-out': (page, random) => {
    const line = pickOf(rows(page), random);
    return line === null ? null : page.text.slice(0, line.at) + page.text.slice(line.at + line.text.length);
  },
  code: (page, random) => {
    const at = pickOf(chunksLike(page, FENCE), random);
    const lines = page.chunks[at ?? -1]?.text.split(page.lineEnd) ?? [];
    if (at === null || lines.length < 3) return null;
    lines.splice(1 + random.int(lines.length - 2), 1, `run --level ${random.int(1000)}`);
    return replaced(page, at, 1, [{ text: lines.join(page.lineEnd), gap: '' }]);
  },
  'code-in': (page, random) => {
    const at = pickOf(chunksLike(page, PARAGRAPH), random);
    const text = ['```sh', `run --level ${random.int(1000)}`, '```'].join(page.lineEnd);
    return at === null ? null : replaced(page, at + 1, 0, [{ text, gap: '' }]);
  },
  'code-out': (page, random) => {
    const at = pickOf(chunksLike(page, FENCE), random);
    return at === null ? null : replaced(page, at, 1, []);
  },
  level: (page, random) => {
    const at = pickOf(chunksLike(page, /^#{2,5} [^\n]*$/), random);
    return at === null ? null : replaced(page, at, 1, [{ text: `#${page.chunks[at]?.text}`, gap: '' }]);
  },
  link: (page, random) => inUnit(page, random, /(?<=\]\()[^\s()]+(?=\))/g, (address) => `moved/${address}`),
  'front-matter': (page, random) => {
    const lines = [...page.head.matchAll(/^(?:ms\.date|author|ms\.author|title|description): [^\r\n]+/gm)];
    const line = pickOf(lines, random);
    return line === null
      ? null
      : `${page.text.slice(0, line.index)}${line[0].split(':')[0]}: changed ${random.int(1000)}${page.text.slice(line.index + line[0].length)}`;
  },
  split: (page, random) => {
    const pair = pickOf(
      neighbours(page).filter(([a]) => a.kind === 'paragraph' && isAtMargin(page, a.range.start)),
      random,
    );
    if (pair === null) return null;
    const [a, b] = pair;
    return page.text.slice(0, a.range.end) + page.lineEnd + page.lineEnd + page.text.slice(b.range.start);
  },
  join: (page, random) => {
    const all = chunksLike(page, PARAGRAPH);
    const at = pickOf(
      all.filter((each) => all.includes(each + 1)),
      random,
    );
    const [a, b] = at === null ? [] : [page.chunks[at], page.chunks[at + 1]];
    if (at === null || a === undefined || b === undefined || /[:|]$/.test(a.text)) return null;
    return replaced(page, at, 2, [{ text: `${a.text} ${b.text}`, gap: '' }]);
  },
};

type Units = Page['units'];

function proseUnits({ units, text }: Page): Units {
  return units.filter(({ kind, range }) => kind === 'paragraph' && /[.!?]$/.test(text.slice(range.start, range.end)));
}

/** Two sentences of one block, with nothing but blanks between them. */
function neighbours({ units, text }: Page): readonly (readonly [Units[number], Units[number]])[] {
  return units.flatMap((unit, at) => {
    const before = units[at - 1];
    const isNext =
      before !== undefined && before.block === unit.block && /^\s+$/.test(text.slice(before.range.end, unit.range.start));
    return isNext ? [[before, unit] as const] : [];
  });
}

function inUnit({ units, text }: Page, random: Random, pattern: RegExp, edit: (part: string) => string): string | null {
  const places = units.flatMap(({ kind, range }) =>
    kind === 'meta' || kind === 'alt'
      ? []
      : [...text.slice(range.start, range.end).matchAll(pattern)].map((found) => ({
          at: range.start + found.index,
          part: found[0],
        })),
  );
  const place = pickOf(places, random);
  return place === null ? null : text.slice(0, place.at) + edit(place.part) + text.slice(place.at + place.part.length);
}

function linesLike(page: Page, pattern: RegExp): readonly { readonly at: number; readonly text: string }[] {
  let at = page.head.length;
  return page.chunks.flatMap(({ text, gap }) => {
    const start = at;
    at += text.length + gap.length;
    if (FENCE.test(text)) return [];
    let line = start;
    return (text + gap).split(/(?<=\n)/).flatMap((own, index, lines) => {
      const found = line;
      line += own.length;
      return pattern.test(own + (lines[index + 1] ?? '')) ? [{ at: found, text: own }] : [];
    });
  });
}

/** Rows of tables that are no head. */
function rows(page: Page): readonly { readonly at: number; readonly text: string }[] {
  return linesLike(page, /^\|(?!\s*:?-)[^\n]*\|[ \t]*\r?\n/).filter(({ at }) => {
    const before = page.text.slice(0, at);
    return /\n[^\n]*\|[^\n]*\r?\n$/.test(before) && !/^\s*\|?\s*:?-{2,}/.test(page.text.slice(page.text.indexOf('\n', at) + 1));
  });
}

function isAtMargin({ text }: Page, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return PARAGRAPH.test(text.slice(start));
}

function replaced(page: Page, at: number, count: number, by: readonly Chunk[]): string {
  return withChunks(page, [...page.chunks.slice(0, at), ...by, ...page.chunks.slice(at + count)]);
}

function pickOf<T>(items: readonly T[], random: Random): T | null {
  return items.length === 0 ? null : random.pick(items);
}
