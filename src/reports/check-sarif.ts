import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Place } from '../model/range.ts';
import type { Finding } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { printable } from '../text/printable.ts';
import { textRows } from './check-json.ts';
import { jsonText } from './json.ts';
import { pathUri } from './path-uri.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Finding['severity'], string>;
const ROOT = '%SRCROOT%';

/** `hexapla check --format sarif`: SARIF 2.1.0, one run, for code scanning and editors. */
export function checkSarif({ rules, findings }: CheckReport): string {
  const indexes = new Map(rules.map(({ rule }, index) => [rule, index]));
  const run = {
    tool: { driver: { name: 'hexapla', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the project' } } },
    results: findings.map((finding) => result(finding, indexes.get(finding.rule))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${jsonText(log, 2)}\n`;
}

function descriptor({ rule, severity, summary, exceptions }: Rule): object {
  return {
    id: rule,
    shortDescription: message(summary),
    fullDescription: message(`${summary} ${exceptions}`.trim()),
    help: message(exceptions === '' ? summary : exceptions),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(finding: CheckFinding, index: number | undefined): object {
  const { rule, severity, path, place, unit, locales, related, fingerprint, texts } = finding;
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: message(finding.message),
    locations: [{ physicalLocation: location(path, place) }],
    relatedLocations: related.map((other, index) => ({
      // The schema wants them to be distinct.
      id: index + 1,
      physicalLocation: location(other.path, other.place),
      message: message(other.locale === null ? other.message : `${other.locale}: ${other.message}`),
    })),
    partialFingerprints: { 'hexapla/v1': fingerprint },
    properties: { locales, unit, texts: textRows(texts) },
  };
}

/** Without a region it is the file as a whole. */
function location(path: string, place: Place | null): object {
  const artifactLocation = { uri: pathUri(path), uriBaseId: ROOT };
  if (place === null) return { artifactLocation };
  const { line, column, endLine, endColumn } = place;
  return { artifactLocation, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/**
 * A plain text message. Viewers make links of `[text](destination)` (section 3.11.6 of SARIF), unless its brackets are escaped.
 * Braces, which section 3.11.5 wants doubled, stay: viewers look at them only beside `arguments`, and show them doubled.
 */
function message(text: string): { readonly text: string } {
  const line = printable(text);
  return { text: line.includes('](') ? line.replace(/[\\[\]]/g, '\\$&') : line };
}
