import { describe, expect, it } from 'vitest';
import { hexapla, pair, status, workspace } from './run.ts';

const CONFIG = JSON.stringify({
  source: { include: ['docs/**/*.mdx'] },
  target: 'i18n/{locale}/{path}',
  locales: [{ tag: 'fr-FR' }],
});
const PAGE = 'import A from "b"\n\n# Hay\n\n<Card title="Oats" icon="c">\n\nFeed {d} hens.\n\n</Card>\n';

const units = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line): string => {
      const { kind, source }: { kind: string; source: string } = JSON.parse(line);
      return `${kind}: ${source}`;
    });

describe('segment of an MDX file', () => {
  it('prints the units of its prose', async () => {
    const { stdout, stderr, code } = await hexapla(workspace({ 'a.mdx': PAGE }), ['segment', 'a.mdx', '--format', 'ndjson']);
    expect(units(stdout)).toEqual(['heading: Hay', 'alt: Oats', 'paragraph: Feed {d} hens.']);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('translates the attributes that the configuration names', async () => {
    const files = { 'a.mdx': PAGE, 'hexapla.config.json': '{ "attributes": ["icon"], "locales": [] }' };
    const { stdout } = await hexapla(workspace(files), ['segment', 'a.mdx', '--format', 'ndjson']);
    expect(units(stdout)).toContain('alt: c');
    expect(units(stdout)).not.toContain('alt: Oats');
  });

  it.each(['satteri', 'remark'])('warns of a mistake with its place and goes on, with %s', async (engine) => {
    const root = workspace({ 'a.mdx': `${PAGE}\nA <5.\n` });
    const { stdout, stderr, code } = await hexapla(root, ['segment', 'a.mdx', '--format', 'ndjson'], {
      env: { HEXAPLA_PARSER: engine },
    });
    expect(units(stdout)).toEqual(['heading: Hay', 'paragraph: Feed {d} hens.', 'paragraph: A <5.']);
    expect(stderr).toMatch(
      /^hexapla: a\.mdx:11:4 mdx-syntax: Expected MDX, found a mistake, so it is read as Markdown: Unexpected/,
    );
    expect(code).toBe(0);
  });
});

describe('status of MDX documents', () => {
  it('counts what an attribute of the localized file translates', async () => {
    const french = PAGE.replace('Hay', 'Foin').replace('Oats', 'Avoine').replace('Feed {d} hens.', 'Nourrir {d} poules.');
    const root = workspace({ 'hexapla.config.json': CONFIG, 'docs/a.mdx': PAGE, 'i18n/fr-FR/a.mdx': french });
    expect((await status(root)).documents[0]?.counts).toMatchObject({ units: 3, unknown: 3, missing: 0 });
  });

  it('tells a mistake of the source as a warning', async () => {
    const root = workspace({ 'hexapla.config.json': CONFIG, 'docs/a.mdx': `${PAGE}\n{\n` });
    expect((await status(root)).findings).toMatchObject([{ rule: 'mdx-syntax', severity: 'warning', path: 'docs/a.mdx' }]);
  });

  it('takes no JavaScript of a bilingual file for text without a source', async () => {
    const french = [
      'import A from "b"\nexport const a = {\n  b: "Le foin est sec",\n}\n',
      `# ${pair('d53db-101', 'Foin', 'Hay')}\n`,
      '<Card title="Avoine" icon="c">\n',
      `${pair('d53db-103', 'Nourrir {d} poules.', 'Feed {d} hens.')}\n`,
      '</Card>\n',
    ].join('\n');
    const root = workspace({ 'hexapla.config.json': CONFIG, 'docs/a.mdx': PAGE, 'i18n/fr-FR/a.mdx': french });
    const document = (await status(root)).documents[0];
    expect(document).toMatchObject({ form: 'bilingual', counts: { units: 3, current: 2, unknown: 1, missing: 0, orphaned: 0 } });
    expect(document?.units).toMatchObject([{ status: 'unknown', kind: 'alt', source: 'Oats' }]);
  });
});
