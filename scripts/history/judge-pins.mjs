// Compares what `hexapla status --format json --all-units` says of pinned pages with what it says once their pins are gone. Pure.

const RANK = { missing: 4, stale: 3, unknown: 2, current: 1 };

/**
 * One row a pinned page: whether `isPinnedText(commit, hash)` finds the text that it was pinned to in the commit that replay
 * names, and how many of its units are judged differently: another status, or another English as translated.
 */
export function judgePins(truth, { pinned, stripped, isPinnedText }) {
  const before = byName(pinned);
  const after = byName(stripped);
  return truth.documents
    .filter((document) => document.pinned !== null && document.source !== null)
    .map((document) => {
      const name = nameOf(document);
      const [with_, without] = [before.get(name), after.get(name)];
      const units = verdictsOf(with_);
      const replayed = verdictsOf(without);
      const names = [...new Set([...units.keys(), ...replayed.keys()])];
      const different = names.filter((unit) => units.get(unit) !== replayed.get(unit));
      const commit = without?.basisCommit ?? null;
      return {
        document: name,
        units: names.length,
        different: different.map((unit) => ({ unit, pinned: units.get(unit) ?? null, replayed: replayed.get(unit) ?? null })),
        isSameText: commit !== null && isPinnedText(commit, document.pinned),
        confidence: without?.basisConfidence ?? null,
      };
    });
}

const nameOf = ({ locale, source, target }) => `${locale} ${source ?? target}`;
const byName = (status) => new Map(status.documents.map((document) => [nameOf(document), document]));

/** What is said of each unit; of one that is listed twice, the worst. Orphans go by their translation. */
function verdictsOf(document) {
  const worst = new Map();
  for (const unit of document?.units ?? []) {
    const name = unit.status === 'orphaned' ? `orphaned ${unit.target}` : unit.id;
    const known = worst.get(name);
    if (known === undefined || RANK[unit.status] > RANK[known.status]) worst.set(name, unit);
  }
  return new Map([...worst].map(([name, { status, was }]) => [name, status === 'stale' ? `stale, was ${was}` : status]));
}

/**
 * The share of pages whose text is found, and of the units of all others the share that is judged differently. A page of which no
 * unit is judged differently is found, so that share is never less than `leastInOthers`: one unit of each of the others.
 */
export function pinFigures(rows) {
  const isFound = ({ isSameText, different }) => isSameText || different.length === 0;
  const others = rows.filter((row) => !isFound(row));
  const count = (list, of) => list.reduce((total, row) => total + of(row), 0);
  const units = count(others, (row) => row.units);
  return {
    documents: rows.length,
    found: rows.length === 0 ? null : (rows.length - others.length) / rows.length,
    sameBytes: rows.length === 0 ? null : rows.filter(({ isSameText }) => isSameText).length / rows.length,
    others: others.length,
    leastInOthers: units === 0 ? 0 : others.length / units,
    differentInOthers: units === 0 ? 0 : count(others, (row) => row.different.length) / units,
    differentInAll:
      count(rows, (row) => row.different.length) /
      Math.max(
        1,
        count(rows, (row) => row.units),
      ),
  };
}
