import { damageOf } from './damage.ts';
import type { DocumentCheck } from './document-check.ts';

export const mergeConflict: DocumentCheck = {
  rule: 'merge-conflict',
  severity: 'error',
  summary: 'No conflict marker of git is left in a document.',
  exceptions: 'None are known: markers in a code block count only when the source does not show any.',
  check: (document) => damageOf(document, 'merge-conflict'),
};
