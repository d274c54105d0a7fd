import { describe, expect, test } from 'vitest';
import { openMemory } from '../../src/commands/open-memory.ts';
import type { Session } from '../../src/commands/session.ts';
import { locale } from '../../src/model/locale.ts';
import { openProject } from '../../src/workspace/project.ts';
import { pair, workspace } from '../cli/run.ts';

const sessionIn = (root: string): Session => ({
  root,
  configFile: null,
  engine: 'satteri',
  program: '',
  colour: false,
  width: 80,
  note: () => undefined,
  detail: () => undefined,
  complain: (message) => expect.fail(message),
  progress: () => undefined,
  stdin: async () => new Uint8Array(),
});

const line = (number: number, target: string, source: string) => pair(`abcde-${number}`, target, source);

/** Two pages that have a sentence in common, with different translations. */
const FILES = {
  'source-docs/a.md': '# Kites\n\nIt is windy. Fly the **red** kite. Come home.\n',
  'source-docs/b.md': '# Balloons\n\nThe sun shines. Fly the **red** kite. Come home.\n',
  'locales/fr-FR/a.md': `# ${line(101, 'Cerfs-volants', 'Kites')}\n\n${line(102, 'Il vente.', 'It is windy.')} ${line(103, 'Faites voler le cerf-volant **rouge**.', 'Fly the **red** kite.')} ${line(104, 'Rentrez.', 'Come home.')}\n`,
  'locales/fr-FR/b.md': `# ${line(101, 'Ballons', 'Balloons')}\n\n${line(102, 'Il fait beau.', 'The sun shines.')} ${line(103, 'Lancez le cerf-volant **rouge**.', 'Fly the **red** kite.')} ${line(104, 'Rentrez.', 'Come home.')}\n`,
};

async function opened(files: Readonly<Record<string, string>> = FILES) {
  const root = workspace(files);
  const project = await openProject({ root, configFile: null });
  return openMemory(sessionIn(root), project, locale('fr-FR'));
}

describe('the memory of a project', () => {
  test('offers the translation between the same sentences first, with its codes', async () => {
    const memory = await opened();
    const found = memory.matches(
      { source: 'Fly the **red** kite.', kind: 'paragraph' },
      { before: 'The sun shines.', behind: 'Come home.', document: 'markdown' },
    );
    expect(found.map(({ kind, similarity, origin }) => [kind, similarity, origin])).toEqual([
      ['context', 1, 'source-docs/b.md'],
      ['exact', 1, 'source-docs/a.md'],
    ]);
    expect(found[0]?.target).toEqual({
      parts: [
        { type: 'text', text: 'Lancez le cerf-volant ' },
        { type: 'open', id: '1' },
        { type: 'text', text: 'rouge' },
        { type: 'close', id: '1' },
        { type: 'text', text: '.' },
      ],
      codes: found[0]?.source.codes,
    });
  });

  test('knows the ends of documents', async () => {
    const memory = await opened();
    const find = (behind: string | null) =>
      memory.find({ source: 'Come home.', context: { before: 'Fly the red kite.', behind } }, { least: 1, limit: 9 });
    expect(find(null).map(({ kind }) => kind)).toEqual(['context']);
    expect(find('More').map(({ kind }) => kind)).toEqual(['exact']);
  });

  test('offers a translation of an older text as similar', async () => {
    const memory = await opened({
      ...FILES,
      'source-docs/b.md': '# Balloons\n\nThe sun shines. Fly the **green** kite. Come home.\n',
    });
    const found = memory.matches(
      { source: 'Fly the **green** kite.', kind: 'paragraph' },
      { before: 'The sun shines.', behind: 'Come home.', document: 'markdown' },
    );
    expect(found.map(({ kind }) => kind)).toEqual(['fuzzy', 'fuzzy']);
  });

  test('holds what was imported, behind the documents', async () => {
    const memory = await opened({
      ...FILES,
      '.hexapla/memory/fr-FR.ndjson': '{"version":1}\n{"source":"Come home.","target":"Reviens.","origin":"old"}\n',
    });
    const found = memory.find({ source: 'Come home.', context: null }, { least: 1, limit: 9 });
    expect(found.map(({ pair: { target, origin } }) => [target, origin])).toEqual([
      ['Rentrez.', 'source-docs/a.md'],
      ['Reviens.', 'old'],
    ]);
  });

  test('has nothing of a language without translations', async () => {
    expect((await opened({ 'source-docs/a.md': '# A\n', 'locales/fr-FR/a.md': '' })).size).toBe(0);
  });
});
