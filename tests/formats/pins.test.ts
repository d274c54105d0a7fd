import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readPins } from '../../src/formats/pins.ts';

const KEYS = ['ms.sourcegitcommit', 'ms.openlocfilehash', 'l10n.sourceCommit', 'default_lang_commit'];
const SHA1 = '0123456789abcdef0123456789abcdef01234567';

describe('readPins', () => {
  const ROWS: readonly [yaml: string, commit: string | null, hash: string | null][] = [
    [`ms.openlocfilehash: ${SHA1}\nms.sourcegitcommit: ${SHA1.slice(1)}f`, `${SHA1.slice(1)}f`, SHA1],
    [`l10n:\n  sourceCommit: ${SHA1}`, SHA1, null],
    [`l10n.sourceCommit: ${SHA1}`, SHA1, null],
    [`"ms": {openlocfilehash: "${SHA1}"}`, null, SHA1],
    [`default_lang_commit: ${SHA1.slice(0, 7).toUpperCase()}`, '0123456', null],
    [`default_lang_commit: "${SHA1.toUpperCase()}"`, SHA1, null],
    ['default_lang_commit: 12345678', '12345678', null],
    ['default_lang_commit: 0x12345678', null, null],
    ['default_lang_commit: 123456', null, null],
    ['default_lang_commit: main', null, null],
    ['default_lang_commit: --output=x', null, null],
    [`default_lang_commit: ${SHA1}${SHA1}`, null, null],
    [`ms.openlocfilehash: ${SHA1.slice(0, 39)}`, null, null],
    ['ms.openlocfilehash:', null, null],
    [`other: ${SHA1}`, null, null],
    [`ms.sourcegitcommit: unknown\nl10n:\n  sourceCommit: ${SHA1}`, SHA1, null],
    ['title: T', null, null],
    [`default_lang_commit: ${SHA1} # patched\ndrifted_from_default: true`, SHA1, null],
    [`drifted_from_default: ${SHA1}`, null, null],
    ['drifted_from_default: file not found', null, null],
    [`translation:\n  outdated: ${SHA1}`, null, null],
    [`translation.outdated: ${SHA1}`, null, null],
    ['default_lang_commit: 5e43210', '5e43210', null],
    ['default_lang_commit: 0123456', '0123456', null],
    [`l10n:\n  sourceCommit: "${SHA1.slice(0, 12)}"`, SHA1.slice(0, 12), null],
    [`ms.sourcegitcommit: ${SHA1.slice(0, 10)}\nms.openlocfilehash: ${SHA1.slice(0, 10)}`, SHA1.slice(0, 10), null],
    [
      `ms.translationtype: HT\nms.contentlocale: fr-FR\nms.lasthandoff: 06/09/2020\nms.locfileid: "84451234"\nms.openlocfilehash: ${SHA1}`,
      null,
      SHA1,
    ],
  ];
  it.each(ROWS)('of %j are commit %s and hash %s', async (yaml, commit, hash) => {
    expect(readPins(await readFrontMatter(`---\n${yaml}\n---\n`), KEYS)).toEqual({ commit, hash });
  });

  it('looks at the given keys only', async () => {
    const frontMatter = await readFrontMatter(`---\ntranslated-from: ${SHA1}\nsource.fileHash: ${SHA1}\n---\n`);
    expect(readPins(frontMatter, KEYS)).toEqual({ commit: null, hash: null });
    expect(readPins(frontMatter, ['translated-from', 'source.fileHash'])).toEqual({ commit: SHA1, hash: SHA1 });
  });
});
