import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentChecks } from '../../src/checks/index.ts';
import { checked } from './checked.ts';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const SETS = [
  ['dev', 'en_handoff_file'],
  ['mono', 'en_file'],
] as const;

type Entry = Readonly<Record<'file' | 'locale' | 'en_handoff_file' | 'en_file', string | null>>;

/** The documents of a set with the English that they were made from. */
function documentsOf(
  set: string,
  key: 'en_handoff_file' | 'en_file',
): readonly {
  readonly source: string;
  readonly target: string;
  readonly tag: string;
}[] {
  const entries: readonly Entry[] = JSON.parse(readFileSync(join(CORPORA, set, 'manifest.json'), 'utf8'));
  return entries.flatMap(({ file, locale, [key]: english }) => {
    if (file === null || locale === null || english == null) return [];
    const [source, target] = [english, file].map((path) => readFileSync(join(CORPORA, set, path), 'utf8'));
    return source === undefined || target === undefined ? [] : [{ source, target, tag: locale }];
  });
}

/** The rules that a translation breaks, with how severe that is. */
async function rulesOf(source: string, target: string, tag: string): Promise<readonly string[]> {
  const { document, destinations } = await checked(source, target, { tag });
  const rules: string[] = [];
  for (const check of documentChecks)
    for (const { severity } of await check.check(document, destinations))
      rules.push(`${severity ?? check.severity} ${check.rule}`);
  return rules;
}

describe.skipIf(!existsSync(join(CORPORA, 'dev/manifest.json')))(
  'documents of the shared corpora beside the English that they were made from (skipped where ../shared/corpora is absent)',
  () => {
    it.each([...SETS])(
      'of %s break no rule',
      async (set, key) => {
        const documents = documentsOf(set, key);
        const rules: string[] = [];
        for (const { source, target, tag } of documents) rules.push(...(await rulesOf(source, target, tag)));
        expect(documents.length).toBeGreaterThan(50);
        expect(rules.filter((rule) => rule.startsWith('error'))).toEqual([]);
        expect(rules.length).toBeLessThan(documents.length / 100);
      },
      60_000,
    );

    it.each<[rule: string, RegExp, (found: string) => string]>([
      ['error alerts', /(?<=^> )\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/m, () => '[!REMARQUE]'],
      ['error includes', /\[!INCLUDE[ \t]*\[[^\]]*\]\([^)]*\)\]/i, () => ''],
      ['error code-blocks', /^```(?!output|text|console)\w+\n(?:(?!```).*\n){4,}```$/im, () => ''],
      [
        'warning code-blocks',
        /(?<=^```\w+\n(?:(?!```).*\n)*)[A-Za-z]+(?:[-.][A-Za-z]+)+(?=[^\n]*\n)/m,
        (name) => `${name.slice(0, 3)} ${name.slice(3)}`,
      ],
      ['warning heading-anchors', /(?<=^## )<a name="[^"]*"><\/a>(?=<span)(?=[\s\S]*^## <a name)/m, () => ''],
      ['warning front-matter-keys', /^ms\.topic:.*\n/m, () => ''],
      ['warning content-locale', /^ms\.contentlocale: .*/m, () => 'ms.contentlocale: sw-KE'],
      ['warning structure', /^#(?= )/m, () => '##'],
      ['error span-place', /^> \[!NOTE\]/m, () => '> <span data-ttu-id="a">[!NOTE]</span>'],
    ])(
      'break %s once they are damaged',
      async (rule, pattern, replacement) => {
        const damaged = documentsOf('dev', 'en_handoff_file').filter(({ target }) => pattern.test(target));
        const missed: string[] = [];
        for (const { source, target, tag } of damaged) {
          const found = await rulesOf(source, target.replace(pattern, replacement), tag);
          if (!found.includes(rule)) missed.push(target.match(pattern)?.[0] ?? '');
        }
        expect(damaged.length).toBeGreaterThan(5);
        expect(missed.length / damaged.length, missed.slice(0, 5).join('\n----\n')).toBeLessThan(0.1);
      },
      60_000,
    );
  },
);
