import { resolve } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Finding } from '../model/report.ts';
import { CONFIG_NAME, type Config, completeConfig } from './config.ts';
import { LAYOUTS } from './layouts.ts';
import type { Sighting } from './sighting.ts';
import { openTree } from './tree.ts';

/** How a project without configuration is laid out, and the configuration that says the same. */
export interface DetectedLayout {
  readonly config: Config;
  readonly name: string;
  /** What was seen, such as `` `source-docs/` `locales/fr-FR/` ``. */
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/**
 * Finds out how the project in `root` is laid out, from the names of its folders and files and the text of small
 * configuration files; nothing is executed. Of the layouts that fit, the first that has a locale, else the first; our own
 * goes before all. Null when none fits.
 */
export async function detectLayout(root: string): Promise<DetectedLayout | null> {
  const tree = openTree(root);
  let first: DetectedLayout | null = null;
  for (const layout of LAYOUTS) {
    const seen = layout.sees(tree, resolve(root));
    if (seen === null) continue;
    const detected = toLayout(layout.name, seen);
    if (layout === LAYOUTS[0] || seen.locales.length > 0) return detected;
    first ??= detected;
  }
  return first;
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

function toLayout(name: string, { source, target, locales, reason, findings }: Sighting): DetectedLayout {
  return { config: completeConfig({ source, target, locales }), name, reason, findings };
}
