import { ReadText } from '../../src/compare/read-text.ts';
import { type Change, classify } from '../../src/compare/severity.ts';

/** What the change from one text to another means, of texts that are compared but once. */
export function classified(was: string, now: string): Change {
  return classify(new ReadText(was), new ReadText(now));
}
