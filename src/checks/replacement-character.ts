import { damageOf } from './damage.ts';
import type { DocumentCheck } from './document-check.ts';

export const replacementCharacter: DocumentCheck = {
  rule: 'replacement-character',
  severity: 'warning',
  summary: 'No character was lost when the document was decoded or saved.',
  exceptions: 'A page that shows U+FFFD on purpose, when its source does not.',
  check: (document) => damageOf(document, 'replacement-character'),
};
