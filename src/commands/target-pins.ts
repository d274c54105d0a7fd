import { readFrontMatter } from '../formats/front-matter.ts';
import { readPins } from '../formats/pins.ts';
import type { Comparison } from '../model/comparison.ts';
import { today } from '../workspace/clock.ts';
import { contentSha1 } from '../workspace/hash.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SourceFile } from './source-file.ts';

/** A localized document as it will be. */
interface Pinned {
  readonly source: SourceFile;
  readonly target: TargetRead;
  readonly comparison: Comparison;
  /** Whether what is no sentence, such as code, is up to date, too. */
  readonly isWhole: boolean;
  readonly commits: SourceCommits;
  /** Front-matter keys that name commits and hashes. */
  readonly keys: readonly string[];
}

/** The day of the last change, as the original tool of bilingual documents writes it. */
const DAY_KEY = 'ms.lasthandoff';

/**
 * The text of a localized document whose pins name today's source. They move only when all of it is current: else somebody
 * who reads them alone would take it for in sync; and together, so a hash that stands beside a commit waits until the source is
 * committed. Only values change, never the lines around them.
 */
export async function withCurrentPins(
  text: string,
  { source, target, comparison, isWhole, commits, keys }: Pinned,
): Promise<string> {
  const { hash, commit } = target.pins;
  if ((hash === null && commit === null) || !isWhole || !comparison.statuses.every(({ type }) => type === 'current')) return text;
  if (hash === null ? commit === null || (await commits.isToday(source, commit)) : source.isHash(hash)) return text;
  const latest = commit === null ? null : await commits.latest(source);
  if (latest === null && (hash === null || (commit !== null && (await commits.isEdited(source))))) return text;
  const frontMatter = await readFrontMatter(text);
  const [year, month, day] = today().split('-');
  const pinned = readPins(frontMatter, keys);
  const edits = frontMatter.values.flatMap(({ key, value, range }) => {
    const own = value.trim().toLowerCase();
    if (keys.includes(key) && own === pinned.hash) return [{ range, text: contentSha1(source.bytes) }];
    if (keys.includes(key) && own === pinned.commit && latest !== null)
      return [{ range, text: own.length < latest.length && hash === null ? latest.slice(0, Math.max(own.length, 7)) : latest }];
    return key === DAY_KEY ? [{ range, text: `${month}/${day}/${year}` }] : [];
  });
  return edits.reduceRight((result, edit) => result.slice(0, edit.range.start) + edit.text + result.slice(edit.range.end), text);
}
