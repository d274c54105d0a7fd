import { readBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import { withNotice } from '../formats/notices.ts';
import { plainForm } from '../formats/plain-form.ts';
import type { Comparison, Form } from '../model/comparison.ts';
import { withoutUntranslated } from '../text/untranslated-marks.ts';
import { withPageKeys } from './page-keys.ts';
import type { PlanOptions } from './plan-document.ts';
import { isMdx } from './read-source.ts';
import type { TargetRead } from './read-target.ts';
import type { SourceFile } from './source-file.ts';

/** A bilingual page with the keys that such pages have, where it has or gets them. */
export async function withOwnKeys(
  text: string,
  {
    source,
    target,
    comparison,
    isWhole,
    form,
    isConverted,
  }: {
    readonly source: SourceFile;
    readonly target: TargetRead;
    readonly comparison: Comparison;
    readonly isWhole: boolean;
    readonly form: Form;
    readonly isConverted: boolean;
  },
  { commits, usesKeys }: PlanOptions,
): Promise<string> {
  const { path, pins } = target;
  if (form === 'plain' || pins.hash !== null || pins.commit !== null || (isConverted && !(await usesKeys()))) return text;
  return withPageKeys(text, { path, source, comparison, isWhole, commits, isNew: isConverted });
}

/** A page with the notice that it is not up to date, where it is not. */
export async function withOwnNotice(
  text: string,
  path: string,
  { comparison, notice }: { readonly comparison: Comparison; readonly notice: PlanOptions['notice'] },
): Promise<string> {
  const isBehind = comparison.statuses.some((status) =>
    status.type === 'stale' ? status.severity !== 'cosmetic' : status.type === 'missing',
  );
  if (notice === null || !isBehind) return text;
  const { range } = await readFrontMatter(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return withNotice(text, range.end, { ...notice, lineEnd, marks: isMdx(path) ? 'mdx' : 'markdown' });
}

/** The plain form of a bilingual text. */
export async function plainText(path: string, content: string, { locale }: Comparison): Promise<string> {
  const text = withoutUntranslated(content);
  const frontMatter = await readFrontMatter(text);
  const { bitext } = readBilingual({ path, text, sourceLocale: locale, targetLocale: locale, frontMatter });
  return plainForm(content, bitext.pairs, isMdx(path) ? 'mdx' : 'markdown');
}
