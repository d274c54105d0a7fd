import fc from 'fast-check';
import { STATES } from '../../src/model/bitext.ts';
import { CODE_KINDS, type Code, type Content, type ContentPart } from '../../src/model/content.ts';
import { BLOCK_KINDS } from '../../src/model/doc.ts';
import type { HandOff, HandOffDocument, HandOffUnit, TranslationMatch } from '../../src/model/hand-off.ts';
import { locale } from '../../src/model/locale.ts';

/** Characters that formats lose, or take for something else. */
const SPECIAL = [
  ...' \t\n\r<>&"\'/\\%{}[]()*_`|#:;=,-~.$@!?0aZ',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ue000',
  '\ufffd',
  'é',
  'e\u0301',
  'ش',
  '語',
  '😀',
  '&amp;',
  '&#13;',
  '\r\n',
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?x ?>',
  '<ph id="1"/>',
  '</source>',
  '</target>',
  '</unit>',
  '</trans-unit>',
  '</tuv>',
  '<note>',
  'msgid ""\n',
  '#~ ',
  '__proto__',
];

/** Text that XML can hold, made to be lost. */
const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...SPECIAL), { maxLength: 8 }).map((parts) => parts.join('')),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)),
);

interface Draft {
  readonly code: Omit<Code, 'id' | 'closing' | 'shown'> & { readonly closing: string; readonly shown: string };
  readonly isAround: boolean;
  /** 0..1: where it starts and ends among the texts. */
  readonly from: number;
  readonly to: number;
}

/** Half of a code, or all of it. */
interface Mark {
  readonly at: number;
  /** Of its draft. */
  readonly index: number;
  readonly type: 'alone' | 'open' | 'close';
}

const draft: fc.Arbitrary<Draft> = fc.record({
  code: fc
    .record({
      kind: fc.constantFrom(...CODE_KINDS),
      data: hostileText,
      closing: hostileText,
      shown: hostileText,
      canDelete: fc.boolean(),
      canReorder: fc.boolean(),
    })
    // XLIFF 2 has no code that may go but not move.
    .map((code) => ({ ...code, canDelete: code.canDelete && code.canReorder })),
  isAround: fc.boolean(),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A sentence with codes, some of them overlapping, each there once, and ids by their starts. */
const sourceContent: fc.Arbitrary<Content> = fc
  .tuple(fc.array(hostileText, { minLength: 1, maxLength: 4 }), fc.array(draft, { maxLength: 3 }))
  .map(([texts, drafts]) => contentOf(texts, drafts));

function contentOf(texts: readonly string[], drafts: readonly Draft[]): Content {
  const events = drafts.flatMap(({ from, to, isAround }, index): readonly Mark[] => {
    const [start, end] = [Math.min(from, to), Math.max(from, to)];
    if (!isAround) return [{ at: start, index, type: 'alone' }];
    return [
      { at: start, index, type: 'open' },
      { at: end, index, type: 'close' },
    ];
  });
  const ordered = events.toSorted((a, b) => a.at - b.at);
  const ids = new Map<number, string>();
  for (const { index } of ordered) if (!ids.has(index)) ids.set(index, String(ids.size + 1));
  const pieces: ContentPart[] = [];
  texts.forEach((text, position) => {
    pieces.push({ type: 'text', text });
    const [low, high] = [position / texts.length, (position + 1) / texts.length];
    for (const { at, index, type } of ordered) {
      if (at >= low && (at < high || position === texts.length - 1)) pieces.push({ type, id: ids.get(index) ?? '' });
    }
  });
  const codes = [...ids].map(([index, id]) => codeOf(drafts[index], id));
  return joined({ parts: pieces, codes });
}

function codeOf(from: Draft | undefined, id: string): Code {
  if (from === undefined) throw new Error('Expected a code for every id');
  const { closing, shown, ...code } = from.code;
  return from.isAround ? { id, ...code, closing, shown: '' } : { id, ...code, closing: null, shown };
}

/** Without empty texts, and without two in a row. */
function joined({ parts, codes }: Content): Content {
  const whole: ContentPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.type === 'text' && last?.type === 'text') whole[whole.length - 1] = { type: 'text', text: last.text + part.text };
    else if (part.type !== 'text' || part.text !== '') whole.push(part);
  }
  return { parts: whole, codes };
}

