// Compares what `hexapla status --format json --all-units` says with the truth of a generated repository. Pure.

const RANK = { missing: 4, stale: 3, unknown: 2, current: 1 };
const isFlag = (status) => status === 'stale' || status === 'missing';

/** Rows `{scenario, outcome, expected, found, was, document, text}`; pages without a localized file are left out. */
export function judge(truth, status) {
  const said = new Map(status.documents.map((each) => [keyOf(each), each]));
  return truth.documents
    .filter(({ target }) => target !== null)
    .flatMap((document) => documentRows(document, said.get(keyOf(document))?.units ?? []));
}

const keyOf = ({ source, locale, target }) => `${locale} ${source ?? target}`;

function documentRows(document, units) {
  const place = `${document.locale} ${document.source ?? document.target}`;
  const found = bySource(units.filter(({ status }) => status !== 'orphaned'));
  const rows = document.units
    .filter(({ status }) => status !== 'unknown')
    .map((unit) => unitRow(unit, (found.get(unit.text) ?? []).shift() ?? null, place));
  return [
    ...rows,
    ...orphanRows(
      document,
      units.filter(({ status }) => status === 'orphaned'),
      place,
    ),
  ];
}

/** Today's text to what was said of it, in order; of a unit that is listed twice, the worst. */
function bySource(units) {
  const worst = new Map();
  for (const unit of units) {
    const known = worst.get(unit.id);
    if (known === undefined || RANK[unit.status] > RANK[known.status]) worst.set(unit.id, unit);
  }
  const found = new Map();
  for (const unit of worst.values()) found.set(unit.source, [...(found.get(unit.source) ?? []), unit]);
  return found;
}

function unitRow(expected, unit, document) {
  const found = unit?.status ?? 'absent';
  const wasRight = expected.status === 'stale' && found === 'stale' ? tidy(unit.was) === tidy(expected.was) : null;
  const common = {
    document,
    text: expected.text,
    expected: expected.status,
    found,
    wasRight,
    was: expected.was,
    saidWas: unit?.was ?? null,
  };
  return {
    ...common,
    scenario: expected.scenario,
    edits: expected.edits,
    outcome: outcomeOf(isFlag(expected.status), isFlag(found)),
  };
}

const outcomeOf = (expected, found) => (expected ? (found ? 'hit' : 'lost') : found ? 'false' : 'quiet');

function orphanRows({ orphans, partly }, units, document) {
  const left = [...units];
  const take = (orphan) => {
    const at = left.findIndex((unit) => same(unit.was, orphan.was) || same(unit.target, orphan.target));
    return at < 0 ? null : left.splice(at, 1)[0];
  };
  const row = (text, scenario, outcome) => ({
    ...{ document, text, scenario, outcome, edits: [], wasRight: null, was: null, saidWas: null },
    expected: outcome === 'false' ? 'none' : 'orphaned',
    found: outcome === 'lost' ? 'none' : 'orphaned',
  });
  const rows = orphans.map((orphan) => row(orphan.was, orphan.scenario, take(orphan) === null ? 'lost' : 'hit'));
  for (const orphan of partly) take(orphan);
  return [...rows, ...left.map((unit) => row(unit.was ?? unit.target, 'no orphan', 'false'))];
}

const tidy = (text) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const same = (said, expected) => tidy(said) !== '' && tidy(said) === tidy(expected);

/** Figures of rows: precision and recall of flags, the share of right `was`, how many were not known. */
export function figuresOf(rows) {
  const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
  const [hits, lost, wrong] = [count('hit'), count('lost'), count('false')];
  const judged = rows.filter(({ wasRight }) => wasRight !== null);
  return {
    texts: rows.length,
    flags: hits + lost,
    precision: hits + wrong === 0 ? null : hits / (hits + wrong),
    recall: hits + lost === 0 ? null : hits / (hits + lost),
    was: judged.length === 0 ? null : judged.filter(({ wasRight }) => wasRight).length / judged.length,
    unknown: rows.filter(({ found }) => found === 'unknown').length,
  };
}
