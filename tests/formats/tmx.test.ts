import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tmxFormat } from '../../src/formats/tmx.ts';
import type { Code, Content } from '../../src/model/content.ts';
import type { HandOff, HandOffUnit } from '../../src/model/hand-off.ts';
import { handOffOf, keepsHandOffs, plainUnit, STANDARD } from '../contracts/hand-off-format.ts';

const DTD = fileURLToPath(new URL('../../../shared/schemas/tmx/tmx14.dtd', import.meta.url));
const XMLLINT = spawnSync('xmllint', ['--version']).status === 0;

/** TMX does not tell what a code shows and what may be done with it, and holds what is translated only. */
function held(handOff: HandOff): HandOff {
  const documents = handOff.documents.map((document) => ({
    ...document,
    units: document.units.flatMap((unit): readonly HandOffUnit[] => {
      if (unit.target === null || unit.target.parts.length === 0 || unit.state === 'initial') return [];
      return [{ ...unit, source: bare(unit.source), target: bare(unit.target), previous: null, matches: [] }];
    }),
  }));
  return { ...handOff, documents };
}

function bare({ parts, codes }: Content): Content {
  return { parts, codes: codes.map((code): Code => ({ ...code, shown: '', canDelete: false, canReorder: true })) };
}

keepsHandOffs({ format: tmxFormat, held });

const write = (handOff: HandOff) => tmxFormat.write?.(handOff, STANDARD) ?? Promise.reject(new Error('Expected a writer'));
const text = (value: string): Content => ({ parts: [{ type: 'text', text: value }], codes: [] });

describe('a hand-off as TMX', () => {
  it('has older and similar texts for memories, which are no units', async () => {
    const match = { source: text('Fly kites'), target: text('Volez'), similarity: 0.8, kind: 'fuzzy', origin: 'b.md' } as const;
    const unit = {
      ...plainUnit('a-101', 'Fly a kite'),
      matches: [match, match],
      previous: { source: text('Fly it'), target: text('Vole') },
    };
    const written = await write(handOffOf(unit, plainUnit('a-102', 'One', 'Un')));
    expect(written.match(/<tu[ >]/g)).toHaveLength(3);
    expect(written).toContain('<prop type="x-origin">b.md</prop>');
    expect(await tmxFormat.read(written)).toMatchObject({ documents: [{ path: 'docs/a.md', units: [{ id: 'a-102' }] }] });
  });

  it('does not pass a draft off as a translation', async () => {
    const unit: HandOffUnit = { ...plainUnit('a-101', 'Fly', 'Volez'), state: 'initial', subState: 'hexapla:fuzzy' };
    expect(await write(handOffOf(unit))).not.toContain('<tu');
  });

  it.each([
    [
      'a second unit with the same id',
      (xml: string) => xml.replace('a-102', 'a-101'),
      'Expected each `tuid` of `docs/a.md` once, found `a-101` on lines 9 and 15',
    ],
    [
      'a unit without an id',
      (xml: string) => xml.replace(' tuid="a-102"', ''),
      'Expected `tuid` of a `<tu>` with a document, found none',
    ],
    [
      'no text in the source language',
      (xml: string) => xml.replace('"en-US"><seg>Two', '"de"><seg>Two'),
      'Expected a text in `en-US`, found none',
    ],
    [
      'no source language',
      (xml: string) => xml.replace('srclang="en-US"', 'srclang="*all*"'),
      'Expected the language of the source as `srclang`, found `*all*`',
    ],
    [
      'no documents',
      (xml: string) => xml.replaceAll('x-document', 'x-other'),
      'Expected units with the property `x-document`, found none; `hexapla tm import` reads any memory',
    ],
  ])('is refused for %s', async (_, damaged, message) => {
    const xml = await write(handOffOf(plainUnit('a-101', 'One', 'Un'), plainUnit('a-102', 'Two', 'Deux')));
    expect(await tmxFormat.read(damaged(xml))).toEqual({ at: expect.any(Number), message });
  });

  it('leaves out a unit that lacks the language of the target', async () => {
    const xml = await write(handOffOf(plainUnit('a-101', 'One', 'Un'), plainUnit('a-102', 'Two', 'Deux')));
    expect(await tmxFormat.read(xml.replace('"fr-FR"><seg>Un', '"de"><seg>Un'))).toMatchObject({
      documents: [{ units: [{ id: 'a-102' }] }],
    });
  });
});

describe.skipIf(!existsSync(DTD) || !XMLLINT)(
  'a hand-off as TMX and the DTD (skipped where ../shared/schemas or xmllint, of libxml2-utils, is absent)',
  () => {
    it('is valid', async () => {
      const xml = await write(handOffOf({ ...plainUnit('a-101', 'One & <two>', 'Un'), notes: ['Mind'], hash: 'ab' }));
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', DTD, '-'], {
        input: xml.replace(/<!DOCTYPE[^>]*>\n/, ''),
        encoding: 'utf8',
      });
      expect({ status, problem: stderr.split('\n')[0] }).toEqual({ status: 0, problem: '' });
    });
  },
);
