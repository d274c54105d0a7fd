// Judges the beads of `hexapla align` by gold pairs. Pure, but for the evaluators' own comparison of texts, which is handed in.

const SIDES = ' \u2192 ';
const isBody = ({ source, target, kind }) => source !== null && target !== null && kind !== 'meta' && kind !== 'alt';

/**
 * One row a bead with both sides, `{confidence, isRight, isCutOtherwise}`, and how many gold pairs were found. A bead is right
 * when both its texts are those of a gold pair, matched in order; a gold paragraph (`p`) is found when consecutive beads join to
 * it. A wrong bead is only cut otherwise when consecutive beads join to a gold pair: its sides do belong together.
 */
export function judgeBeads(gold, beads, { key, matchUnits }) {
  const pairs = gold.map(({ p, source, target }) => ({ p, s: key(source), t: key(target) }));
  const keyed = beads.filter(isBody).map((bead) => ({ ...bead, s: key(bead.source), t: key(bead.target) }));
  const joined = withRuns(
    keyed,
    pairs.filter(({ p }) => p),
  );
  const matches = matchUnits(
    pairs.map(({ s, t }) => ({ key: s + SIDES + t })),
    joined.map(({ s, t }) => s + SIDES + t),
  );
  const right = new Set(matches.map(([, at]) => at));
  const runs = new Set(withRuns(keyed, pairs).flatMap(({ members }) => (members.length > 1 ? members : [])));
  const rows = joined.flatMap(({ members }, at) =>
    members.map((bead) => ({
      confidence: bead.confidence,
      isRight: right.has(at),
      isCutOtherwise: !right.has(at) && runs.has(bead),
    })),
  );
  return { rows, gold: pairs.length, found: matches.length };
}

/** The beads, with those in a row that join to one of `pairs` taken together. */
function withRuns(beads, pairs) {
  const items = [];
  for (let at = 0; at < beads.length; at += items.at(-1).members.length) {
    const rivals = pairs.filter(({ s }) => `${s} `.startsWith(`${beads[at].s} `));
    const run = rivals.map((pair) => runOf(beads, at, pair)).find((found) => found !== null);
    items.push(run ?? { s: beads[at].s, t: beads[at].t, members: [beads[at]] });
  }
  return items;
}

function runOf(beads, from, pair) {
  let [s, t] = ['', ''];
  for (let at = from; at < beads.length && s.length < pair.s.length; at += 1) {
    s = `${s} ${beads[at].s}`.trim();
    t = `${t} ${beads[at].t}`.trim();
    if (s === pair.s && t === pair.t) return { s, t, members: beads.slice(from, at + 1) };
  }
  return null;
}

/** What a group of judged documents comes to: f1, the share of the wrong beads among the least sure ones, calibration. */
export function curveOf(documents) {
  const rows = documents.flatMap((document) => document.rows).sort((a, b) => a.confidence - b.confidence);
  const right = rows.filter(({ isRight }) => isRight).length;
  const precision = right / rows.length;
  const recall = sum(documents.map(({ found }) => found)) / sum(documents.map(({ gold }) => gold));
  const lowest = (percent, isWrong) => {
    const all = rows.filter(isWrong).length;
    return all === 0 ? null : rows.slice(0, Math.ceil((rows.length * percent) / 100)).filter(isWrong).length / all;
  };
  const deciles = Array.from({ length: 10 }, (_, at) => {
    const part = rows.slice(Math.floor((at * rows.length) / 10), Math.floor(((at + 1) * rows.length) / 10));
    const count = Math.max(1, part.length);
    return {
      said: sum(part.map(({ confidence }) => confidence)) / count,
      right: part.filter(({ isRight }) => isRight).length / count,
    };
  });
  return {
    pairs: rows.length,
    wrong: rows.length - right,
    f1: (2 * precision * recall) / (precision + recall),
    lowest: [5, 10, 20, 50].map((percent) => lowest(percent, ({ isRight }) => !isRight)),
    mispaired: rows.filter(({ isRight, isCutOtherwise }) => !isRight && !isCutOtherwise).length,
    mispairedInTenth: lowest(10, ({ isRight, isCutOtherwise }) => !isRight && !isCutOtherwise),
    deciles,
    error: sum(deciles.map(({ said, right: share }) => Math.abs(said - share))) / 10,
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
