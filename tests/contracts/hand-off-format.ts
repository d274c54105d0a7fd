import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import type { HandOff, HandOffFormat, HandOffUnit, HandOffWriting } from '../../src/model/hand-off.ts';
import { locale } from '../../src/model/locale.ts';
import { HOSTILE_IDS, handOffs } from './hand-offs.ts';

/** What is promised of a format that is written and read. */
export interface HandOffContract {
  readonly format: HandOffFormat;
  /** What reading gives of a hand-off that was written for `standard`; of one that the format holds wholly: the same. */
  readonly held: (handOff: HandOff) => HandOff;
}

export const STANDARD: HandOffWriting = { profile: 'standard', toolVersion: '1.2.3' };

/** What `format` reads of what it writes, places left out. */
export async function writtenAndRead(format: HandOffFormat, handOff: HandOff, writing = STANDARD): Promise<HandOff> {
  const read = await format.read((await format.write?.(handOff, writing)) ?? '');
  if ('message' in read) throw new Error(`${read.at}: ${read.message}`);
  return withoutPlaces(read);
}

function withoutPlaces(handOff: HandOff): HandOff {
  const documents = handOff.documents.map((document) => ({
    ...document,
    units: document.units.map((unit) => ({ ...unit, place: null })),
  }));
  return { ...handOff, documents };
}

/** A unit with a text and nothing else. */
export function plainUnit(id: string, text: string, target: string | null = null): HandOffUnit {
  return {
    id,
    source: { parts: [{ type: 'text', text }], codes: [] },
    markdown: null,
    hash: null,
    target: target === null ? null : { parts: [{ type: 'text', text: target }], codes: [] },
    state: target === null ? 'initial' : 'translated',
    subState: null,
    place: null,
    context: { kind: null, line: null, headings: [], before: null, behind: null },
    notes: [],
    previous: null,
    matches: [],
  };
}

/** One document with these units, from `en-US` to `fr-FR`. */
export function handOffOf(...units: readonly HandOffUnit[]): HandOff {
  return { sourceLocale: locale('en-US'), targetLocale: locale('fr-FR'), documents: [{ path: 'docs/a.md', hash: null, units }] };
}

/** The tests that every format of interchange passes. */
export function keepsHandOffs({ format, held }: HandOffContract): void {
  const write = (handOff: HandOff) => format.write?.(handOff, STANDARD) ?? Promise.reject(new Error('Expected a writer'));

  describe(`${format.name}, as a format of interchange`, () => {
    it('gives back what was written', async () => {
      await fc.assert(
        fc.asyncProperty(handOffs, async (handOff) => {
          expect(await writtenAndRead(format, handOff)).toEqual(held(handOff));
        }),
        { numRuns: 100 },
      );
    }, 60_000);

    it('writes one hand-off in one way, and knows the file again', async () => {
      await fc.assert(
        fc.asyncProperty(handOffs, async (handOff) => {
          const text = await write(handOff);
          expect(await write(handOff)).toBe(text);
          expect(format.isLike(text.slice(0, 4096))).toBe(true);
        }),
        { numRuns: 20 },
      );
    }, 60_000);

    it('keeps the order and the spelling of ids and paths', async () => {
      const units = HOSTILE_IDS.map((id) => plainUnit(id, `Text of ${id}`, 'Texte'));
      const paths = ['p102', '7', '__proto__', 'constructor', 'b.md', 'a.md'];
      const handOff = { ...handOffOf(), documents: paths.map((path) => ({ path, hash: null, units })) };
      const read = await writtenAndRead(format, handOff);
      const expected = held(handOff).documents.map(({ path, units: list }) => [path, list.map(({ id }) => id)]);
      expect(read.documents.map(({ path, units: list }) => [path, list.map(({ id }) => id)])).toEqual(expected);
      expect(expected.map(([path]) => path)).toEqual(paths);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    it('tells an absent translation from an empty one, and says where units stand', async () => {
      const empty = { ...plainUnit('p-102', 'Two', ''), target: { parts: [], codes: [] } };
      const handOff = handOffOf(plainUnit('p-101', 'One'), empty, plainUnit('p-103', 'Three', 'Trois'));
      const text = await write(handOff);
      const read = await format.read(text);
      if ('message' in read) throw new Error(read.message);
      const units = read.documents[0]?.units ?? [];
      const expected = held(handOff);
      expect(units.map(({ target }) => target)).toEqual(expected.documents[0]?.units.map(({ target }) => target));
      const lines = text.split('\n');
      for (const { id, place } of units) expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toContain(id);
    });

    it('is refused wherever it is cut off', async () => {
      const text = await write(handOffOf(plainUnit('a', 'One & é', 'Un 😀'), plainUnit('b', 'Two')));
      const whole = text.trimEnd().length;
      for (let end = 0; end < whole; end += 1) expect(await format.read(text.slice(0, end))).toHaveProperty('message');
      expect(await format.read(text.slice(0, whole))).not.toHaveProperty('message');
    });

    it.each([
      ['\u0000', 'U+0000'],
      ['\u001b', 'U+001B'],
      ['\ud800', 'U+D800'],
      ['\ufffe', 'U+FFFE'],
    ])('refuses the character %j by the name of its unit', async (character, name) => {
      const handOff = handOffOf(plainUnit('a', 'One'), plainUnit('b-102', `Two${character}`, 'Deux'));
      const error = await write(handOff).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect(String(error)).toContain(`b-102: Expected text that`);
      expect(String(error)).toContain(name);
    });

    it.each(['', ' ', '\ufeff', 'x', '<html/>', '{}', '\u0000', '<<<<'])('refuses what it is not: %j', async (text) => {
      expect(await format.read(text)).toEqual({
        at: expect.any(Number),
        message: expect.stringMatching(/^Expected .+, found/s),
      });
    });
  });
}
