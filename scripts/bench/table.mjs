/** One row a case: what was measured, and how it stands to its floor and its targets. On a busy machine the CPU ratio is the steadier one. */
export function benchRows(cases, measured) {
  return cases.map(({ name, floor = null, targets = {} }) => {
    const figures = measured.get(name);
    const to = (key) => (floor === null ? null : figures[key] / measured.get(floor)[key]);
    const ratio = to('wallMs');
    const checks = [
      ['ratio', ratio, '×'],
      ['wallMs', figures.wallMs, ' ms'],
      ['peakMib', figures.peakMib, ' MiB'],
    ].filter(([key]) => targets[key] !== undefined);
    const missed = checks.filter(([key, value]) => value > targets[key]).map(([key]) => key);
    return {
      name,
      ...figures,
      floor,
      ratio,
      cpuRatio: to('cpuMs'),
      targets,
      missed,
      target: checks.map(([key, , unit]) => `<= ${targets[key]}${unit}`).join(', '),
    };
  });
}

const COLUMNS = [
  ['case', ({ name }) => name],
  ['wall ms', ({ wallMs }) => wallMs.toFixed(wallMs < 100 ? 1 : 0)],
  ['CPU ms', ({ cpuMs }) => cpuMs.toFixed(cpuMs < 100 ? 1 : 0)],
  ['peak MiB', ({ peakMib }) => peakMib.toFixed(0)],
  ['wall ratio', ({ ratio }) => ratio?.toFixed(2) ?? ''],
  ['CPU ratio', ({ cpuRatio }) => cpuRatio?.toFixed(2) ?? ''],
  ['to', ({ floor }) => floor ?? ''],
  ['target', ({ target }) => target],
  ['', ({ target, missed }) => (target === '' ? '' : missed.length === 0 ? 'met' : 'missed')],
];

export function benchTable(rows) {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, text]) => text(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isNumber = (column) => column >= 1 && column <= 5;
  const pad = (text, column) => (isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
