import { describe, expect, it } from 'vitest';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import type { State } from '../../../src/model/bitext.ts';
import type { Code, Content } from '../../../src/model/content.ts';
import type { HandOffProfile, HandOffUnit } from '../../../src/model/hand-off.ts';
import { handOffOf, plainUnit } from '../../contracts/hand-off-format.ts';
import { shown, unitsOf } from './files.ts';

async function written(profile: HandOffProfile, ...units: readonly HandOffUnit[]): Promise<string> {
  return (await xliff12.write?.(handOffOf(...units), { profile, toolVersion: '1.2.3' })) ?? '';
}

const inState = (state: State): HandOffUnit => ({ ...plainUnit(state, 'a', 'b'), state });
const approvals = (text: string) =>
  [...text.matchAll(/<trans-unit id="(\w+)"[^>]*?( approved="yes")?>/g)].map(([, id, yes]) => [id, yes !== undefined]);

describe('the profile', () => {
  it.each([
    ['standard', false],
    ['translate-toolkit', true],
  ] as const)(
    '%s approves what is reviewed, and what is done where nothing else counts',
    async (profile, isTranslatedApproved) => {
      const units = (['initial', 'translated', 'reviewed', 'final'] as const).map(inState);
      const text = await written(profile, ...units);
      expect(approvals(text)).toEqual([
        ['initial', false],
        ['translated', isTranslatedApproved],
        ['reviewed', true],
        ['final', true],
      ]);
      expect((await unitsOf(xliff12, text)).map(({ state }) => state)).toEqual(['initial', 'translated', 'reviewed', 'final']);
    },
  );

  const code = (id: string, data: string, closing: string | null): Code => ({
    id,
    kind: closing === null ? 'code' : 'bold',
    data,
    closing,
    shown: '',
    canDelete: false,
    canReorder: true,
  });
  const bold = (text: string): Content => ({
    parts: [
      { type: 'open', id: '1' },
      { type: 'text', text },
      { type: 'close', id: '1' },
    ],
    codes: [code('1', '**', '**')],
  });

  it('standard leaves out what is not translated, and keeps the old translation beside it', async () => {
    const old = { ...plainUnit('a', 'New'), previous: { source: bold('Old'), target: bold('Ancien') } };
    const text = await written('standard', plainUnit('b', 'x'), old);
    const units = await unitsOf(xliff12, text);
    expect(units.map(({ target }) => target)).toEqual([null, null]);
    expect(shown(units[1]?.previous?.target)).toBe('{1}Ancien{/1}');
  });

  it('omegat fills every target with the source, and tells the old translation in notes', async () => {
    const source: Content = {
      parts: [
        { type: 'alone', id: '1' },
        { type: 'open', id: '2' },
        { type: 'text', text: 'New' },
        { type: 'close', id: '2' },
      ],
      codes: [code('1', '`x`', null), code('2', '**', '**')],
    };
    const old = { ...plainUnit('a', ''), source, notes: ['Mind'], previous: { source: bold('Old'), target: bold('Ancien') } };
    const text = await written('omegat', plainUnit('b', 'x'), old, plainUnit('c', 'y', 'z'));
    const units = await unitsOf(xliff12, text);
    expect(units.map(({ target, state, notes }) => [shown(target), state, notes])).toEqual([
      ['x', 'initial', []],
      ['{1/}{2}New{/2}', 'initial', ['Mind', 'Source before: Old', 'Translation of that: Ancien']],
      ['z', 'translated', []],
    ]);
  });
});
