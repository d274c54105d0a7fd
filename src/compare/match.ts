import { Board, type Gap } from './board.ts';
import { equalRuns } from './equal-runs.ts';
import { indexesByKey } from './grouped.ts';
import type { Match } from './longest-common.ts';
import type { Matching, Now, Was } from './matching.ts';
import type { ReadTexts } from './read-text.ts';
import { commonTexts } from './sequence.ts';
import { tieVersions } from './versions.ts';

/**
 * Ties units to pairs by their texts, never by their ids: equal texts in order, equal texts that are cut otherwise,
 * equal sentences of joined pairs, equal texts that moved; then what is left by likeness, first between the same
 * neighbours, then anywhere.
 */
export function matchUnits(units: readonly Now[], pairs: readonly Was[], texts: ReadTexts): Matching {
  const board = new Board(units, pairs);
  for (const [unit, pair] of commonKeys(units, pairs)) board.tieWhole(unit, pair, { anchor: true });
  for (const gap of board.gaps()) tieCutOtherwise(board, pairs, gap, { anchor: true });
  tieSentences(board);
  tieMoved(board);
  tieCutOtherwise(board, pairs, board.free(), { anchor: false });
  tieVersions(board, texts);
  return board.result();
}

function commonKeys(a: readonly Now[], b: readonly Now[]): readonly Match[] {
  return commonTexts(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
}

/** Neighbours whose texts joined are equal: only the cuts differ. */
function tieCutOtherwise(board: Board, pairs: readonly Was[], gap: Gap, place: { readonly anchor: boolean }): void {
  const gapPairs = [...new Set(board.piecesAt(gap.pieces).map(({ pair }) => pair))].filter((pair) => board.isFreePair(pair));
  const runs = equalRuns(
    board.unitsAt(gap.units).map(({ key }) => key),
    gapPairs.map((pair) => pairs[pair]?.key ?? ''),
  );
  for (const [unit, pair] of runs) board.tieWhole(gap.units[unit] ?? 0, gapPairs[pair] ?? 0, place);
}

/** The sentences of joined pairs, each for itself. */
function tieSentences(board: Board): void {
  for (const { units, pieces } of board.gaps()) {
    for (const [unit, piece] of commonKeys(board.unitsAt(units), board.piecesAt(pieces)))
      board.tieEqual(units[unit] ?? 0, pieces[piece] ?? 0, { anchor: true });
  }
}

/** Equal texts in another place, first come, first served. */
function tieMoved(board: Board): void {
  const { units, pieces } = board.free();
  const places = indexesByKey(board.piecesAt(pieces).map(({ key }) => key));
  const used = new Map<string, number>();
  board.unitsAt(units).forEach(({ key }, at) => {
    const times = used.get(key) ?? 0;
    const place = places.get(key)?.[times];
    if (place === undefined) return;
    used.set(key, times + 1);
    board.tieEqual(units[at] ?? 0, pieces[place] ?? 0, { anchor: false });
  });
}
