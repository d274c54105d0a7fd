import { describe, expect, test } from 'vitest';
import { type Notice, withNotice } from '../../src/formats/notices.ts';
import { withoutUntranslated } from '../../src/text/untranslated-marks.ts';

const TEXT = 'Cette page n’est pas à jour.';
const notice = (style: Notice['style']): Notice => ({ style, text: TEXT, marks: 'markdown', lineEnd: '\n' });

describe('a notice that a page is not up to date', () => {
  test.each([
    ['docusaurus', `:::warning\n\n${TEXT}\n\n:::\n`],
    ['vitepress', `::: warning\n${TEXT}\n:::\n`],
    ['mkdocs', `!!! warning\n\n    ${TEXT}\n`],
    ['hugo', `{{% alert color="warning" %}}\n${TEXT}\n{{% /alert %}}\n`],
    ['github', `> [!WARNING]\n> ${TEXT}\n`],
  ] as const)('is written as %s has it', (style, written) => {
    expect(withNotice('# Titre\n', 0, notice(style))).toMatch(
      new RegExp(`^${written.replaceAll(/[[\]{}().!/%]/g, '\\$&')}<!-- hexapla: notice \\d+ [0-9a-f]{8} -->\\n\\n# Titre\\n$`),
    );
  });

  test('is no translation', () => {
    expect(withoutUntranslated(withNotice('# Titre\n', 0, notice('github'))).trim()).toBe('# Titre');
  });
});
