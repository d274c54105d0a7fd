import { type PairIds, printPair } from '../formats/print-pair.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { headingSlug } from '../text/slugs.ts';
import { untranslatedMark } from '../text/untranslated-marks.ts';
import type { HeldText } from './held-texts.ts';

/** What the pairs of a document that becomes bilingual are made with. */
interface Conversion {
  /** The plain document. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly ids: PairIds;
}

/** A line that begins a heading, up to its text. */
const HEADING = /^[ \t>]*#{1,6}[ \t]+$/;

/**
 * What a plain document holds, each translation as a pair with the source that it was made from, and headings with an anchor.
 * A translation of which no source is known stays as it is.
 */
export function bilingualHeld(held: readonly HeldText[], { text, units, ids }: Conversion): readonly HeldText[] {
  const blocks = new BlockIds(units);
  return held.map((own) => {
    const [first] = own.sources;
    const unit = first === undefined ? undefined : units[first];
    const isWaiting = own.pair === null && own.text === null;
    const source = isWaiting ? unit?.source : own.source;
    if (source === null || source === undefined || unit === undefined) return own;
    const whole = blocks.wholeBlock(own.sources);
    const id = whole === null ? ids.take(Number(unit.id.slice(6))) : ids.takeBlock(whole);
    const printed = printPair(id, { target: isWaiting ? source : own.flow, source });
    const flow = isWaiting ? printed + untranslatedMark(printed, 'markdown') : printed;
    return { ...own, text: anchorAt(text, own.range.start, units, own.sources) + flow, flow };
  });
}

/** The anchor in front of a translation that begins a heading. */
function anchorAt(text: string, start: number, units: readonly Unit[], sources: readonly number[]): string {
  const [first = -1] = sources;
  const block = units[first]?.block;
  if (units[first]?.kind !== 'heading' || !HEADING.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))) return '';
  const heading = units.filter((unit) => unit.block === block && unit.kind === 'heading').map(({ source }) => source);
  return `<a name="${headingSlug(heading.join(' '))}"></a>`;
}

/** Tells when sentences are a whole block of several, and which of those it is, from 1. */
class BlockIds {
  private readonly ordinals = new Map<string, number>();

  constructor(units: readonly Unit[]) {
    const blocks = new Map<number, number[]>();
    units.forEach(({ block, kind }, at) => {
      if (kind !== 'alt') addToGroup(blocks, block, at);
    });
    const several = [...blocks.values()].filter(({ length }) => length > 1);
    for (const [at, own] of several.entries()) this.ordinals.set(own.join(), at + 1);
  }

  wholeBlock(sources: readonly number[]): number | null {
    return sources.length > 1 ? (this.ordinals.get(sources.join()) ?? null) : null;
  }
}
