import { damageIn } from '../text/document-damage.ts';
import type { CheckedDocument } from './document-check.ts';
import { found } from './expected.ts';
import type { Problem } from './problem.ts';
import { isBilingual } from './span-place.ts';

/** Damage of one kind in a plain document that its source does not show. The reader of bilingual documents tells of theirs. */
export function damageOf({ source, target }: CheckedDocument, rule: string): readonly Problem[] {
  if (isBilingual(target.text)) return [];
  const damage = damageIn(target.text).filter((one) => one.rule === rule);
  const isShown = damage.length > 0 && damageIn(source.text).some((one) => one.rule === rule);
  const isCode = (at: number) => target.outline.code.some(({ range }) => range.start <= at && at < range.end);
  const isOwn = (at: number) => !isShown || (rule === 'merge-conflict' && !isCode(at));
  return damage.filter(({ range }) => isOwn(range.start)).map(({ range, message }) => found(range, message));
}
