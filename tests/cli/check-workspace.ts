import { git, hexapla, workspace, write } from './run.ts';

/** The locales of the workspace. */
export const LOCALES = ['ar-SA', 'de-DE', 'fr-FR', 'ja-JP', 'zh-CN'] as const;

/** A page about kettles. */
export const KETTLE = `---
title: Kettles
---

# Care of a kettle

Fill the kettle with 2 litres of water at most.

Read [the manual](manual.md) before you begin, and run \`rinse\` twice.

Old kettles need more time.
`;

const TRANSLATIONS: Readonly<Record<string, readonly string[]>> = {
  'ar-SA': [
    'غلايات',
    'العناية بالغلاية',
    'املأ الغلاية بما لا يزيد على 2 لتر من الماء.',
    'اقرأ [الدليل](manual.md) قبل أن تبدأ، ونفذ `rinse` مرتين.',
    'تحتاج الغلايات القديمة إلى وقت أطول.',
  ],
  'de-DE': [
    'Wasserkocher',
    'Pflege eines Wasserkochers',
    'Füllen Sie höchstens 2 Liter Wasser in den Kocher.',
    'Lesen Sie [die Anleitung](manual.md), bevor Sie beginnen, und führen Sie `rinse` zweimal aus.',
    'Alte Kocher brauchen länger.',
  ],
  'fr-FR': [
    'Bouilloires',
    'Entretien d’une bouilloire',
    'Remplissez la bouilloire avec 2 litres d’eau au plus.',
    'Lisez [le manuel](manual.md) avant de commencer, puis lancez `rinse` deux fois.',
    'Les vieilles bouilloires demandent plus de temps.',
  ],
  'ja-JP': [
    'やかん',
    'やかんの手入れ',
    'やかんには最大 2 リットルの水を入れてください。',
    '始める前に[説明書](manual.md)を読み、`rinse` を二回実行してください。',
    '古いやかんは時間がかかります。',
  ],
  'zh-CN': [
    '水壶',
    '水壶的保养',
    '水壶最多装 2 升水。',
    '开始之前请阅读[手册](manual.md)，并运行两次 `rinse`。',
    '旧水壶需要更长的时间。',
  ],
};

/** The translation of the page. */
export function kettleIn(locale: string): string {
  const [title, heading, ...sentences] = TRANSLATIONS[locale] ?? [];
  return `---\ntitle: ${title}\n---\n\n# ${heading}\n\n${sentences.join('\n\n')}\n`;
}

/** The page and a manual, translated into five languages, on the branch `main`; the branch `change` is checked out. */
export async function kettles(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const translated = LOCALES.flatMap((locale) => [
    [`locales/${locale}/kettle.md`, kettleIn(locale)],
    [`locales/${locale}/manual.md`, `# ${locale}\n`],
  ]);
  const root = workspace({
    'source-docs/kettle.md': KETTLE,
    'source-docs/manual.md': '# Manual\n',
    ...Object.fromEntries(translated),
    ...more,
  });
  await git(root, 'init', '-q', '-b', 'main');
  await commit(root, 'A page in five languages');
  await git(root, 'checkout', '-q', '-b', 'change');
  return root;
}

/** Commits all that is there. */
export async function commit(root: string, message: string): Promise<void> {
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', message);
}

/** Writes a file with the first of two texts replaced by the second. */
export function replaceIn(root: string, path: string, text: string, [was, now]: readonly [string, string]): void {
  if (!text.includes(was)) throw new Error(`Expected \`${was}\` in ${path}, found none`);
  write(root, path, text.replace(was, now));
}

/** What the tests read of `hexapla check --format json`. */
export interface Checked {
  readonly fails: boolean;
  readonly base: { readonly ref: string; readonly commit: string } | null;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly path: string;
    readonly line: number | null;
    readonly unit: string | null;
    readonly locale: string | null;
    readonly locales: readonly string[];
    readonly message: string;
    readonly fingerprint: string;
    readonly related: readonly { readonly path: string; readonly line: number | null; readonly locale: string | null }[];
    readonly texts: readonly { readonly was: string; readonly now: string; readonly severity: string }[];
  }[];
  readonly locales: readonly { readonly locale: string; readonly stale: number; readonly missing: number }[];
  readonly tolerated: readonly { readonly why: string; readonly count: number }[];
}

/** Runs `hexapla check --format json`; the exit code comes with what was found. */
export async function check(root: string, ...args: readonly string[]): Promise<Checked & { readonly code: number | null }> {
  const { code, stdout, stderr } = await hexapla(root, ['check', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(`check ended with ${code}: ${stderr}`);
  return { ...JSON.parse(stdout), code };
}

/** Findings as `rule path:line locales`, in the order of the report. */
export function told({ findings }: Checked): readonly string[] {
  return findings.map(({ rule, path, line, locales }) => `${rule} ${path}:${line ?? ''} ${locales.length}`.trim());
}
