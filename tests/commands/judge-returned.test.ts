import { describe, expect, it } from 'vitest';
import { judgeReturned } from '../../src/commands/judge-returned.ts';
import type { State } from '../../src/model/bitext.ts';
import type { Content } from '../../src/model/content.ts';
import { locale } from '../../src/model/locale.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { plainUnit } from '../contracts/hand-off-format.ts';

const text = (value: string): Content => ({ parts: [{ type: 'text', text: value }], codes: [] });

function judgement(source: string, state: State, { to = 'fr-FR', old = null }: { to?: string; old?: string | null } = {}) {
  const previous = old === null ? null : { source: text(old), target: text('Ancien') };
  const content = contentOf(source, { syntax: 'markdown' });
  const unit = { ...plainUnit('a-101', ''), source: content, target: content, state, previous };
  const asked = { path: 'docs/a.md', kind: 'paragraph', sourceLocale: locale('en-US'), locale: locale(to) } as const;
  return judgeReturned(unit, { ...asked, isKnown: () => true });
}

const judged = (...given: Parameters<typeof judgement>): string => judgement(...given).type;

describe('a target that is the text of the source', () => {
  it.each([
    ['Kyoto East', 'fit'],
    ['999 °C', 'fit'],
    ['kiln.config.json', 'fit'],
    ['Two thin coats', 'untranslated'],
    ['Wait until the bowl is dry.', 'untranslated'],
  ])('and that nobody calls translated: %s is %s', (source, type) => {
    expect(judged(source, 'initial')).toBe(type);
  });

  it('is a translation where a tool says so', () => {
    expect(judged('Two thin coats', 'translated')).toBe('fit');
  });

  it.each([
    ['999 °C', 'fr-FR', false],
    ['2', 'fr-FR', false],
    ['`kiln start`', 'fr-FR', false],
    ['![](kiln.png)', 'fr-FR', false],
    ['Kyoto East', 'fr-FR', false],
    ['kiln.config.json', 'fr-FR', false],
    ['Two thin coats', 'fr-FR', true],
    ['coats', 'fr-FR', true],
    ['Run `kiln start` first', 'fr-FR', true],
    ['釉薬', 'fr-FR', true],
    ['Two thin coats', 'en-GB', false],
  ])('is told where there is something to translate: %s to %s', (source, to, copied) => {
    expect(judgement(source, 'translated', { to })).toMatchObject({ type: 'fit', copied });
  });

  it('is a translation to the same language', () => {
    expect(judged('Two thin coats', 'initial', { to: 'en-GB' })).toBe('fit');
  });

  it('is none where there is an old translation', () => {
    expect(judged('Kyoto East', 'initial', { old: 'Kyoto West' })).toBe('untranslated');
    expect(judged('Kyoto East', 'translated', { old: 'Kyoto West' })).toBe('fit');
  });
});

describe('an empty target', () => {
  it.each([
    ['initial', 'untranslated'],
    ['translated', 'refused'],
    ['final', 'refused'],
  ] as const)('that is %s is %s', (state, type) => {
    const unit = { ...plainUnit('a-101', 'Two thin coats', ''), target: text(' '), state };
    const asked = { path: 'docs/a.md', kind: 'paragraph', sourceLocale: locale('en-US'), locale: locale('fr-FR') } as const;
    expect(judgeReturned(unit, { ...asked, isKnown: () => true }).type).toBe(type);
  });
});
