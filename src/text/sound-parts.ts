import type { Code, Content } from '../model/content.ts';
import { isEmphasis } from './content-piece.ts';
import { singleLine } from './single-line.ts';

/** A part of a content with its code: what Markdown is written from. */
export type SoundPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'alone' | 'open' | 'close'; readonly code: Code };

type CodePart = Exclude<SoundPart, { type: 'text' }>;

/**
 * The parts of a content as Markdown can hold them, with the codes of its source: without codes that this does not have,
 * without halves, without a link in a link; blanks outside of emphasis; no two texts one after the other.
 */
export function soundParts({ parts }: Content, codes: readonly Code[]): readonly SoundPart[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const known = parts.flatMap((part): SoundPart[] => {
    if (part.type === 'text') return [{ type: 'text', text: singleLine(part.text) }];
    const code = byId.get(part.id);
    return code === undefined || (code.closing === null) !== (part.type === 'alone') ? [] : [{ type: part.type, code }];
  });
  return joined(withBlanksOutside(joined(withoutNestedLinks(balanced(known)))));
}

/** Whether a code is emphasis that is written with signs. */
export function isSigned({ kind, data }: Code): boolean {
  return isEmphasis(kind) && /^[*_~]/.test(data);
}

function balanced(parts: readonly SoundPart[]): readonly SoundPart[] {
  const kept = new Set<number>();
  const open: { readonly id: string; readonly index: number }[] = [];
  const counts = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part.type === 'open') {
      open.push({ id: part.code.id, index });
      counts.set(part.code.id, (counts.get(part.code.id) ?? 0) + 1);
    } else if (part.type !== 'close') kept.add(index);
    else if ((counts.get(part.code.id) ?? 0) > 0)
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        counts.set(top.id, (counts.get(top.id) ?? 1) - 1);
        if (top.id !== part.code.id) continue;
        kept.add(index).add(top.index);
        break;
      }
  });
  return parts.filter((_, index) => kept.has(index));
}

function withoutNestedLinks(parts: readonly SoundPart[]): readonly SoundPart[] {
  let depth = 0;
  return parts.flatMap((part): SoundPart[] => {
    if (part.type === 'text') return [part];
    if (part.code.kind === 'address' && depth > 0) return [{ type: 'text', text: part.code.shown }];
    if (part.code.kind !== 'link') return [part];
    if (part.type === 'close') depth -= 1;
    const isOuter = depth === 0;
    if (part.type === 'open') depth += 1;
    return isOuter ? [part] : [];
  });
}

/** `** a**` is no emphasis. Emphasis of nothing is left out. */
function withBlanksOutside(parts: readonly SoundPart[]): readonly SoundPart[] {
  const openings = (part: SoundPart): part is CodePart => part.type === 'open' && isSigned(part.code);
  const closings = (part: SoundPart): part is CodePart => part.type === 'close' && isSigned(part.code);
  const before = moved([...parts].reverse(), openings, (text) => /^ */.exec(text)?.[0].length ?? 0).reverse();
  const behind = moved(before, closings, (text) => -(/ *$/.exec(text)?.[0].length ?? 0));
  const found: SoundPart[] = [];
  for (const part of behind) {
    const last = found.at(-1);
    if (closings(part) && last !== undefined && openings(last)) found.pop();
    else found.push(part);
  }
  return found;
}

/** Takes `blanks` (their number, negative where they are at the end) from a text in front of `isBorder` behind it. */
function moved(
  parts: readonly SoundPart[],
  isBorder: (part: SoundPart) => boolean,
  blanks: (text: string) => number,
): SoundPart[] {
  const found: SoundPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const count = isBorder(part) && last?.type === 'text' ? blanks(last.text) : 0;
    if (count === 0 || last?.type !== 'text') {
      found.push(part);
      continue;
    }
    found.pop();
    const text = count > 0 ? last.text.slice(count) : last.text.slice(0, count);
    if (text !== '') found.push({ type: 'text', text });
    found.push(part, { type: 'text', text: ' '.repeat(Math.abs(count)) });
  }
  return found;
}

function joined(parts: readonly SoundPart[]): readonly SoundPart[] {
  const found: SoundPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (part.type === 'text' && last?.type === 'text') found[found.length - 1] = { type: 'text', text: last.text + part.text };
    else if (isAddedTicks(last, part)) found.push({ type: 'text', text: ' ' }, part);
    else if (part.type !== 'text' || part.text !== '') found.push(part);
  }
  return found;
}

/** Two code spans without anything between them are none. */
function isAddedTicks(last: SoundPart | undefined, part: SoundPart): boolean {
  return last?.type === 'alone' && part.type === 'alone' && last.code.data.endsWith('`') && part.code.data.startsWith('`');
}
