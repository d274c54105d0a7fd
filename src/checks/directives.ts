import type { OutlineLine } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { expectedOf, found, kept, lost } from './expected.ts';

export const directives: DocumentCheck = {
  rule: 'directives',
  severity: 'warning',
  summary: 'Directives of the site (`:::row`, `[!VIDEO]`, `{{< tabs >}}`, `!!! note`) stay as the source has them.',
  exceptions: 'A directive that the translation replaced on purpose. Only their names are compared, not what they say.',
  check: (document) => {
    const expected = expectedOf(document);
    if (expected === null || expected.by === 'alike') return [];
    const ofThen = kept(directivesOf(expected.side.outline.lines), directivesOf(document.source.outline.lines), nameOf);
    const gone = lost(ofThen, directivesOf(document.target.outline.lines), nameOf);
    const [first] = gone;
    if (first === undefined) return [];
    const more = gone.length === 1 ? '' : `, and ${gone.length - 1} more`;
    return [found(null, `Expected \`${first.text}\` as in the source, found it nowhere${more}`)];
  },
};

/** Without bare `:::`, which only closes. */
function directivesOf(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  return lines.filter(({ kind, name }) => kind === 'directive' && name !== ':::');
}

function nameOf({ name }: OutlineLine): string {
  return name.toLowerCase();
}
