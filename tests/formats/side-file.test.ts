import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSideFile, type SideFile } from '../../src/formats/side-file.ts';
import { locale } from '../../src/model/locale.ts';
import { segment } from '../../src/segment/segment.ts';
import { expectLossless } from '../properties/lossless.ts';

const read = (path: string, text: string): SideFile => readSideFile({ path, text, locale: locale('en') });
/** `key=text`, and the slice of the file where it is spelled otherwise. */
const rows = ({ doc }: SideFile): string[] =>
  doc.blocks.map(({ key, prose, range }) => {
    const slice = doc.text.slice(range.start, range.end);
    return `${key}=${prose.text}${slice === prose.text ? '' : ` < ${slice}`}`;
  });
const lossless = ({ doc }: SideFile): void => expectLossless({ doc, units: segment(doc, { prefix: '00000' }) });

describe('readSideFile', () => {
  it.each([
    [
      'docs/TOC.yml',
      '### YamlMime:TableOfContent\n- name: Home\n  href: index.md\n- name: "Guides: all"\n  items:\n  - name: First steps\n    displayName: x\n    href: a.md\n',
      ['0.name=Home', '1.name=Guides: all', '1.items.0.name=First steps'],
    ],
    ['toc.yml', 'items:\n- name: Home\n  uid: a\n  expanded: true\n', ['items.0.name=Home']],
    ['toc.yml', '\ufeffitems:\r\n- name: Home\r\n', ['items.0.name=Home']],
    [
      'docs/a/_category_.json',
      '{\n  "label": "Basics",\n  "position": 2,\n  "key": "b",\n  "link": { "type": "generated-index", "title": "All", "description": "Say \\"hi\\"." }\n}\n',
      ['label=Basics', 'link.title=All', 'link.description=Say "hi". < Say \\"hi\\".'],
    ],
    ['docs/a/_category_.yml', 'label: Basics # x\nposition: 2.5\nlink:\n  type: doc\n', ['label=Basics']],
    [
      'i18n/en/code.json',
      '{"theme.NotFound.title": {"message": "Page not found", "description": "The title"}, "a": {"message": "B"}}',
      ['theme.NotFound.title.message=Page not found', 'a.message=B'],
    ],
    ['src/content/i18n/en.json', '{ "$schema": "x", "a.b": "C", "d": { "e": ["F", 1, true, null, ""] } }', ['a.b=C', 'd.e.0=F']],
    [
      'i18n/en.yaml',
      'home: Home\nitems:\n  one: "{{ .Count }} item"\n  other: |\n    Many\n    items\nyes: true\nn: 12\n',
      ['home=Home', 'items.one={{ .Count }} item', 'items.other=Many\nitems\n <     Many\n    items\n'],
    ],
    [
      'i18n/en.yml',
      '- translation: Home\n  id: home\n- id: more\n  translation: Read more\n',
      ['home.translation=Home', 'more.translation=Read more'],
    ],
    ['en.json', '{"message": "M", "description": "D"}', ['message=M', 'description=D']],
    ['en.json', '{"a": {"message": "M"}, "b": "C"}', ['a.message=M', 'b=C']],
    ['en.json', '{"a": "\\u00e9\\n"}', ['a=é\n < \\u00e9\\n']],
    ['en.json', '// c\n{"a": "b",}', ['a=b']],
    ['en.json', '{}', []],
    ['en.yaml', '', []],
    ['en.yaml', '# nothing\n', []],
  ])('%s of %j', (path, text, expected) => {
    const file = read(path, text);
    expect(rows(file)).toEqual(expected);
    expect(file.content.problem).toBeNull();
    lossless(file);
  });

  it.each([
    ['en.json', '{"a": "b"', 'Expected `,` or `}`, found the end of the file'],
    ['en.json', '', 'Expected a value, found the end of the file'],
    ['en.yaml', 'just text', 'Expected `key: value` lines in the file, found none'],
    ['en.yaml', 'a: &x {}\nc: *x\n', 'Expected no aliases of maps or lists in the file, found `*x`'],
    ['en.yaml', 'a: b\na: c\n', 'Expected YAML in the file'],
    ['toc.yml', `${'['.repeat(300)}`, 'Expected YAML of a few levels, found it nested too deep to read'],
    ['en.json', ' '.repeat(5_000_000), 'Expected at most 4194304 characters of texts by key, found 5000000'],
  ])('%s of %j cannot be read', (path, text, message) => {
    const file = read(path, text);
    expect(file.doc.blocks).toEqual([]);
    expect(file.content.problem?.message).toContain(message);
  });

  const texts = fc.dictionary(
    fc.string(),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string())),
  );

  it('finds every text of any JSON and loses nothing', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 2), (value, indent) => {
        fc.pre(!JSON.stringify(value).includes('__proto__')); // refused, with a finding
        const file = read('en.json', JSON.stringify(value, null, indent));
        lossless(file);
        const leaves = JSON.stringify(
          Object.values(value).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
        );
        const found = new Set(file.content.values.map((one) => one.value));
        for (const leaf of JSON.parse(leaves) as string[]) expect(found).toContain(leaf);
      }),
    );
  });

  it('loses nothing of any YAML', () => {
    fc.assert(fc.property(texts, (value) => lossless(read('en.yaml', stringify(value)))));
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('a.json', 'a.yml', 'toc.yml'), (text, path) => lossless(read(path, text))),
    );
  });
});
