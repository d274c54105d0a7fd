import { html } from './html-template.ts';

const PADDING = 7;
const HEIGHT = 20;

/** Grounds under white text, each with a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const GROUNDS = { label: '#4a4f57', good: '#1f7a37', fair: '#946300', bad: '#b3261e', open: '#3b5f9e' } as const;

/** What a badge says of something. */
export interface Badge {
  readonly label: string;
  readonly text: string;
  readonly ground: Exclude<keyof typeof GROUNDS, 'label'>;
}

/** An SVG for a README that needs nothing else: what it is about, and how that is. */
export function badge({ label, text, ground }: Badge): string {
  const left = columns(label) + 2 * PADDING;
  const right = columns(text) + 2 * PADDING;
  const name = `${label}: ${text}`;
  const size = html`width="${left + right}" height="${HEIGHT}"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${left + right} ${HEIGHT}" role="img" aria-label="${name}">
<title>${name}</title>
<rect ${size} rx="4" fill="${GROUNDS[ground]}"/>
<path d="M${left} 0v${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="${GROUNDS.label}"/>
<g fill="#ffffff" text-anchor="middle" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="11">
<text x="${left / 2}" y="14" textLength="${columns(label)}">${label}</text>
<text x="${left + right / 2}" y="14" textLength="${columns(text)}">${text}</text>
</g>
</svg>
`.toString();
}

/** About how wide Verdana of 11 px sets it, in px; `textLength` makes any other font keep to that. */
function columns(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[ilj,.]/.test(sign) ? 4 : /[tfr ]/.test(sign) ? 5 : /[\u2e80-\uffff]/.test(sign) ? 11 : 7),
    0,
  );
}
