import type { Locale } from '../model/locale.ts';
import type { StaleDiff } from '../model/stale-diff.ts';
import type { WordChange } from '../model/word-change.ts';
import { direction } from '../text/direction.ts';
import { type DiffDocument, diffDocuments } from './diff-documents.ts';
import { DIFF_STYLE } from './diff-style.ts';
import { counted } from './figures.ts';
import { type Html, html } from './html-template.ts';

/**
 * `hexapla diff --format html`: one page that needs nothing else, without script. Old and new source stand as one text with
 * `<del>` and `<ins>` beside the translation, each side in its language and direction.
 */
export function diffHtml(diffs: readonly StaleDiff[], { sourceLocale }: { sourceLocale: Locale }): string {
  const documents = diffDocuments(diffs);
  const summary = `${counted(diffs.length, 'stale unit')} in ${counted(documents.length, 'document')}`;
  const content =
    documents.length === 0
      ? html`<p>Nothing is stale.</p>`
      : html`${contents(documents)}${documents.map((document, i) => section(document, i, sourceLocale))}`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${summary} – hexapla diff</title>
<style>${DIFF_STYLE}</style>
</head>
<body>
<main>
<h1>What changed since it was translated</h1>
<p class="summary">${summary}</p>
${content}
</main>
</body>
</html>
`.toString();
}

function contents(documents: readonly DiffDocument[]): Html {
  if (documents.length === 1) return html``;
  const items = documents.map(
    ({ target, units }, i) => html`<li><a href="#document-${i + 1}">${target}</a> (${units.length})</li>\n`,
  );
  return html`<nav aria-label="Documents">\n<ul>\n${items}</ul>\n</nav>\n`;
}

function section({ source, target, units }: DiffDocument, index: number, sourceLocale: Locale): Html {
  const id = `document-${index + 1}`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}"><bdi>${source}</bdi> → <bdi>${target}</bdi></h2>
${units.map((diff) => article(diff, sourceLocale))}</section>
`;
}

function article(diff: StaleDiff, sourceLocale: Locale): Html {
  const { unit, pair, severity, changes, locale, line, targetLine, translation, words } = diff;
  const target =
    translation === null
      ? html`<p class="none">no translation</p>`
      : html`<p lang="${locale}" dir="${direction(locale)}">${translation}</p>`;
  return html`<article>
<h3>${pair ?? unit} <span class="${severity}">${severity}</span> <span class="changes">${changes.join(', ')}</span></h3>
<div class="sides">
<div>
<h4>${sourceLocale}, line ${line}</h4>
<p lang="${sourceLocale}" dir="${direction(sourceLocale)}">${words.map(marked)}</p>
</div>
<div>
<h4>${locale}${targetLine === null ? '' : `, line ${targetLine}`}</h4>
${target}
</div>
</div>
</article>
`;
}

function marked({ type, text }: WordChange): Html {
  switch (type) {
    case 'same':
      return html`${text}`;
    case 'removed':
      return html`<del>${text}</del>`;
    case 'added':
      return html`<ins>${text}</ins>`;
  }
}
