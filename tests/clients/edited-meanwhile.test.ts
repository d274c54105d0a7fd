import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { write } from '../cli/run.ts';
import { editKiln, keepsAllThatReturns } from './edited-meanwhile.ts';
import { exported } from './exported.ts';
import { KILN, pottery } from './pottery.ts';

const ACCENTS: ReadonlyMap<string, string> = new Map([...'aeiou'].map((letter, index) => [letter, [...'áéíóú'][index] ?? '']));
const CODE = /(<(?:bpt|ept|ph)\b.*?<\/(?:bpt|ept|ph)>)/;

/** A file in which a tool translated everything but a name. */
function translated(xliff: string): string {
  return xliff.replace(/<source>(.*?)<\/source>/g, (whole, text: string) => {
    const pieces = text.split(CODE).map((piece, index) => (index % 2 === 1 ? piece : accented(piece)));
    return `${whole}<target state="translated">${text === 'Kyoto Ware' ? text : pieces.join('')}</target>`;
  });
}

function accented(text: string): string {
  return text.replace(/&\w+;|[aeiou]/g, (sign) => ACCENTS.get(sign) ?? sign);
}

it('a page that is handed off while its source changes keeps all that returns', async () => {
  const root = await pottery();
  const [file = ''] = (await exported(root, KILN)).files;
  const text = translated(readFileSync(file, 'utf8'));
  expect(text).toContain('<target state="translated">Kyoto Ware</target>');
  write(root, 'back.xlf', text);
  await editKiln(root);
  await keepsAllThatReturns(root, 'back.xlf', 'Réád thé [mánúál](https://example.org/kiln?a=1&b=2) fírst.');
});
