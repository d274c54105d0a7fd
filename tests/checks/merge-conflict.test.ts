import { describe, expect, it } from 'vitest';
import { mergeConflict } from '../../src/checks/merge-conflict.ts';
import { problemsOf } from './checked.ts';

describe('the check for conflict markers', () => {
  const conflict = '<<<<<<< HEAD\nFoin.\n=======\nAvoine.\n>>>>>>> main\n';

  it('tells of both markers once', async () => {
    const [found, ...more] = await problemsOf(mergeConflict, 'Hay.\n', `Bon.\n\n${conflict}`);
    expect(found).toBe(
      `error ${conflict.trimEnd()}: Expected a merged text, found the conflict marker \`<<<<<<<\`; choose a side and delete the markers`,
    );
    expect(more).toEqual([]);
  });

  it('looks into code unless the source shows markers', async () => {
    const code = `\`\`\`\n${conflict}\`\`\`\n`;
    expect(await problemsOf(mergeConflict, '```\nHay.\n```\n', code)).toHaveLength(1);
    expect(await problemsOf(mergeConflict, code, code)).toEqual([]);
    expect(await problemsOf(mergeConflict, code, `${code}\n${conflict}`)).toHaveLength(1);
  });

  it('leaves bilingual documents to their reader', async () => {
    expect(await problemsOf(mergeConflict, 'Hay.\n', `<span data-ttu-id="abcde-101">Foin.</span>\n\n${conflict}`)).toEqual([]);
  });
});
