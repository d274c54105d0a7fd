import { describe, expect, it } from 'vitest';
import { mdxliff } from '../../../src/formats/xliff/mdxliff.ts';
import { xliff2 } from '../../../src/formats/xliff/xliff-2.ts';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import { InputError } from '../../../src/model/errors.ts';
import type { HandBackFormat } from '../../../src/model/hand-off.ts';
import { handOffOf, plainUnit, STANDARD } from '../../contracts/hand-off-format.ts';
import { faultOf, file2, file12, unitsOf } from './files.ts';

const UNIT_12 = '<trans-unit id="a"><source>&x;</source></trans-unit>';
const UNIT_2 = '<unit id="a"><segment><source>&x;</source></segment></unit>';
const withDoctype = (text: string, subset: string) => text.replace('<xliff', `<!DOCTYPE xliff [${subset}]><xliff`);
const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY x${index} "${`&x${index + 1};`.repeat(10)}">`).join('');

describe.each([
  [xliff12, file12(UNIT_12)],
  [xliff2, file2(UNIT_2)],
  [mdxliff, file12(UNIT_12)],
])('$name', (format, text) => {
  it.each([
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['an address', '<!ENTITY x SYSTEM "http://localhost/x">'],
    ['a billion laughs', `${laughs}<!ENTITY x "&x0;">`],
    ['a parameter entity', '<!ENTITY % p SYSTEM "file:///etc/passwd">%p;'],
  ])('refuses an entity for %s', async (_, subset) => {
    const { at, message } = await faultOf(format, withDoctype(text, subset));
    expect(message).toBe('Expected no document type declaration, found `<!DOCTYPE`; delete it');
    expect(at).toBe(withDoctype(text, subset).indexOf('<!DOCTYPE'));
  });

  it('refuses an entity that XML does not have', async () => {
    expect((await faultOf(format, text)).message).toMatch(/^Expected well-formed XML, found: /);
  });

  it.each([65, 10_000, 300_000])('refuses %d elements in each other', async (depth) => {
    const deep = text.replace('&x;', `${'<g id="1">'.repeat(depth)}${'</g>'.repeat(depth)}`);
    expect((await faultOf(format, deep)).message).toMatch(/^Expected at most 64 nested elements/);
  });

  it('refuses a prefix without a namespace', async () => {
    expect((await faultOf(format, text.replace('&x;', '<p:x/>'))).message).toBe(
      'Expected a namespace for the prefix `p`, found none',
    );
  });
});

const many = (make: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => make(index)).join('');

/** Files that take minutes, or all memory, where something is done again for each of many things. */
const LARGE: readonly (readonly [name: string, format: HandBackFormat, text: () => string])[] = [
  [
    'elements in one with many prefixes',
    xliff12,
    () =>
      file12(
        `<trans-unit id="a"${many((index) => ` xmlns:p${index}="u"`)}>${'<source xmlns:p="v">a</source>'.repeat(20_000)}</trans-unit>`,
      ),
  ],
  ['codes', xliff12, () => file12(`<trans-unit id="a"><source>${many((index) => `<ph id="${index}"/>`)}</source></trans-unit>`)],
  [
    'copies',
    xliff2,
    () =>
      file2(
        inUnit(
          '<ph id="b"/>',
          many((index) => `<ph id="${index}" copyOf="b"/>`),
        ),
      ),
  ],
  [
    'halves of codes',
    xliff2,
    () => file2(inUnit(many((index) => `<sc id="${index}"/>`) + many((index) => `<ec startRef="${index}"/>`), '')),
  ],
  ['segments', xliff2, () => file2(`<unit id="a">${'<segment><source>a</source></segment>'.repeat(20_000)}</unit>`)],
];

function inUnit(source: string, target: string): string {
  return `<unit id="a"><segment><source>${source}</source><target>${target}</target></segment></unit>`;
}

describe('twenty thousand', () => {
  it.each(LARGE)('%s are read', async (_, format, text) => {
    expect((await unitsOf(format, text())).map(({ id }) => id)).toEqual(['a']);
  });
});

/** Where a file may have a name of its own, as an element of XLIFF 2. */
const NAMED: readonly (readonly [where: string, element: (name: string) => string])[] = [
  ['a module', (name) => `<x:a xmlns:x="urn:oasis:names:tc:xliff:${name}"/>`],
  ['a prefix', (name) => `<${name}:a xmlns:${name}="urn:x"/>`],
  ['an element', (name) => `<${name}/>`],
  ['an element of its own', (name) => `<x:${name} xmlns:x="urn:x"/>`],
  ['an attribute', (name) => `<x:a xmlns:x="urn:x" ${name}="1"/>`],
  ['an attribute of its own', (name) => `<x:a xmlns:x="urn:x" x:${name}="1"/>`],
  ['a part of a reference', (name) => `<mrk id="m" translate="no" ref="#${name}=1/n=1">a</mrk>`],
];

describe.each(['constructor', '__proto__', 'toString'])('the name `%s`', (name) => {
  describe.each(NAMED)('of %s', (_, element) => {
    it.each([
      ['a file', xliff2, file2(`${element(name)}<unit id="a"><segment><source>a</source></segment></unit>`)],
      ['a unit', xliff2, file2(`<unit id="a">${element(name)}<segment><source>a</source></segment></unit>`)],
      ['a text', xliff2, file2(inUnit(element(name), 'a'))],
      ['a unit of 1.2', xliff12, file12(`<trans-unit id="a"><source>a</source>${element(name)}</trans-unit>`)],
      ['a text of 1.2', xliff12, file12(`<trans-unit id="a"><source>${element(name)}</source></trans-unit>`)],
    ])('in %s is read, or is a fault', async (__, format, text) => {
      const read = await format.read(text);
      expect('message' in read ? read.message : read.documents.length).toEqual(
        expect.toBeOneOf([1, expect.stringMatching(/^Expected /)]),
      );
    });
  });
});

describe('the versions', () => {
  it.each([
    [xliff12, file2(UNIT_2), 'Expected XLIFF 1.2 in the namespace `urn:oasis:names:tc:xliff:document:1.2`, found version `2.1`'],
    [xliff2, file12(UNIT_12), 'Expected XLIFF 2.0, 2.1 or 2.2 in its namespace, found version `1.2`'],
    [xliff12, file12('').replace('"1.2"', '"1.1"'), 'found version `1.1`'],
    [xliff12, '<xliff version="1.2"/>', 'found version `1.2` in ``'],
    [xliff12, '<html xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', 'found `<html>`'],
    [xliff2, '<html xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', 'found `<html>`'],
  ])('are told apart by $name', async (format, text, message) => {
    expect((await faultOf(format, text)).message).toContain(message);
  });

  it.each([
    [file12(''), 'xliff'],
    [file2(''), 'xliff2'],
    [file2('').replace('"2.1"', "'2.0'"), 'xliff2'],
    [file12('').replaceAll('xliff ', 'x:xliff '), 'xliff'],
    [file12('', '<header><tool tool-id="mdxliff" tool-name="mdxliff"/></header>'), 'mdxliff'],
    ['<tmx version="1.2"/>', undefined],
    ['<xliff version="1.0"/>', 'xliff'],
    ['# xliff version="1.2"', undefined],
    ['<'.repeat(4096), undefined],
    [`<xliff ${' version='.repeat(400)}`, undefined],
  ])('are known by how a file begins: %j', (text, name) => {
    const like = [xliff12, xliff2, mdxliff].filter(({ isLike }) => isLike(text.slice(0, 4096)));
    expect(like.map((format) => format.name)).toEqual(name === undefined ? [] : [name]);
  });
});

describe('a writer', () => {
  it.each([xliff12, xliff2])('of $name refuses a hand-off without documents', async ({ write }) => {
    const error = await write?.({ ...handOffOf(), documents: [] }, STANDARD).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
  });

  it.each([xliff12, xliff2])('of $name gives out nothing that does not read back', async ({ write }) => {
    const twice = handOffOf(plainUnit('a', 'One'), plainUnit('a', 'Two'));
    await expect(write?.(twice, STANDARD)).rejects.toThrow('Expected to read what was written, found at');
    const source = { parts: [{ type: 'close' as const, id: '1' }], codes: [{ ...CODE, closing: '' }] };
    await expect(write?.(handOffOf({ ...plainUnit('b', ''), source }), STANDARD)).rejects.toThrow(
      'b: Expected to read what was written',
    );
  });
});

const CODE = { id: '1', kind: 'bold', data: '**', shown: '', canDelete: false, canReorder: true } as const;
