import type { HandOff, HandOffProfile, HandOffUnit, TranslationMatch } from '../../model/hand-off.ts';
import { filledTarget } from './filled-target.ts';
import { isBare, normalContent } from './normal-content.ts';

/** `handOff` as a file for `profile` holds it, and gives it back but for the places of its units. */
export function normalHandOff(handOff: HandOff, profile: HandOffProfile): HandOff {
  const documents = handOff.documents.map((document) => ({
    ...document,
    units: document.units.map((unit) => normalUnit(profile === 'omegat' ? filledTarget(unit) : unit)),
  }));
  return { ...handOff, documents };
}

function normalUnit(unit: HandOffUnit): HandOffUnit {
  if (isPlain(unit)) return unit;
  const source = normalContent(unit.source, null);
  const rest = {
    source,
    place: null,
    previous: unit.previous && normalPair(unit.previous),
    matches: unit.matches.map(normalMatch),
  };
  // Nobody has translated, reviewed or agreed to a text that is not there.
  if (unit.target === null) return { ...unit, ...rest, state: 'initial', subState: null };
  return { ...unit, ...rest, target: normalContent(unit.target, source) };
}

/** Most units are as they are to be. */
function isPlain({ source, target, place, previous, matches }: HandOffUnit): boolean {
  return place === null && previous === null && matches.length === 0 && isBare(source) && target !== null && isBare(target);
}

function normalPair<Pair extends Pick<TranslationMatch, 'source' | 'target'>>(pair: Pair): Pair {
  const source = normalContent(pair.source, null);
  return { ...pair, source, target: normalContent(pair.target, source) };
}

function normalMatch(match: TranslationMatch): TranslationMatch {
  return { ...normalPair(match), similarity: Math.round(Math.min(Math.max(match.similarity, 0), 1) * 10_000) / 10_000 };
}

/** What a number from 0 to 1 is in percent, with two digits behind the point. */
export function percent(share: number): string {
  return String(Math.round(share * 10_000) / 100);
}

/** The share that {@link percent} was given; 0 for what is no number. */
export function shareOf(text: string | undefined): number {
  const value = Number.parseFloat(text ?? '');
  return value >= 0 ? Math.round(Math.min(value, 100) * 100) / 10_000 : 0;
}
