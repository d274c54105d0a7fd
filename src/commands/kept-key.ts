import { sameTextKey } from '../text/keys.ts';
import { textHash } from '../workspace/hash.ts';

/** What kept translations are found by: the same for two texts between which a translation is `current`. */
export function keptKey(source: string): string {
  return textHash(sameTextKey(source));
}
