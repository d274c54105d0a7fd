import { describe, expect, it } from 'vitest';
import { hexapla, workspace } from '../cli/run.ts';
import { edit, exported, french, imported, inFrench } from './exchange-workspace.ts';

const CONFIG = JSON.stringify({ locales: [{ tag: 'fr-FR' }] });
const PAGE = `---
title: Kites
description: 'A kite is made of 2 sticks and of a sheet of paper. Any child may fly it on a day with enough wind.'
hero:
  tagline: It flies 12 metres high.
---

# Kites

A kite flies.
`;

/** A project whose page was translated by `words`. */
async function translated(words: (text: string) => string, form: 'bilingual' | 'plain'): Promise<string> {
  const config = { ...JSON.parse(CONFIG), form, frontMatter: ['title', 'description', 'hero.tagline'] };
  const root = workspace({ 'source-docs/kite.md': PAGE, 'hexapla.config.json': JSON.stringify(config) });
  const [file = ''] = await exported(root);
  await edit(root, file, (unit) => inFrench(unit, words));
  await imported(root);
  return root;
}

/** What `check` finds in it: rule, place and unit without its prefix. */
async function found(root: string): Promise<readonly string[]> {
  const { stdout } = await hexapla(root, ['check', '--format', 'json']);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly rule: string;
      readonly line: number | null;
      readonly column: number | null;
      readonly unit: string | null;
    }[];
  };
  return findings.map(({ rule, line, column, unit }) => `${rule} ${line}:${column} ${unit?.slice(6)}`).sort();
}

describe.each(['bilingual', 'plain'] as const)('the values of the front matter, in the %s form', (form) => {
  it('are judged beside all sentences that they translate', async () => {
    expect(await found(await translated(french, form))).toEqual([]);
  });

  it('have the places of what is found in them', async () => {
    const root = await translated((text) => french(text).replace('2 s', '3 s').replace('12', '13'), form);
    expect(await found(root)).toEqual(['same-numbers 3:33 102', 'same-numbers 5:21 104']);
  });
});
