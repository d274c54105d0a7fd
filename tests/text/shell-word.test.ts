import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/text/shell-word.ts';

describe('shellWord', () => {
  it.each([
    ['source-docs/a.md', 'source-docs/a.md'],
    ['docs/日本語/é.md', 'docs/日本語/é.md'],
    ['two words.md', "'two words.md'"],
    ["it's.md", "'it'\\''s.md'"],
    ['-rf.md', './-rf.md'],
    ['--config=x.md#b898e-103', "'./--config=x.md#b898e-103'"],
    ['$(id).md', "'$(id).md'"],
    ['~root.md', "'~root.md'"],
    ['', "''"],
  ])('%j is %s', (path, word) => {
    expect(shellWord(path)).toBe(word);
  });

  it.each(['a; touch b', '`id`', '$(id)', 'a\nb', "'\"'", '*', '!!', '#x', '=ls', '\\', '(a)'])(
    'a shell reads %j as one word',
    (path) => {
      expect(execFileSync('sh', ['-c', `printf %s ${shellWord(path)}`], { encoding: 'utf8' })).toBe(path);
    },
  );
});
