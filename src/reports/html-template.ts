import { printableLines } from '../text/printable.ts';

/** HTML that may stand in a page as it is: made by {@link html} and by nothing else. */
class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

// Only the type: who wants markup in a page has to write it in a template.
export type { Html };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Template tag for HTML and XML. What the template holds is markup; a value is text and is escaped, unless it is {@link Html}.
 * Values may stand in content and in quoted attributes; not in tag names, comments, style sheets, scripts or addresses.
 */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html {
  let markup = parts[0] ?? '';
  for (const [i, value] of values.entries()) markup += `${markupOf(value)}${parts[i + 1] ?? ''}`;
  return new Html(markup);
}

function markupOf(value: string | number | Html | readonly Html[]): string {
  if (value instanceof Html) return value.toString();
  return typeof value === 'object' ? value.map(markupOf).join('') : escapeHtml(String(value));
}

/**
 * Text as content or quoted attribute value of HTML or XML; control and bidirectional characters, and the two that XML has no
 * way to hold, spelled out, such as `\x1b` and `\uffff`.
 */
function escapeHtml(text: string): string {
  return printableLines(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
