import { resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/report.ts';
import { CONFIG_NAME, type Config, completeConfig, DEFAULT_FRONT_MATTER } from './config.ts';
import { LAYOUTS, type Layout } from './layouts.ts';
import { nearest } from './nearest.ts';
import type { Sighting } from './sighting.ts';
import { openTree, type Tree } from './tree.ts';

/** How a project without configuration is laid out, and the configuration that says the same. */
export interface DetectedLayout {
  readonly config: Config;
  readonly name: string;
  /** What was seen, such as `` `source-docs/` `locales/fr-FR/` ``. */
  readonly reason: string;
  /** The other layouts that fit as well, in the order in which they would have been taken. */
  readonly others: readonly { readonly name: string; readonly reason: string }[];
  readonly findings: readonly Finding[];
}

interface Seen {
  readonly layout: Layout;
  readonly sighting: Sighting;
}

/**
 * Finds out how the project in `root` is laid out, from the names of its folders and files and the text of small
 * configuration files; nothing is executed. Our own layout goes before all; then those that a file proves go before those
 * that names make likely, those that have a locale before those that have none, and else the order of the list decides.
 * Null when none fits.
 */
export async function detectLayout(root: string): Promise<DetectedLayout | null> {
  return layoutOf(openTree(root), root);
}

/** The same of a tree that may not be on disk; `root` is the absolute path that it has there. */
export function layoutOf(tree: Tree, root: string): DetectedLayout | null {
  const ownLayout = see(tree, root, LAYOUTS.slice(0, 1))[0];
  if (ownLayout !== undefined) return toLayout(ownLayout, []);
  const withLocales = (all: readonly Seen[]): readonly Seen[] => all.filter(({ sighting }) => sighting.locales.length > 0);
  const proven = see(
    tree,
    root,
    LAYOUTS.slice(1).filter(({ evidence }) => evidence === 'proof'),
  );
  const translated = withLocales(proven);
  const fitting =
    translated.length > 0
      ? translated
      : withLocales(
          see(
            tree,
            root,
            LAYOUTS.filter(({ evidence }) => evidence !== 'proof'),
          ),
        );
  const [chosen, ...others] = fitting.length > 0 ? fitting : proven;
  return chosen === undefined ? null : toLayout(chosen, fitting.length > 0 ? others : []);
}

/**
 * What the layout called `name` makes of the project in `root`, whatever else fits.
 *
 * @throws UsageError when there is no such layout, or the project is not laid out so
 */
export async function namedLayout(root: string, name: string): Promise<DetectedLayout> {
  const layout = LAYOUTS.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (layout === undefined) throw unknownLayout(name);
  const [seen] = see(openTree(root), root, [layout]);
  if (seen === undefined) throw new UsageError(`Expected the layout ${layout.name} (${layout.sign}) in \`${root}\`, found none`);
  return toLayout(seen, []);
}

/** The error for a project in which neither a configuration nor a layout was found. */
export function noLayout(root: string): UsageError {
  const signs = LAYOUTS.map(({ name, sign }) => `  ${name}: ${sign}`).join('\n');
  const example =
    '{ "source": { "include": ["docs/**/*.md"] }, "target": "locales/{locale}/{path}", "locales": [{ "tag": "fr-FR" }] }';
  return new UsageError(
    `Expected \`${CONFIG_NAME}\` or a known layout of documentation in \`${root}\`, found neither; looked for\n${signs}\nWrite \`${CONFIG_NAME}\` by hand, such as\n  ${example}`,
  );
}

function unknownLayout(name: string): UsageError {
  const names = LAYOUTS.map((one) => one.name);
  const meant = nearest(name, names);
  const hint = meant === null ? '' : `; did you mean \`${meant}\`?`;
  return new UsageError(`Expected a layout (${names.map((one) => `\`${one}\``).join(', ')}), found \`${name}\`${hint}`);
}

function see(tree: Tree, root: string, layouts: readonly Layout[]): readonly Seen[] {
  const seen: Seen[] = [];
  for (const layout of layouts) {
    if (layout.evidence === 'search' && seen.some((before) => before.sighting.locales.length > 0)) continue;
    const sighting = layout.sees(tree, resolve(root));
    if (sighting !== null) seen.push({ layout, sighting });
  }
  return seen;
}

function toLayout({ layout, sighting }: Seen, others: readonly Seen[]): DetectedLayout {
  const { sets, locales, reason, findings } = sighting;
  const target = sets[0]?.target ?? '';
  const sources = sets.map(({ target: own, ...set }) => (own === target ? set : { ...set, target: own }));
  const [only, ...more] = sources;
  const source = only === undefined || more.length > 0 ? sources : only;
  const frontMatter = [...DEFAULT_FRONT_MATTER, ...layout.frontMatter];
  return {
    config: completeConfig({ source, target, locales, frontMatter }),
    name: layout.name,
    reason,
    others: others.map((other) => ({ name: other.layout.name, reason: other.sighting.reason })),
    findings,
  };
}
