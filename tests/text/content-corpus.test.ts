import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scanSpans } from '../../src/formats/span-scanner.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { markdownOf } from '../../src/text/markdown-of.ts';
import { parsedTextAndCode, textAndCode } from './content-agreement.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpora/dev', import.meta.url));
const READING = { syntax: 'markdown' } as const;

function sidesOf(tag: string, side: 'source' | 'target'): readonly string[] {
  const files = readdirSync(join(CORPUS, tag), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const pairs = files.flatMap((path) => scanSpans(readFileSync(join(CORPUS, tag, path), 'utf8')).pairs);
  return [...new Set(pairs.map((pair) => pair[side]))];
}

describe.skipIf(!existsSync(CORPUS))('units of the shared corpus (skipped where ../shared/corpora/dev is absent)', () => {
  it.each([
    ['fr-FR', 'source'],
    ['fr-FR', 'target'],
    ['de-DE', 'target'],
    ['es-ES', 'target'],
    ['ko-KR', 'target'],
    ['ru-RU', 'target'],
  ] as const)('come back, %s %s', (tag, side) => {
    const units = sidesOf(tag, side);
    let equal = 0;
    for (const unit of units) {
      const content = contentOf(unit, READING);
      const markdown = markdownOf(content, { ...READING, kind: 'paragraph', source: content });
      expect(contentOf(markdown, READING).parts).toEqual(content.parts);
      equal += markdown === unit ? 1 : 0;
    }
    expect(units.length).toBeGreaterThan(1000);
    expect(equal / units.length).toBeGreaterThan(0.985);
  });

  it('are text and code as the parser has it', async () => {
    const units = sidesOf('fr-FR', 'source');
    const wrong: unknown[] = [];
    for (const unit of units) {
      const content = contentOf(unit, READING);
      const [own, parsed] = [textAndCode(content), await parsedTextAndCode(unit, content)];
      if (own !== parsed) wrong.push([unit, own, parsed]);
    }
    expect(wrong).toEqual([]);
  });
});
