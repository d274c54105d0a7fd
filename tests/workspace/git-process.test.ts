import { expect, test } from 'vitest';
import { gitFailed, withoutSecrets } from '../../src/workspace/git-process.ts';

test.each([
  ['fatal: unable to access https://ada:hunter2@example.org/x.git/', 'fatal: unable to access https://…@example.org/x.git/'],
  ['https://token@example.org and ssh://git:p@ss@example.org:22/x', 'https://…@example.org and ssh://…@example.org:22/x'],
  ['https://example.org/@scope/x by a@b.c', 'https://example.org/@scope/x by a@b.c'],
])('no user or password of an address is told: %s', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

test('what git says is told in one line, else its exit code', () => {
  expect(gitFailed({ code: 128, stderr: 'fatal: no\nhint: yes\n' }, 'git to commit').message).toBe(
    'Expected git to commit, found: fatal: no hint: yes',
  );
  expect(gitFailed({ code: 1, stderr: '' }, 'git to commit').message).toBe('Expected git to commit, found: exit code 1 of git');
});
