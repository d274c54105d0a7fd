import type { OutlineLine } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { expectedOf, found, kept, lost, whenCertain } from './expected.ts';

export const includes: DocumentCheck = {
  rule: 'includes',
  severity: 'error',
  summary: 'What the source includes (`[!INCLUDE]`, `{% include %}`, snippets) the translation includes too.',
  exceptions:
    'A translator who wrote the included text out, or left it out on purpose. A warning when it is not known what the translation was made from.',
  check: (document) => {
    const expected = expectedOf(document);
    if (expected === null) return [];
    const ofThen = kept(includesOf(expected.side.outline.lines), includesOf(document.source.outline.lines), baseName);
    const gone = lost(ofThen, includesOf(document.target.outline.lines), baseName);
    return gone.map(({ text }) =>
      found(null, `Expected \`${text}\` as in the source, found it nowhere`, whenCertain(expected, 'error')),
    );
  },
};

function includesOf(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  return lines.filter(({ kind }) => kind === 'include');
}

/** Localized documents may include files of another folder. */
function baseName({ name }: OutlineLine): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
