import { describe, expect, it } from 'vitest';
import { directives } from '../../src/checks/directives.ts';
import { problemsOf } from './checked.ts';

describe('the check of directives', () => {
  it.each([
    [
      ':::row:::\nHay.\n:::row-end:::\n',
      'Foin.\n',
      'warning -: Expected `:::row:::` as in the source, found it nowhere, and 1 more',
    ],
    [
      '[!VIDEO https://a.example]\n',
      'Foin.\n',
      'warning -: Expected `[!VIDEO https://a.example]` as in the source, found it nowhere',
    ],
    [
      '::: tip Hay\nOats.\n:::\n',
      '::: astuce Foin\nAvoine.\n:::\n',
      'warning -: Expected `::: tip Hay` as in the source, found it nowhere',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(directives, source, target)).toEqual([expected]);
  });

  it.each([
    ['::: tip Hay\nOats.\n:::\n', '::: tip Foin\nAvoine.\n:::\n'],
    ['!!! note "Hay"\n    Oats.\n', '!!! note "Foin"\n    Avoine.\n'],
    ['{{< tabs "a" >}}\n', '{{< tabs "b" >}}\n'],
    ['`{% raw %}`\n', 'Foin.\n'],
  ])('beside %j, nothing of %j', async (source, target) => {
    expect(await problemsOf(directives, source, target)).toEqual([]);
  });
});
