import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { withHandbackKeys } from '../../src/formats/handback-keys.ts';

const VALUES = new Map([
  ['ms.locfileid', '"7"'],
  ['ms.openlocfilehash', 'abc'],
  ['ms.contentlocale', 'fr-FR'],
] as const);

describe('the keys of a bilingual document', () => {
  it.each([
    ['none yet', '---\na: 1\n---\nHay.\n', '---\na: 1\nH\nC\nF\n---\nHay.\n'],
    ['nothing else', '---\n---\nHay.\n', '---\nH\nC\nF\n---\nHay.\n'],
    ['no line end behind it', '---\na: 1\n---', '---\na: 1\nH\nC\nF\n---'],
    ['some already', '---\nms.translationtype: MT\nz: 1\n---\n', '---\nH\nms.translationtype: MT\nC\nF\nz: 1\n---\n'],
    ['one of these', '---\nms.contentlocale: de-DE\n---\n', '---\nH\nms.contentlocale: de-DE\nF\n---\n'],
    ['other line ends', '\ufeff---\r\na: 1\r\n---\r\nHay.\r\n', '\ufeff---\r\na: 1\r\nH\r\nC\r\nF\r\n---\r\nHay.\r\n'],
    ['no front matter', 'Hay.\n', 'Hay.\n'],
    ['a front matter that is torn', '---\na: "1\n---\n', '---\na: "1\n---\n'],
  ])('stand in their order: %s', async (_, text, expected) => {
    const lines = expected.replace(/^H(?=\r?$)/m, 'ms.openlocfilehash: abc').replace(/^C(?=\r?$)/m, 'ms.contentlocale: fr-FR');
    const found = withHandbackKeys(text, await readFrontMatter(text), VALUES);
    expect(found).toBe(lines.replace(/^F(?=\r?$)/m, 'ms.locfileid: "7"'));
  });
});
