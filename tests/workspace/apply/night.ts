import { join } from 'node:path';
import type { Plan } from '../../../src/model/plan.ts';
import { treeInMemory } from '../temporary-tree.ts';
import { type Change, planOf } from './planned.ts';

/** Half of it is easily told from all of it. */
const LONG = 'A sentence that was translated.\n'.repeat(20);

export const OLD: Readonly<Record<string, string>> = {
  'docs/index.md': `old ${LONG}`,
  'docs/guide/moved.md': `moved, old ${LONG}`,
  'docs/gone/gone.md': 'gone\n',
  'docs/other.md': 'not concerned\n',
  '.hexapla/fr.json': '{"old": true}\n',
};

const CHANGES: Readonly<Record<string, Change>> = {
  'docs/new/deep/page.md': `new ${LONG}`,
  'docs/index.md': `new ${LONG}`,
  'docs/guide/moved.md': { to: 'docs/manual/moved.md', text: `moved, new ${LONG}` },
  'docs/gone/gone.md': null,
  '.hexapla/fr.json': '{"new": true}\n',
};

/** What a night is to end with. */
export const NEW: Readonly<Record<string, string>> = {
  'docs/index.md': `new ${LONG}`,
  'docs/manual/moved.md': `moved, new ${LONG}`,
  'docs/new/deep/page.md': `new ${LONG}`,
  'docs/other.md': 'not concerned\n',
  '.hexapla/fr.json': '{"new": true}\n',
};

export interface Night {
  readonly root: string;
  /** As much of a lock as who writes needs: a folder for the journal. */
  readonly lock: { readonly folder: string };
  readonly plan: Plan;
}

/** A project of a few files, and a plan for it that has every action. */
export function night(): Night {
  const files = Object.entries(OLD).map(([path, text]) => [`root/${path}`, text]);
  const tree = treeInMemory({ 'state/': '', ...Object.fromEntries(files) });
  const root = join(tree, 'root');
  return { root, lock: { folder: join(tree, 'state') }, plan: planOf(root, CHANGES) };
}
