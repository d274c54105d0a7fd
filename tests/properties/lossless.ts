import { expect } from 'vitest';
import type { Block } from '../../src/model/doc.ts';
import type { Range } from '../../src/model/range.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Reading } from '../formats/markdown-reading.ts';

/** Expects that `reading` loses nothing of its text: blocks and skeleton are the file, units and gaps are the block. */
export function expectLossless({ doc, units }: Reading): void {
  expect(
    pieces(
      doc.text,
      doc.blocks.map(({ range }) => range),
    ).join(''),
  ).toBe(doc.text);
  for (const block of doc.blocks) expectMapped(block);
  const sentences = units.filter((unit) => !isInside(unit, units));
  expect(pieces(doc.text, distinct(sentences.map(({ range }) => range))).join('')).toBe(doc.text);
  for (const unit of units) {
    const block = doc.blocks[unit.block];
    if (block === undefined) throw new Error(`Expected a block for unit \`${unit.id}\`, found none`);
    expect([unit.range.start >= block.range.start, unit.range.end <= block.range.end]).toEqual([true, true]);
  }
}

/** `text` cut at the ends of `ranges`; throws when they are not in order, overlap or lie outside. */
function pieces(text: string, ranges: readonly Range[]): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at || end < start || end > text.length)
      throw new Error(`Expected ranges in order, found ${start}-${end} behind ${at}`);
    found.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...found, text.slice(at)];
}

/** Whether `unit` is an alternative text inside another unit. */
function isInside(unit: Unit, units: readonly Unit[]): boolean {
  return (
    unit.kind === 'alt' &&
    units.some((other) => other.kind !== 'alt' && other.range.start <= unit.range.start && unit.range.end <= other.range.end)
  );
}

/** The sentences of a front-matter value that is spelled otherwise than it reads have one range. */
function distinct(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(({ start, end }, index) => start !== ranges[index - 1]?.start || end !== ranges[index - 1]?.end);
}

function expectMapped({ kind, range, prose }: Block): void {
  expect(prose.leads).toHaveLength(prose.text.length + 1);
  expect(prose.flags.length).toBeLessThanOrEqual(prose.text.length);
  expect(prose.leads.every((lead, index) => lead >= (prose.leads[index - 1] ?? 0))).toBe(true);
  if (kind !== 'meta') expect([(prose.leads[0] ?? 0) >= range.start, prose.leads.at(-1)]).toEqual([true, range.end]);
}
