import { describe, expect, it } from 'vitest';
import en from '../../../src/dashboard/client/messages/en.json' with { type: 'json' };
import fr from '../../../src/dashboard/client/messages/fr.json' with { type: 'json' };
import { compareText } from '../../../src/text/compare-text.ts';

/** The names in braces and the codes in backticks of a message, and how many forms it has. */
function shape(message: string): readonly unknown[] {
  return [[...new Set(message.match(/\{\w+\}|`[^`]+`/g))].sort(), message.split('|').length];
}

describe('the messages of the pages', () => {
  it('are the same in each language, with the same values', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    const french = new Map(Object.entries(fr));
    const differ = Object.entries(en).filter(
      ([name, text]) => JSON.stringify(shape(text)) !== JSON.stringify(shape(french.get(name) ?? '')),
    );
    expect(differ).toEqual([]);
  });

  it('stand in the order of their names', () => {
    const names = Object.keys(en);
    expect(names).toEqual(names.toSorted(compareText));
  });
});
