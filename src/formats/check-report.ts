import { CHANGE_KINDS, type ChangeKind, SEVERITIES } from '../model/comparison.ts';
import { InputError } from '../model/errors.ts';
import { FINDING_SEVERITIES } from '../model/report.ts';
import type { ReportedCheck, ReportedFinding, ReportedPlace, ReportedText } from '../model/reported-check.ts';
import { JsonError } from '../text/json-scanner.ts';
import { parseJsonc } from '../text/jsonc.ts';
import { lineIndex } from '../text/lines.ts';
import { oneOf } from '../text/one-of.ts';
import { JsonValue } from './json-value.ts';

const VERSION = 1;
/** In UTF-16 code units: some thirty thousand findings. */
const LONGEST = 50_000_000;
/** A longer text is not looked through for the place of its mistake, in UTF-16 code units. */
const LONGEST_LOCATED = 2_000_000;
const CURE = 'write it with `hexapla check --changed-from main --format json --output check.json`';
const OTHER_VERSION = 'write it with the same hexapla that reads it';

/**
 * Reads what `hexapla check --format json` wrote; `file` is its name in messages. What a later build of the same version adds is left
 * out.
 *
 * @throws InputError when it is no such report
 */
export function readCheckReport(text: string, file: string): ReportedCheck {
  if (text.length > LONGEST) {
    const found = `${Math.ceil(text.length / 1e6)} million; check only what changes, with \`--changed-from\``;
    throw new InputError(`${file}: Expected a report of at most ${LONGEST / 1e6} million characters, found ${found}`);
  }
  const value = parsed(text.replace(/^\ufeff/, ''), file);
  const report = new JsonValue(value, { file, cure: CURE });
  report.field('version').count();
  new JsonValue(value, { file, cure: OTHER_VERSION }).field('version').oneOf([VERSION]);
  return {
    base: report.field('base').orNull((base) => ({ ref: base.field('ref').text(), commit: base.field('commit').text() })),
    documents: report.field('documents').count(),
    fails: report.field('fails').flag(),
    failOn: report.field('failOn').oneOf(FINDING_SEVERITIES),
    findings: report.field('findings').list(findingOf),
    locales: report.field('locales').list((own) => ({
      locale: own.field('locale').locale(),
      stale: own.field('stale').count(),
      missing: own.field('missing').count(),
      orphaned: own.field('orphaned').count(),
      words: own.field('words').count(),
      translated: own.field('translated').count(),
    })),
    tolerated: report.field('tolerated').list((own) => ({ why: own.field('why').text(), count: own.field('count').count() })),
  };
}

function parsed(text: string, file: string): unknown {
  if (text.trim() === '') throw new InputError(`${file}: Expected a report of \`hexapla check\`, found an empty file; ${CURE}`);
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(
      `${file}${placeOf(text)}: Expected a report of \`hexapla check\` in JSON, found something else; ${CURE}`,
    );
  }
}

/** Where a text stops being JSON: what `JSON.parse` says of it differs from one version of Node to the next. */
function placeOf(text: string): string {
  if (text.length > LONGEST_LOCATED) return '';
  try {
    parseJsonc(text);
    return '';
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { line, column } = lineIndex(text).place({ start: error.offset, end: error.offset });
    return `:${line}:${column}`;
  }
}

function findingOf(finding: JsonValue): ReportedFinding {
  return {
    rule: finding.field('rule').text(),
    severity: finding.field('severity').oneOf(FINDING_SEVERITIES),
    path: finding.field('path').text(),
    line: finding.field('line').orNull((line) => line.count()),
    unit: finding.field('unit').orNull((unit) => unit.text()),
    locales: finding.field('locales').list((tag) => tag.locale()),
    message: finding.field('message').text(),
    related: finding.field('related').list(placeIn),
    texts: finding.field('texts').list(textOf),
  };
}

function placeIn(place: JsonValue): ReportedPlace {
  return {
    path: place.field('path').text(),
    line: place.field('line').orNull((line) => line.count()),
    locale: place.field('locale').orNull((tag) => tag.locale()),
    message: place.field('message').text(),
  };
}

function textOf(text: JsonValue): ReportedText {
  return {
    severity: text.field('severity').oneOf(SEVERITIES),
    changes: text
      .field('changes')
      .list((kind) => oneOf(CHANGE_KINDS, kind.text()))
      .filter((kind): kind is ChangeKind => kind !== null),
    words: text.field('words').list((word) => ({
      type: word.field('type').oneOf(['same', 'added', 'removed']),
      text: word.field('text').text(),
    })),
  };
}
