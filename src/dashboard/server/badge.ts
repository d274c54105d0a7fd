import type { DashboardLocale } from '../../model/dashboard.ts';
import { printable } from '../../text/printable.ts';
import type { SiteFile } from './data-file.ts';

const PADDING = 7;
const HEIGHT = 20;
/** Grounds under white text, each with a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const GROUNDS = { label: '#4a4f57', good: '#1f7a37', fair: '#946300', bad: '#b3261e' } as const;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An image for a README that says how much of a locale is current, cosmetic changes aside: `badges/fr-FR.svg`. */
export function localeBadge({ tag, label, figures }: DashboardLocale): SiteFile {
  const [units, current, , , cosmetic] = figures;
  const share = units === 0 ? 1 : (current + cosmetic) / units;
  const value = units === 0 ? '–' : `${share === 1 ? 100 : Math.min(99, Math.floor(share * 100))} %`;
  const ground = share >= 0.95 ? GROUNDS.good : share >= 0.6 ? GROUNDS.fair : GROUNDS.bad;
  return { path: `badges/${tag}.svg`, text: badge({ name: label ?? tag, value, ground }) };
}

function badge({ name, value, ground }: { readonly name: string; readonly value: string; readonly ground: string }): string {
  const [label, text] = [escaped(name), escaped(value)];
  const left = columns(name) + 2 * PADDING;
  const right = columns(value) + 2 * PADDING;
  const size = `width="${left + right}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${left + right} ${HEIGHT}" role="img" aria-label="${label}: ${text}">
<title>${label}: ${text}</title>
<rect ${size} rx="4" fill="${ground}"/>
<path d="M${left} 0v${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="${GROUNDS.label}"/>
<g fill="#ffffff" text-anchor="middle" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="11">
<text x="${left / 2}" y="14" textLength="${columns(name)}">${label}</text>
<text x="${left + right / 2}" y="14" textLength="${columns(value)}">${text}</text>
</g>
</svg>
`;
}

function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** About how wide Verdana of 11 px sets it, in px; `textLength` makes any other font keep to that. */
function columns(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[ilj,.]/.test(sign) ? 4 : /[tfr ]/.test(sign) ? 5 : /[\u2e80-\uffff]/.test(sign) ? 11 : 7),
    0,
  );
}
