import type { Unit } from '../model/unit.ts';

/** Signs in front of a heading: `## `, also in a quote. */
const SIGNS = /^[ \t>]*(#{1,6})[ \t]/;
const TAG = /<h([1-6])\b[^<>]*>\s*$/i;
/** The line under a heading of the other sort. */
const UNDERLINE = /^[^\n]*\n[ \t>]*(=+|-+)[ \t]*(?:\r?\n|$)/;

/** The texts of the headings that each unit of a document stands under, the uppermost first; a heading does not stand under itself. */
export function headingPaths(text: string, units: readonly Unit[]): ReadonlyMap<Unit, readonly string[]> {
  const open: { readonly level: number; readonly block: number; text: string }[] = [];
  const paths = new Map<Unit, readonly string[]>();
  for (const unit of units) {
    const last = open.at(-1);
    if (unit.kind === 'heading' && last?.block === unit.block) {
      paths.set(unit, textsOf(open.slice(0, -1)));
      last.text += ` ${unit.text}`;
    } else if (unit.kind === 'heading') {
      const level = levelAt(text, unit);
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      paths.set(unit, textsOf(open));
      open.push({ level, block: unit.block, text: unit.text });
    } else paths.set(unit, unit.kind === 'meta' ? [] : textsOf(open));
  }
  return paths;
}

function textsOf(open: readonly { readonly text: string }[]): readonly string[] {
  return open.map(({ text }) => text);
}

/** 1 to 6. */
function levelAt(text: string, { range }: Unit): number {
  const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  const signs = SIGNS.exec(before)?.[1]?.length ?? Number(TAG.exec(before)?.[1] ?? 0);
  if (signs > 0) return signs;
  return UNDERLINE.exec(text.slice(range.end, range.end + 1000))?.[1]?.startsWith('-') === true ? 2 : 1;
}
