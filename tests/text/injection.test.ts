import { describe, expect, it } from 'vitest';
import { printPair } from '../../src/formats/print-pair.ts';
import type { Content } from '../../src/model/content.ts';
import type { BlockKind } from '../../src/model/doc.ts';
import type { Unit } from '../../src/model/unit.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { syntaxOf } from '../../src/text/content-syntax.ts';
import { markdownOf } from '../../src/text/markdown-of.ts';
import { singleLine } from '../../src/text/single-line.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { readWith } from '../formats/markdown-reading.ts';
import { readMdxWith } from '../formats/mdx-reading.ts';
import { places, read as readBilingual, triples } from '../formats/spans.ts';
import { contentFrom } from './content-row.ts';
import { AT_START, PAYLOADS } from './injection-payloads.ts';

type Document = 'markdown' | 'mdx';
type Engine = 'satteri' | 'remark';

/** A place for a unit: the document around it, with other units before and behind. */
interface Place {
  readonly name: string;
  readonly kind: BlockKind;
  /** Of the unit that is translated. */
  readonly source: string;
  readonly document: (unit: string) => string;
}

const CODES = 'Press **Save** or [go](b.md) in `cmd` now';
const HTML = 'Press <b>Save</b> or <a href="b.md">go</a> in <code>cmd</code> now';
const PLACES: readonly Place[] = [
  {
    name: 'a paragraph',
    kind: 'paragraph',
    source: CODES,
    document: (unit) => `Before\n\n${unit}\n\nAfter [x][y]\n\n[y]: z.md\n`,
  },
  { name: 'a line of a paragraph', kind: 'paragraph', source: CODES, document: (unit) => `Before **a**.\n${unit}\n` },
  { name: 'a heading', kind: 'heading', source: CODES, document: (unit) => `# ${unit}\n\nAfter\n` },
  { name: 'an underlined heading', kind: 'heading', source: CODES, document: (unit) => `Before\n\n${unit}\n---\n\nAfter\n` },
  { name: 'an item', kind: 'item', source: CODES, document: (unit) => `- Before\n- ${unit}\n- After\n` },
  { name: 'a task', kind: 'item', source: CODES, document: (unit) => `1. [ ] Before\n2. [x] ${unit}\n` },
  { name: 'a quote', kind: 'paragraph', source: CODES, document: (unit) => `> [!NOTE]\n> ${unit}\n\nAfter\n` },
  { name: 'a cell', kind: 'cell', source: CODES, document: (unit) => `| A | B |\n|---|---|\n| ${unit} | C |\n| D | E |\n` },
  {
    name: 'the text of a value',
    kind: 'meta',
    source: CODES,
    document: (unit) => `---\ntitle: ${JSON.stringify(unit)}\n---\n\nAfter\n`,
  },
  { name: 'HTML', kind: 'html', source: HTML, document: (unit) => `Before\n\n<div>\n${unit}\n</div>\n\nAfter\n` },
  { name: 'an image', kind: 'alt', source: 'Press Save', document: (unit) => `Before ![${unit}](a.png) after\n` },
  {
    name: 'an image in a cell',
    kind: 'alt',
    source: 'Press Save',
    document: (unit) => `| A | B |\n|---|---|\n| x ![${unit}](a.png) | C |\n`,
  },
  {
    name: 'an attribute',
    kind: 'alt',
    source: 'Press Save',
    document: (unit) => `Before <img src="a.png" alt="${unit}" /> after\n`,
  },
];

/** Rows for `contentFrom`, with the payload in front of codes, behind them, and in one. */
const AROUND: readonly ((payload: string) => string)[] = [
  (payload) => `${payload} ‹1›b‹/1› ‹2›c‹/2› ‹3/›`,
  (payload) => `a ‹1›b‹/1› ‹2›c‹/2› ‹3/› ${payload}`,
  (payload) => `a ‹1›b ${payload}‹/1› ‹2›${payload}c‹/2› ${payload}‹3/›${payload} d`,
];
const ALONE: readonly ((payload: string) => string)[] = [
  (payload) => `${payload} a`,
  (payload) => `a ${payload}`,
  (payload) => `a${payload}b`,
];

/** Translations that hold a payload, with the codes of `source`. */
function targets(source: Content): readonly Content[] {
  const ways = source.codes.length > 0 ? AROUND : ALONE;
  const rows = [
    ...PAYLOADS.flatMap((payload) => ways.map((way) => way(payload))),
    ...AT_START.map((payload) => `${ways[0]?.(payload)}`),
  ];
  return rows.map((row) => contentFrom(row, source));
}

