import type { CheckReport, LocaleCheck } from '../model/check-report.ts';
import { counted, grouped } from './figures.ts';
import { html } from './html-template.ts';

interface Value {
  readonly text: string;
  readonly ground: string;
}

const LABEL = 'translations';
const PADDING = 7;
const HEIGHT = 20;

/** Grounds under white text, each with a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const GROUNDS = { label: '#4a4f57', good: '#1f7a37', fair: '#946300', bad: '#b3261e', open: '#3b5f9e' } as const;

/** `hexapla check --format badge`: an SVG that needs nothing else and tells the worst of what was found. */
export function checkBadge(report: CheckReport): string {
  const { text, ground } = value(report);
  const left = columns(LABEL) + 2 * PADDING;
  const right = columns(text) + 2 * PADDING;
  const name = `${LABEL}: ${text}`;
  const size = html`width="${left + right}" height="${HEIGHT}"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${left + right} ${HEIGHT}" role="img" aria-label="${name}">
<title>${name}</title>
<rect ${size} rx="4" fill="${ground}"/>
<path d="M${left} 0v${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="${GROUNDS.label}"/>
<g fill="#ffffff" text-anchor="middle" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="11">
<text x="${left / 2}" y="14" textLength="${columns(LABEL)}">${LABEL}</text>
<text x="${left + right / 2}" y="14" textLength="${columns(text)}">${text}</text>
</g>
</svg>
`.toString();
}

/** Errors before stale before missing before orphaned translations before other warnings. */
function value({ findings, locales }: CheckReport): Value {
  const count = (severity: 'error' | 'warning') => findings.filter((finding) => finding.severity === severity).length;
  const sum = (of: (check: LocaleCheck) => number) => locales.reduce((total, check) => total + of(check), 0);
  const errors = count('error');
  const warnings = count('warning');
  if (errors > 0) return { text: counted(errors, 'error'), ground: GROUNDS.bad };
  const stale = sum((check) => check.stale);
  if (stale > 0) return { text: `${grouped(stale)} stale`, ground: GROUNDS.fair };
  const missing = sum((check) => check.missing);
  if (missing > 0) return { text: `${grouped(missing)} missing`, ground: GROUNDS.open };
  const orphaned = sum((check) => check.orphaned);
  if (orphaned > 0) return { text: `${grouped(orphaned)} orphaned`, ground: GROUNDS.fair };
  if (warnings > 0) return { text: counted(warnings, 'warning'), ground: GROUNDS.fair };
  return { text: 'up to date', ground: GROUNDS.good };
}

/** About how wide Verdana of 11 px sets it, in px; `textLength` makes any other font keep to that. */
function columns(text: string): number {
  return [...text].reduce((width, character) => width + (/[ilj,.]/.test(character) ? 4 : /[tfr ]/.test(character) ? 5 : 7), 0);
}
