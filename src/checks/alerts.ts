import type { OutlineLine } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { expectedOf, found, kept, lost } from './expected.ts';

/** What GitHub and DocFX know. */
const KNOWN = new Set(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);
const SOUND = /^\[![A-Za-z][\w-]*\]/;

export const alerts: DocumentCheck = {
  rule: 'alerts',
  severity: 'warning',
  summary: 'The marker of an alert (`[!NOTE]`) stays as the source has it.',
  exceptions:
    'A translator who made an alert a paragraph, or one of another kind, on purpose. Disable the rule for such documents.',
  check: (document) => {
    const { source, target } = document;
    const expected = expectedOf(document);
    const actual = alertsOf(target.outline.lines);
    const before = [...alertsOf(source.outline.lines), ...alertsOf(document.madeFrom?.outline.lines ?? [])];
    const words = new Set(before.map(nameOf));
    const isOwn = (alert: OutlineLine) => words.has(nameOf(alert)) && !before.some(({ text }) => !SOUND.test(text));
    const broken = actual.filter((alert) => !SOUND.test(alert.text) || !(KNOWN.has(nameOf(alert)) || words.has(nameOf(alert))));
    const known = [...new Set(before.map(({ name }) => `\`[!${name.toUpperCase()}]\``))].join(' or ') || '`[!NOTE]`';
    const problems = broken
      .filter((alert) => SOUND.test(alert.text) || isOwn(alert) || before.length > 0)
      .map(({ text, range }) =>
        found(
          range,
          `Expected ${known}, found \`${text}\`: sites do not read it as an alert`,
          before.length > 0 ? 'error' : null,
        ),
      );
    if (expected === null || expected.by === 'alike' || problems.length > 0) return problems;
    const ofThen = alertsOf(expected.side.outline.lines);
    const gone = ofThen.length > actual.length ? lost(kept(ofThen, alertsOf(source.outline.lines), nameOf), actual, nameOf) : [];
    const [first] = gone;
    if (first === undefined) return [];
    return [
      found(null, `Expected ${ofThen.length} alerts as in the source, found ${actual.length}: \`${first.text}\` is missing`),
    ];
  },
};

function alertsOf(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  return lines.filter(({ kind }) => kind === 'alert');
}

function nameOf({ name }: OutlineLine): string {
  return name.toUpperCase();
}