/** What a translator may make of a source: texts of their own, some of its codes, in any order. */
function targetContent(source: Content): fc.Arbitrary<Content> {
  const marks = source.parts.filter((part) => part.type !== 'text');
  return fc.tuple(fc.shuffledSubarray(marks), fc.array(hostileText, { maxLength: 5 })).map(([kept, texts]) => {
    const parts = Array.from({ length: Math.max(kept.length, texts.length) }, (_, index): readonly ContentPart[] => [
      { type: 'text', text: texts[index] ?? '' },
      ...kept.slice(index, index + 1),
    ]);
    const ids = new Set(kept.map(({ id }) => id));
    const known = new Map(source.codes.map((code) => [code.id, code]));
    return joined({ parts: parts.flat(), codes: [...ids].flatMap((id) => known.get(id) ?? []) });
  });
}

const pair = sourceContent.chain((source) => targetContent(source).map((target) => ({ source, target })));

const match: fc.Arbitrary<TranslationMatch> = fc
  .tuple(pair, fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('context', 'exact', 'fuzzy'), hostileText)
  .map(([texts, share, kind, origin]) => ({ ...texts, similarity: share / 10_000, kind, origin }));

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const unit: fc.Arbitrary<HandOffUnit> = fc
  .record({
    pair,
    hasTarget: fc.boolean(),
    markdown: nullable(hostileText),
    hash: nullable(fc.constantFrom('a', 'b0c1', 'x'.repeat(27))),
    state: fc.constantFrom(...STATES),
    subState: nullable(fc.constantFrom('hexapla:fuzzy', 'hexapla:exact', 'hexapla:mt', 'hexapla:other', 'a:b')),
    context: fc.record({
      kind: nullable(fc.constantFrom(...BLOCK_KINDS)),
      line: nullable(fc.integer({ min: 1, max: 100_000 })),
      headings: fc.array(hostileText, { maxLength: 3 }),
      before: nullable(hostileText),
      behind: nullable(hostileText),
    }),
    notes: fc.array(hostileText, { maxLength: 2 }),
    previous: nullable(pair),
    matches: fc.array(match, { maxLength: 2 }),
  })
  .map(({ pair: { source, target }, hasTarget, state, subState, ...rest }) => ({
    ...rest,
    id: '',
    place: null,
    source,
    ...(hasTarget ? { target, state, subState } : { target: null, state: 'initial', subState: null }),
  }));

/** Ids that objects and lists take for something else, and ids of no shape. */
export const HOSTILE_IDS = [
  'p102',
  '104',
  '7',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a_x20_b',
  'a b',
  '_x',
  'é"<&',
];

const ids = fc.uniqueArray(fc.oneof(fc.constantFrom(...HOSTILE_IDS), fc.stringMatching(/^[0-9a-f]{5}-\d{3}$/)), {
  minLength: 5,
  maxLength: 5,
});

const documents: fc.Arbitrary<readonly HandOffDocument[]> = fc
  .uniqueArray(fc.oneof(fc.constantFrom('7', '__proto__', 'docs/a.md', 'docs/b & c.md', '日本/<x>.md'), hostileText), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((paths) => fc.tuple(...paths.map((path) => documentAt(path))));

function documentAt(path: string): fc.Arbitrary<HandOffDocument> {
  return fc
    .record({
      hash: nullable(fc.stringMatching(/^[0-9a-f]{40}$/)),
      units: fc.array(unit, { maxLength: 5 }),
      ids,
    })
    .map(({ hash, units, ids: names }) => ({
      path,
      hash,
      units: units.map((each, index) => ({ ...each, id: names[index] ?? '' })),
    }));
}

/** Hand-offs in the form in which every format gives them back, but for what it cannot hold. */
export const handOffs: fc.Arbitrary<HandOff> = fc
  .tuple(documents, fc.constantFrom('en-US', 'en'), fc.constantFrom('fr-FR', 'ar', 'zh-Hant-TW'))
  .map(([list, source, target]) => ({ sourceLocale: locale(source), targetLocale: locale(target), documents: list }));