async function unitsOf(text: string, document: Document, engine: Engine): Promise<readonly Unit[]> {
  return document === 'markdown' ? (await readWith(engine, text)).units : (await readMdxWith(engine, text)).units;
}

/** Units with what of them must not depend on the text of the one at `index`; that one by its text. */
function rows(units: readonly Unit[], index: number): readonly string[] {
  return units.map(({ kind, key, source, text }, at) =>
    at === index
      ? `${kind} ${key} = ${collapsed(text)}`
      : `${kind} ${key} ${source.includes('a.png') ? '' : source} ${collapsed(text)}`,
  );
}

function collapsed(text: string): string {
  return singleLine(text).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

describe.each(['markdown', 'mdx'] as const)('what translators type into %s', (document) => {
  describe.each(PLACES)('into $name', (place) => {
    const syntax = syntaxOf(place.kind, document);
    const source = contentOf(place.source, { syntax });
    const write = (content: Content) => markdownOf(content, { syntax, kind: place.kind, source });

    it.each(['satteri', 'remark'] as const)('stays one unit of the same text to %s', async (engine) => {
      const plain = await unitsOf(place.document(write(contentFrom('Neutral', source))), document, engine);
      const index = plain.findIndex(({ text }) => text === 'Neutral');
      const wrong: unknown[] = [];
      // The other engine takes fifty times as long.
      const contents = targets(source).filter((_, at) => engine === 'satteri' || at % 3 === Math.floor(at / 3) % 3);
      for (const content of contents) {
        const shown = collapsed(visibleText(content));
        const expected = rows(plain, index).map((row, at) => (at === index ? row.replace('= Neutral', () => `= ${shown}`) : row));
        const markdown = write(content);
        const found = rows(await unitsOf(place.document(markdown), document, engine), index);
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push([markdown, found, expected]);
      }
      expect(wrong).toEqual([]);
    });

    it('leaves the pairs of a bilingual document as they are', async () => {
      const wrong: unknown[] = [];
      for (const content of targets(source)) {
        const target = write(content);
        const pair = printPair('abcde-102', { target, source: place.source });
        const around = (id: string) => printPair(id, { target: 'Un `b` **c**', source: 'One `b` **c**' });
        const text = place.kind === 'meta' || place.kind === 'alt' ? place.document(target) : place.document(pair);
        const whole = `${text.startsWith('---\n') ? text : `${around('abcde-101')}\n\n${text}`}\n\n${around('abcde-103')}\n`;
        const bilingual = await readBilingual(whole);
        const found = triples(bilingual);
        const isPair = place.kind !== 'meta' && place.kind !== 'alt';
        const expected = [
          ...(text.startsWith('---\n') ? [] : [['abcde-101', 'Un `b` **c**', 'One `b` **c**']]),
          ...(isPair ? [['abcde-102', target, place.source]] : []),
          ['abcde-103', 'Un `b` **c**', 'One `b` **c**'],
        ];
        if (JSON.stringify(found) !== JSON.stringify(expected) || places(bilingual).length > 0)
          wrong.push([target, found, places(bilingual)]);
      }
      expect(wrong).toEqual([]);
    });
  });

  it('stays two units in one paragraph', async () => {
    const source = contentOf(CODES, { syntax: document });
    const write = (content: Content) => markdownOf(content, { syntax: document, kind: 'paragraph', source });
    const wrong: unknown[] = [];
    for (const [at, payload] of PAYLOADS.entries())
      for (const other of [payload, PAYLOADS[at - 1] ?? '', PAYLOADS[at + 7] ?? '']) {
        const both = [`First ‹1›a‹/1› ${payload} and ‹3/› end.`, `Second ${other} with ‹2›c‹/2› and ‹3/›`].map((row) =>
          contentFrom(row, source),
        );
        const units = await unitsOf(`${both.map(write).join(' ')}\n`, document, 'satteri');
        const expected = both.map((content) => collapsed(visibleText(content)));
        if (JSON.stringify(units.map(({ text }) => collapsed(text))) !== JSON.stringify(expected))
          wrong.push([both.map(write), expected, units.map(({ text }) => text)]);
      }
    expect(wrong).toEqual([]);
  });
});
