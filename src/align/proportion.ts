import type { Unit } from '../model/unit.ts';
import { blocksOf, lengthOf } from './blocks.ts';

/** What is expected of a text and its translation before they are looked at more closely. */
export interface Proportion {
  /** Length of what translates a text, per its length (UTF-16 code units of visible text). */
  readonly ratio: number;
  /** Whether one may be the whole of the other; else one side holds far less. */
  readonly isWhole: boolean;
}

/** Up to this many times as many blocks on one side, the same may be told on both. */
const AS_MANY_BLOCKS = 1.25;
/** Up to this many times as much is said on one side, it is the same: languages differ in how many letters they need. */
const AS_MUCH = 1.35;

/** How many letters of English say as much as one of a script, as translations of documentation have it; of all others, {@link OTHER}. */
const LETTERS = [
  { script: /\p{sc=Han}/gu, worth: 3.5 },
  { script: /[\p{sc=Hira}\p{sc=Kana}]/gu, worth: 1.1 },
  { script: /\p{sc=Hang}/gu, worth: 2.2 },
];
const OTHER = 0.95;

/**
 * What is expected of a document and its translation: lengths in the proportion of the whole ones. Where one holds far less than the
 * other, as a page that was translated in part, in the proportion that their scripts usually have.
 */
export function proportionOf(source: readonly Unit[], target: readonly Unit[]): Proportion {
  const whole = { ratio: lengthOf(target) / lengthOf(source), isWhole: true };
  if (isAbout(blocksOf(target).length, blocksOf(source).length, AS_MANY_BLOCKS)) return whole;
  const [said, translated] = [saidIn(source), saidIn(target)];
  return isAbout(translated, said, AS_MUCH) ? whole : { ratio: (whole.ratio * said) / translated, isWhole: false };
}

function isAbout(a: number, b: number, times: number): boolean {
  return a <= b * times && b <= a * times;
}

/** How many letters of English say as much as the body of a document; at least 1. */
function saidIn(units: readonly Unit[]): number {
  let said = 1;
  for (const { kind, text } of units) {
    if (kind === 'meta' || kind === 'alt') continue;
    said += OTHER * text.length;
    for (const { script, worth } of LETTERS) said += (worth - OTHER) * (text.match(script)?.length ?? 0);
  }
  return said;
}
