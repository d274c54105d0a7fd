import { describe, expect, it } from 'vitest';
import { alerts } from '../../src/checks/alerts.ts';
import { problemsOf } from './checked.ts';

describe('the check of alerts', () => {
  it.each([
    [
      '> [!NOTE]\n> Hay.\n',
      '> [!REMARQUE]\n> Foin.\n',
      'error [!REMARQUE]: Expected `[!NOTE]`, found `[!REMARQUE]`: sites do not read it as an alert',
    ],
    [
      '> [!NOTE]\n> Hay.\n',
      '> [! NOTE]\n> Foin.\n',
      'error [! NOTE]: Expected `[!NOTE]`, found `[! NOTE]`: sites do not read it as an alert',
    ],
    [
      '> [!TIP]\n> Hay.\n',
      '> ［！提示］\n> 干草。\n',
      'error ［！提示］: Expected `[!TIP]`, found `［！提示］`: sites do not read it as an alert',
    ],
    [
      'Hay.\n',
      '> [!ASTUCE]\n> Foin.\n',
      'warning [!ASTUCE]: Expected `[!NOTE]`, found `[!ASTUCE]`: sites do not read it as an alert',
    ],
    [
      '> [!NOTE]\n> Hay.\n',
      '> **Remarque** Foin.\n',
      'warning -: Expected 1 alerts as in the source, found 0: `[!NOTE]` is missing',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(alerts, source, target)).toEqual([expected]);
  });

  it.each([
    ['another kind that sites know', '> [!NOTE]\n> Hay.\n', '> [!WARNING]\n> Foin.\n'],
    ['letter case', '> [!NOTE]\n> Hay.\n', '> [!Note]\n> Foin.\n'],
    ['a kind of the source’s own', '> [!abstract]\n> Hay.\n', '> [!abstract]\n> Foin.\n'],
    ['a marker in code', 'Hay.\n', '```\n> [!REMARQUE]\n```\n'],
    ['an image in a quote', '> ![Hay](a.png)\n', '> ![Foin](a.png)\n'],
  ])('says nothing of %s', async (_, source, target) => {
    expect(await problemsOf(alerts, source, target)).toEqual([]);
  });

  it('asks for no alert that was added since', async () => {
    const [source, target] = ['Hay.\n\n> [!NOTE]\n> New.\n', 'Foin.\n'];
    expect(await problemsOf(alerts, source, target, { made: 'Hay.\n' })).toEqual([]);
    expect(await problemsOf(alerts, source, target, { made: null })).toEqual([]);
  });
});
