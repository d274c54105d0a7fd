import { describe, expect, it } from 'vitest';
import { tellUnexpected } from '../../src/commands/tell-unexpected.ts';

function told(error: unknown) {
  const [complained, detailed]: [string[], string[]] = [[], []];
  tellUnexpected({ complain: (text) => complained.push(text), detail: (text) => detailed.push(text) }, error);
  return { complained, detailed };
}

describe('tellUnexpected', () => {
  it('says what it was, and where to whoever wants to know more', () => {
    const error = new TypeError('x is undefined');
    expect(told(error)).toEqual({
      complained: ['Unexpected error: x is undefined (`--verbose` prints where)'],
      detailed: [error.stack],
    });
  });

  it('says what was thrown that is no error', () => {
    expect(told('gone')).toEqual({ complained: ['Unexpected error: gone (`--verbose` prints where)'], detailed: [] });
  });
});
