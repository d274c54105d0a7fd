import { readFrontMatter } from '../formats/front-matter.ts';
import { type HANDBACK_KEYS, hasHandbackKeys, withHandbackKeys } from '../formats/handback-keys.ts';
import type { Comparison } from '../model/comparison.ts';
import { today } from '../workspace/clock.ts';
import { contentSha1, fileNumber } from '../workspace/hash.ts';
import type { SourceCommits } from './source-commits.ts';
import type { SourceFile } from './source-file.ts';

/** A bilingual page as it will be. */
interface Page {
  /** Relative to the project root. */
  readonly path: string;
  readonly source: SourceFile;
  readonly comparison: Comparison;
  /** Whether what is no sentence, such as code, is up to date, too. */
  readonly isWhole: boolean;
  readonly commits: SourceCommits;
  /** Whether a sync makes it bilingual only now. */
  readonly isNew: boolean;
}

/**
 * A page that names no revision of its source, with the keys that bilingual pages have in their front matter. One that is made now gets those that say what it is. Those
 * that say that it is in sync come when all of it is current and its source is committed, and a page that has none of the others never
 * gets them.
 */
export async function withPageKeys(text: string, { path, source, comparison, isWhole, commits, isNew }: Page): Promise<string> {
  const frontMatter = await readFrontMatter(text);
  const held = new Set(frontMatter.values.map(({ key }) => key));
  if (!isNew && !hasHandbackKeys((key) => held.has(key))) return text;
  const values = new Map<(typeof HANDBACK_KEYS)[number], string>();
  if (isNew) {
    values.set('ms.translationtype', isMachineMade(comparison) ? 'MT' : 'HT');
    values.set('ms.contentlocale', comparison.locale);
    values.set('ms.locfileid', `"${fileNumber(path)}"`);
  }
  const isCurrent = isWhole && comparison.statuses.every(({ type }) => type === 'current');
  const latest = isCurrent ? await latestOf(source, commits) : 'not committed';
  if (latest !== 'not committed') {
    const [year, month, day] = today().split('-');
    values.set('ms.openlocfilehash', contentSha1(source.bytes));
    if (latest !== null) values.set('ms.sourcegitcommit', latest);
    values.set('ms.lasthandoff', `${month}/${day}/${year}`);
  }
  return withHandbackKeys(text, frontMatter, values);
}

/** The commit that made the source what it is; null where there is no repository. */
async function latestOf(source: SourceFile, commits: SourceCommits): Promise<string | 'not committed' | null> {
  return (await commits.latest(source)) ?? ((await commits.hasRepository()) ? 'not committed' : null);
}

/** Whether a machine made one of the translations, as far as records say. */
function isMachineMade({ statuses }: Comparison): boolean {
  return statuses.some((status) => status.type !== 'missing' && status.pair?.origin === 'mt');
}
