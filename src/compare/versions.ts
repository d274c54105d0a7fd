import { alignGap, type Bead } from './align-gap.ts';
import type { Board } from './board.ts';
import { indexesByKey } from './grouped.ts';
import type { Now } from './matching.ts';
import { type Candidate, mostAlike } from './most-alike.ts';
import { joinedSource, partStates, textBetween } from './parts.ts';
import type { ReadTexts } from './read-text.ts';

/** Least likeness of two versions of one sentence in different places. */
const ELSEWHERE = 0.7;
/** Weight up to which a text says too little to be known again in another place when it changed. */
const TOO_SHORT = 6;

/**
 * Ties versions of one sentence: those between the same anchors, where a sentence may have been split or merged; then those
 * in different places, the most alike first.
 */
export function tieVersions(board: Board, texts: ReadTexts): void {
  const candidateOf: Prepare = ({ key, source }) => ({ key, profile: texts.of(source).profile });
  for (const { units, pieces } of board.gaps()) {
    const beads = alignGap(board.unitsAt(units).map(candidateOf), board.piecesAt(pieces).map(candidateOf));
    for (const bead of beads)
      tieBead(board, { a: bead.a.map((at) => units[at] ?? 0), b: bead.b.map((at) => pieces[at] ?? 0) }, candidateOf);
  }
  tieMovedVersions(board, candidateOf);
}

/** Prepares a text for measuring likeness. */
type Prepare = (text: Now) => Candidate;

function tieBead(board: Board, { a: units, b: pieces }: Bead, candidateOf: Prepare): void {
  const [unit] = units;
  const [piece] = pieces;
  if (unit === undefined || piece === undefined) return;
  if (units.length > 1) tieSplit(board, units, piece, candidateOf);
  else if (pieces.length > 1) tieMerged(board, unit, pieces, candidateOf);
  else board.tieVersion(unit, piece, { was: board.pieces[piece]?.source ?? '', anchor: true });
}

/** A unit that several pieces translate: those that still stand in it are current. */
function tieMerged(board: Board, unit: number, pieces: readonly number[], candidateOf: Prepare): void {
  const texts = board.piecesAt(pieces);
  const was = texts.map(({ source }) => source).reduce(joinedSource);
  const states = partStates(board.units[unit]?.key ?? '', texts.map(candidateOf));
  pieces.forEach((piece, at) => {
    if (states[at] === 'held') board.tieEqual(unit, piece, { anchor: true });
    else if (states[at] === 'changed') board.tieVersion(unit, piece, { was, anchor: true });
  });
}

/** Several units that one piece translates: those that stand in it are current. */
function tieSplit(board: Board, units: readonly number[], piece: number, candidateOf: Prepare): void {
  const texts = board.unitsAt(units);
  const whole = board.pieces[piece];
  if (whole === undefined) return;
  const states = partStates(whole.key, texts.map(candidateOf));
  const heldNear = (from: number, step: 1 | -1) => {
    for (let at = from; at >= 0 && at < texts.length; at += step) if (states[at] === 'held') return texts[at]?.source ?? null;
    return null;
  };
  units.forEach((unit, at) => {
    const was = textBetween(whole.source, heldNear(at - 1, -1), heldNear(at + 1, 1));
    if (states[at] === 'held') board.tieEqual(unit, piece, { anchor: true });
    else if (states[at] === 'changed') board.tieVersion(unit, piece, { was, anchor: true });
  });
}

function tieMovedVersions(board: Board, candidateOf: Prepare): void {
  const { units, pieces } = board.free();
  const candidates = board.piecesAt(pieces).map(candidateOf);
  const nearest = mostAlike(candidates, ELSEWHERE);
  const places = indexesByKey(candidates.map(({ key }) => key));
  const found = board.unitsAt(units).flatMap((text, at) => {
    const candidate = candidateOf(text);
    if (candidate.profile.size <= TOO_SHORT) return [];
    return nearest(candidate).map(({ candidate: { key }, score }) => ({ unit: units[at] ?? 0, key, score }));
  });
  for (const { unit, key } of found.sort((p, q) => q.score - p.score || p.unit - q.unit)) {
    const at = board.isFree(unit) ? places.get(key)?.shift() : undefined;
    const piece = at === undefined ? undefined : pieces[at];
    if (piece !== undefined) board.tieVersion(unit, piece, { was: board.pieces[piece]?.source ?? '', anchor: false });
  }
}
