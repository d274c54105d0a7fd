import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexapla, status, write } from '../cli/run.ts';
import { exported } from './exported.ts';
import { GLAZING, GLAZING_IN_FRENCH, KILN, pottery } from './pottery.ts';
import { hasProgram, printedBy } from './programs.ts';

const STIR = 'Remuez l’émail pendant **deux** minutes, puis versez-le dans un bol qui est assez grand pour la main.';

/** A hand-off whose first sentence is translated, and whose second is still fuzzy. */
async function translated(root: string): Promise<string> {
  const [file = ''] = (await exported(root, GLAZING, '--format', 'po')).files;
  const text = readFileSync(file, 'utf8')
    .replace(/#, fuzzy, markdown-text\n(?:#\|.*\n)+/, '#, markdown-text\n')
    .replace('msgstr "Remuez l’émail pendant **une** minute."', `msgstr "${STIR}"`)
    .replace('msgid "Celadon"\nmsgstr ""', 'msgid "Celadon"\nmsgstr "Céladon"');
  write(root, 'back.po', text);
  return join(root, 'back.po');
}

/** What becomes of the page and of what is told. */
async function imported(root: string, file: string) {
  const { code, stdout } = await hexapla(root, ['import', file, '--format', 'json']);
  const {
    documents,
  }: { documents: readonly { readonly units: readonly { readonly id: string; readonly outcome: string }[] }[] } =
    JSON.parse(stdout);
  const outcomes = documents.flatMap(({ units }) => units.map(({ id, outcome }) => `${id} ${outcome}`)).toSorted();
  return { code, outcomes, page: readFileSync(join(root, GLAZING_IN_FRENCH), 'utf8') };
}

describe.skipIf(!hasProgram('msgfmt'))('gettext (skipped where msgfmt, of gettext, is absent)', () => {
  it('checks what is handed off, and has as many messages as there are sentences', async () => {
    const root = await pottery();
    const { files } = await exported(root, '--only', 'stale,missing,current', '--format', 'po');
    expect(files).toHaveLength(2);
    const said = await Promise.all(
      files.map((file) => printedBy('sh', '-c', `msgfmt -c -v -o "$1" "$2" 2>&1`, 'sh', '/dev/null', file)),
    );
    expect(said.map((line) => line.trim())).toEqual([
      '8 translated messages, 2 fuzzy translations, 2 untranslated messages.',
      '0 translated messages, 14 untranslated messages.',
    ]);
  });

  it.each<readonly [name: string, program: string, ...args: readonly string[]]>([
    ['msgcat wrote', 'msgcat'],
    ['msgcat wrote without wrapping', 'msgcat', '--no-wrap'],
    ['msgcat wrapped narrowly', 'msgcat', '--width=30'],
    ['msgcat sorted', 'msgcat', '--sort-output'],
    ['msgcat escaped', 'msgcat', '--escape'],
    ['msgattrib took the obsolete entries out of', 'msgattrib', '--no-obsolete'],
    ['msgattrib took older texts out of', 'msgattrib', '--clear-previous'],
    ['msgconv wrote', 'msgconv', '--to-code=UTF-8'],
  ])('reads what %s as the file itself', async (_, program, ...args) => {
    const [first, second] = [await pottery(), await pottery()];
    const expected = await imported(first, await translated(first));
    const written = await printedBy(program, ...args, await translated(second));
    write(second, 'back.po', written);
    expect(await imported(second, 'back.po')).toEqual(expected);
    expect(expected.page).toContain(STIR);
    expect(expected.outcomes).toEqual([
      'e3b28-104 accepted',
      'e3b28-108 untranslated',
      'e3b28-111 accepted',
      'e3b28-112 untranslated',
    ]);
  });

  it('reads what msgmerge carries over to a new hand-off', async () => {
    const root = await pottery();
    const back = await translated(root);
    write(root, GLAZING, readFileSync(join(root, GLAZING), 'utf8').replace('Two thin coats', 'Three thin coats'));
    const [fresh = ''] = (await exported(root, GLAZING, '--format', 'po')).files;
    write(root, 'merged.po', await printedBy('msgmerge', '--quiet', '--previous', back, fresh));
    const { code, outcomes } = await imported(root, 'merged.po');
    expect([code, outcomes]).toEqual([
      0,
      ['e3b28-104 accepted', 'e3b28-108 untranslated', 'e3b28-111 accepted', 'e3b28-112 untranslated'],
    ]);
  });

  it('is told where entries were taken out', async () => {
    const root = await pottery();
    const written = await printedBy('msgattrib', '--translated', await translated(root));
    write(root, 'back.po', written);
    const { code, stdout, stderr } = await hexapla(root, ['import', 'back.po']);
    expect(code).toBe(3);
    expect(stdout + stderr).toContain('Expected 4 entries, as the header says, found 3');
    expect((await status(root, KILN)).documents[0]?.counts.missing).toBe(14);
  });
});
