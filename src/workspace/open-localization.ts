import { basename } from 'node:path';
import { isLocale } from '../model/locale.ts';
import { JsonError } from '../text/json-scanner.ts';
import { type JsonNode, parseJsonc } from '../text/jsonc.ts';
import { fileWarning } from './file-finding.ts';
import { sameLocale } from './locale-names.ts';
import { outsideReason } from './relative-path.ts';
import { checkoutsBeside } from './siblings.ts';
import { DOCUMENTS, type Sighting } from './sighting.ts';
import type { Tree } from './tree.ts';

const FILE = '.localization-config';

/**
 * The configuration of OpenLocalization: globs and locales, keys in any letter case. Its locales stand in checkouts beside the
 * project (`docs.fr-fr` beside `docs`); of those it names, the ones that are checked out are taken.
 */
export function openLocalization(tree: Tree, root: string): Sighting | null {
  if (!tree.has(FILE)) return null;
  const { source, checkouts } = checkoutsBeside(tree, basename(root));
  const config = readConfig(tree.text(FILE));
  if (config === null && checkouts.length === 0) return null;
  const named = [...new Set(config?.locales ?? [])];
  const isNamed = (tag: string): boolean => config === null || named.some((one) => sameLocale(one, tag));
  const locales = checkouts.filter(({ tag }) => isNamed(tag));
  const found = locales.map(({ repository }) => ` \`${repository}/\``).join('');
  const named36 = named.length === 0 ? '' : `, which names ${named.length} locale${named.length === 1 ? '' : 's'}`;
  const problem = 'Expected JSON, found something else; its globs and locales are not used';
  return {
    sets: [{ locale: source, include: include(config), exclude: config?.exclude ?? [], target: '{path}' }],
    locales,
    reason: `\`${FILE}\`${named36}${found}`,
    findings: config === null ? [fileWarning('localization-config', FILE, problem)] : [],
  };
}

interface Read {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly locales: readonly string[];
}

function include(config: Read | null): readonly string[] {
  return config === null || config.include.length === 0 ? [DOCUMENTS] : config.include;
}

/** The globs and locales that the file names anywhere: at its top, or in each of its filters. Null when it is no JSON. */
function readConfig(text: string): Read | null {
  try {
    const globs: string[] = [];
    const locales: string[] = [];
    collect(parseJsonc(text), { globs, locales });
    const usable = globs
      .map((glob) => glob.replace(/^(!?)(?:\.?\/)+/, '$1'))
      .filter((glob) => outsideReason(glob.replace(/^!/, '')) === null);
    return {
      include: [...new Set(usable.filter((glob) => !glob.startsWith('!')))],
      exclude: [...new Set(usable.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)))],
      locales: locales.filter(isLocale),
    };
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

function collect(node: JsonNode, found: { readonly globs: string[]; readonly locales: string[] }): void {
  for (const [key, child] of node.children) {
    const name = String(key).toLowerCase();
    if (name === 'files') found.globs.push(...strings(child));
    else if (name === 'locales') found.locales.push(...strings(child));
    else collect(child, found);
  }
}

function strings(node: JsonNode): readonly string[] {
  return [...node.children.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}
