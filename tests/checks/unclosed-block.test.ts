import { describe, expect, it } from 'vitest';
import { unclosedBlock } from '../../src/checks/unclosed-block.ts';
import { problemsOf } from './checked.ts';

describe('the check for blocks that are not closed', () => {
  const source = '```js\na()\n```\n\nHay.\n';

  it.each([
    [
      source,
      '```js\na()\n\nFoin.\n',
      'error ```: Expected a fence that closes this code block, found none up to the end of what it stands in',
    ],
    [
      '```js\na()\n```\n',
      '```js\na()\n',
      'warning ```: Expected a fence that closes this code block, found none up to the end of what it stands in',
    ],
    [':::note\nHay.\n:::\n', ':::note\nFoin.\n', 'warning :::note: Expected `:::` to close `:::note`, found none'],
  ])('beside %j, of %j', async (english, target, expected) => {
    expect(await problemsOf(unclosedBlock, english, target)).toEqual([expected]);
  });

  it.each([
    [source, source],
    ['```js\na()\n', '```js\na()\n'],
    [':::row:::\nHay.\n:::row-end:::\n', ':::row:::\nFoin.\n:::row-end:::\n'],
    ['::::note\n:::tip\nHay.\n:::\n::::\n', '::::note\n:::tip\nFoin.\n:::\n::::\n'],
    [':::image source="a.png" alt-text="b":::\n', ':::image source="a.png" alt-text="c":::\n'],
  ])('beside %j, nothing of %j', async (english, target) => {
    expect(await problemsOf(unclosedBlock, english, target)).toEqual([]);
  });
});
