import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hexapla, pair, write } from '../cli/run.ts';

const SOURCE = `---
title: Care of the kettle
---

# Care of the kettle

Rinse the kettle before you use it. You must never open the lid while it boils.

| Part | Days |
| ---- | ---- |
| Filter | 30 days |

- Press \`start\` once.
- It switches off by itself.
`;

const spans = (texts: readonly (readonly [target: string, source: string])[]) =>
  texts.map(([target, source], at) => pair(`a1b2c-${101 + at}`, target, source));

const bilingual = ([heading, rinse, open, press]: readonly (readonly [string, string])[]): string => {
  const [one = '', two = '', three = '', four = ''] = spans(
    [heading, rinse, open, press].flatMap((text) => (text === undefined ? [] : [text])),
  );
  return `---\ntitle: ${heading?.[0] ?? ''}\n---\n\n# ${one}\n\n${two} ${three}\n\n- ${four}\n`;
};

const FRENCH = bilingual([
  ['Entretien de la bouilloire', 'Care of the kettle'],
  ['Rincez la bouilloire avant de l’utiliser.', 'Rinse the kettle before using it.'],
  ['N’ouvrez jamais le couvercle pendant l’ébullition.', 'You must never open the lid while it boils.'],
  ['Appuyez une fois sur `stop`.', 'Press `start` once.'],
]);
const ARABIC = bilingual([
  ['العناية بالغلاية', 'Care of the kettle'],
  ['اشطف الغلاية قبل استعمالها.', 'Rinse the kettle before you use it.'],
  ['يمكنك فتح الغطاء أثناء الغليان.', 'You may open the lid while it boils.'],
  ['اضغط `start` مرة واحدة.', 'Press `start` once.'],
]);
const JAPANESE = bilingual([
  ['やかんのお手入れ', 'Care of the kettle'],
  ['使う前にやかんをすすいでください。', 'Rinse the kettle, before you use it.'],
  ['沸騰中は絶対にふたを開けないでください。', 'You must never open the lid while it boils.'],
  ['`start` を一度押します。', 'Press `start` once.'],
]);

const CONFIG = {
  source: { locale: 'en-US', include: ['source-docs/**/*.md'] },
  target: 'locales/{locale}/{path}',
  locales: [{ tag: 'fr-FR', label: 'Français' }, { tag: 'ar-SA' }, { tag: 'ja-JP', label: '日本語' }],
};

/** A project with a stale, a missing, a cosmetic and an orphaned sentence in three languages. */
export const PROJECT: Readonly<Record<string, string>> = {
  'hexapla.config.json': JSON.stringify(CONFIG),
  'source-docs/kettle.md': SOURCE,
  'source-docs/more/toaster.md': '# The toaster\n\nPush the lever down.\n',
  'locales/fr-FR/kettle.md': `${FRENCH}\n${pair('a1b2c-120', 'Videz-la le soir.', 'Empty it in the evening.')}\n`,
  'locales/ar-SA/kettle.md': ARABIC,
  'locales/ja-JP/kettle.md': JAPANESE,
};

/** A line of a history, some days before the first of March 2024. */
export function historyLine(daysBefore: number, stale: number): string {
  const date = new Date(Date.UTC(2024, 2, 1) - daysBefore * 86_400_000).toISOString().replace('.000', '');
  const words = { current: 20, stale, missing: 5, unknown: 0, orphaned: 0 };
  const severity = { cosmetic: 0, minor: 1, major: 1 };
  const counts = {
    units: 12,
    current: 8,
    stale: 2,
    missing: 2,
    unknown: 0,
    orphaned: 0,
    severity,
    words,
    staleWords: { cosmetic: 0, minor: 2, major: stale - 2 },
  };
  const own = { documents: 2, counts };
  return JSON.stringify({ version: 1, date, commit: 'a'.repeat(40), locales: { 'fr-FR': own, 'ar-SA': own, 'ja-JP': own } });
}

/** The folder and the address of a site that was built of `files`; `done` removes it. */
export interface Site {
  readonly root: string;
  readonly address: string;
  readonly done: () => void;
}

/** How a site is built. */
interface Building {
  /** Further options of the command. */
  readonly args?: readonly string[];
  /** What is done before. */
  readonly prepare?: (root: string) => Promise<void>;
  readonly now?: number;
}

/** Builds the dashboard of a project with the built command. */
export async function builtSite(
  files: Readonly<Record<string, string>>,
  { args = [], prepare = async () => undefined, now = Date.UTC(2024, 2, 1) }: Building = {},
): Promise<Site> {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-dashboard-'));
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  await prepare(root);
  const run = await hexapla(root, ['dashboard', 'build', '-o', 'site', ...args], {
    env: { SOURCE_DATE_EPOCH: String(now / 1000) },
  });
  if (run.code !== 0) throw new Error(`The build ended with ${run.code}: ${run.stderr}`);
  return { root, address: `${pathToFileURL(join(root, 'site'))}/`, done: () => rmSync(root, { recursive: true, force: true }) };
}
