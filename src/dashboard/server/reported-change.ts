import type { ChangeFinding, ChangePlace, ChangeSteps, DashboardChange, StepPlace } from '../../model/dashboard-change.ts';
import type { ReportedCheck, ReportedFinding } from '../../model/reported-check.ts';
import { addToGroup } from '../../text/add-to-group.ts';
import { compareText } from '../../text/compare-text.ts';
import { dataFile, type SiteFile } from './data-file.ts';
import { byCounts, byFindingSeverity, countSeverities } from './severity-counts.ts';
import type { DocumentFacts } from './site-data.ts';

/** Places in one file. */
const CHUNK = 100;
const RUNS = { same: 0, added: 1, removed: -1 } as const;
/** What `check --fix` carries over. */
const MECHANICAL: ReadonlySet<string> = new Set(['link', 'code', 'number']);

/** A report of `check`, whose findings are led to the pages of the documents that they are about. */
export class ReportedChange {
  private readonly report: ReportedCheck;
  private readonly paths: ReadonlySet<string>;
  /** The documents of this site, by each of their files that the report names. */
  private readonly documents = new Map<string, { readonly path: string; readonly units: ReadonlySet<string> }>();

  constructor(report: ReportedCheck) {
    this.report = report;
    this.paths = new Set(report.findings.map(({ path }) => path));
  }

  /** Learns of a document that has a page. */
  readonly see = ({ document: { path, units, locales } }: DocumentFacts): void => {
    const named = [path, ...locales.flatMap(({ target }) => target ?? [])].filter((own) => this.paths.has(own));
    if (named.length === 0) return;
    const orphaned = locales.flatMap((own) => own.units.flatMap(({ unit, pair }) => (unit === undefined ? (pair ?? []) : [])));
    const ids = new Set([...units.map(({ id }) => id), ...orphaned]);
    for (const own of named) this.documents.set(own, { path, units: ids });
  };

  /** Writes the list of places, once all documents were seen; what the page shows besides. */
  finish(write: (file: SiteFile) => void): DashboardChange {
    const places = this.places();
    const chunks = Math.ceil(places.length / CHUNK);
    for (let at = 0; at < chunks; at += 1)
      write(dataFile(`change-${at}`, { places: places.slice(at * CHUNK, (at + 1) * CHUNK) }));
    const { findings, ...report } = this.report;
    return { ...report, rules: rulesOf(findings), steps: stepsOf(findings), chunks };
  }

  /** Documents with what matters most first, and so in each of them. */
  private places(): readonly ChangePlace[] {
    const found = new Map<string, ReportedFinding[]>();
    for (const finding of this.report.findings) addToGroup(found, this.keyOf(finding), finding);
    const documents = new Map<string, ChangePlace[]>();
    for (const findings of found.values()) {
      const place = this.placeOf(findings);
      addToGroup(documents, place.path, place);
    }
    return Array.from(documents, ([path, places]) => {
      const severities = places.flatMap(({ findings }) => findings.map(({ severity }) => severity));
      return { path, places, counts: countSeverities(severities) };
    })
      .sort((a, b) => byCounts(a.counts, b.counts) || compareText(a.path, b.path))
      .flatMap(({ places }) => places.sort(byPlace));
  }

  private keyOf({ path, line, unit }: ReportedFinding): string {
    const document = this.documents.get(path);
    return JSON.stringify(unit === null ? [path, line] : [document?.path ?? path, unit]);
  }

  private placeOf(findings: readonly ReportedFinding[]): ChangePlace {
    const sorted = [...findings].sort((a, b) => byFindingSeverity(a.severity, b.severity));
    const file = sorted[0]?.path ?? '';
    const document = this.documents.get(file);
    const path = document?.path ?? file;
    const unit = sorted[0]?.unit ?? null;
    return {
      path,
      hasPage: document !== undefined,
      unit: unit !== null && document?.units.has(unit) === true ? unit : null,
      line: sorted.find((own) => own.path === path)?.line ?? null,
      findings: sorted.map(changeFinding),
    };
  }
}

function changeFinding({ unit: _unit, texts, ...finding }: ReportedFinding): ChangeFinding {
  return {
    ...finding,
    texts: texts.map(({ words, ...own }) => ({ ...own, words: words.map(({ type, text }) => [RUNS[type], text]) })),
  };
}

function byPlace(a: ChangePlace, b: ChangePlace): number {
  const worst = ({ findings }: ChangePlace) => findings[0]?.severity ?? 'info';
  return byFindingSeverity(worst(a), worst(b)) || lineOf(a) - lineOf(b);
}

function lineOf({ line, findings }: ChangePlace): number {
  return line ?? findings[0]?.line ?? 0;
}

function rulesOf(findings: readonly ReportedFinding[]): DashboardChange['rules'] {
  const rules = new Map<string, ReportedFinding[]>();
  for (const finding of findings) addToGroup(rules, finding.rule, finding);
  return Array.from(rules, ([rule, own]) => ({ rule, ...countSeverities(own.map(({ severity }) => severity)) })).sort(
    (a, b) => byCounts(a, b) || compareText(a.rule, b.rule),
  );
}

function stepsOf(findings: readonly ReportedFinding[]): ChangeSteps {
  const first = (rule: string): StepPlace | null => {
    for (const {
      rule: own,
      path,
      unit,
      locales: [locale],
    } of findings)
      if (own === rule && locale !== undefined) return { path, unit, locale };
    return null;
  };
  return { stale: first('stale'), missing: first('missing'), isMechanical: findings.some(isMechanical) };
}

function isMechanical({ rule, texts }: ReportedFinding): boolean {
  return rule === 'stale' && texts.some(({ changes }) => changes.length > 0 && changes.every((kind) => MECHANICAL.has(kind)));
}
