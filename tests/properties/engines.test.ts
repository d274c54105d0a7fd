import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, readWith } from '../formats/markdown-reading.ts';
import { expectLossless } from './lossless.ts';
import { tidyMarkdown } from './markdown-grammar.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fixtures = here('../fixtures/engines');
const specs = here('../../../shared/schemas/specs');
const corpora = here('../../../shared/corpora');

/** Expects both engines to give the same blocks and units, and to lose nothing. */
async function expectEqual(text: string): Promise<void> {
  const satteri = await readWith('satteri', text);
  const remark = await readWith('remark', text);
  expect(satteri.units).toEqual(remark.units);
  expect(satteri.doc.blocks).toEqual(remark.doc.blocks);
  expectLossless(satteri);
}

const SNIPPETS = readdirSync(fixtures).flatMap((file) =>
  readFileSync(join(fixtures, file), 'utf8')
    .split(/^%%%%\n/m)
    .map((text, index) => [`${file} ${index + 1}`, text] as const),
);

describe('both engines agree on', () => {
  it('more than sixty snippets', () => {
    expect(SNIPPETS.length).toBeGreaterThan(60);
  });

  it.each(SNIPPETS)('%s', async (_name, text) => {
    await expectEqual(text);
    await expectEqual(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    await expectEqual(`Before.\n${text}`);
    await expectEqual(indented(text, '- ', '  '));
    await expectEqual(indented(text, '> ', '> '));
  });

  it('documents as people write them', async () => {
    await fc.assert(fc.asyncProperty(tidyMarkdown, expectEqual), { numRuns: 300, seed: 1 });
  });
});

describe('units do not depend on', () => {
  it('the line ends', async () => {
    await fc.assert(
      fc.asyncProperty(tidyMarkdown, async (text) => {
        const lf = text.replaceAll('\r\n', '\n');
        const sources = async (variant: string) => (await readWith('satteri', variant)).units.map(({ source }) => source);
        expect(await sources(lf.replaceAll('\n', '\r\n'))).toEqual(await sources(lf));
        expect(await sources(`\ufeff${lf}`)).toEqual(await sources(lf));
      }),
      { numRuns: 200 },
    );
  });
});

function indented(text: string, first: string, rest: string): string {
  return first + text.trimEnd().replaceAll('\n', `\n${rest}`);
}

/** Examples on which the engines are known to differ, by what makes them do so. */
const KNOWN: Readonly<Record<string, string>> = {};

/** An example of a specification. */
interface Example {
  readonly n: number;
  readonly markdown: string;
}

describe.skipIf(!existsSync(specs))(
  'both engines agree on the specifications (skipped where ../shared/schemas/specs is absent)',
  () => {
    it.each([
      ['commonmark-0.31.2', 652],
      ['gfm-0.29', 673],
      ['gfm-extensions', 28],
    ])('%s: all %i examples', async (name, count) => {
      // the shape of a file that is not ours: a wrong one fails the count below
      const examples = JSON.parse(readFileSync(join(specs, `${name}.examples.json`), 'utf8')) as readonly Example[];
      expect(examples).toHaveLength(count);
      const differing: string[] = [];
      for (const { n, markdown } of examples) {
        if (!(await agree(markdown))) differing.push(`${name} ${n}`);
      }
      expect(differing).toEqual(Object.keys(KNOWN).filter((key) => key.startsWith(name)));
    });
  },
);

async function agree(text: string): Promise<boolean> {
  const satteri = await readWith('satteri', text);
  expectLossless(satteri);
  return JSON.stringify(satteri.units) === JSON.stringify((await readWith('remark', text)).units);
}

describe.skipIf(!existsSync(corpora))('both engines agree on real documents (skipped where ../shared/corpora is absent)', () => {
  it.each(['dev/en-handoff', 'dev/en-current', 'mono/en', 'xliff-gold'])('of %s', { timeout: 120_000 }, async (folder) => {
    const files = readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expectLossless(await read(readFileSync(join(corpora, folder, file), 'utf8')));
  });
});
