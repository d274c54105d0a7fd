import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError, UsageError } from '../model/errors.ts';
import { CONFIG_NAME, DEFAULT_FRONT_MATTER, type DocSet } from './config.ts';
import { refusal } from './file-kind.ts';
import { type DetectedLayout, detectLayout, namedLayout, noLayout } from './layout.ts';

/** Where the package keeps the schema, for the editor of someone who installed it. */
const SCHEMA = './node_modules/hexapla/config.schema.json';

/** What `init` did. `path` is relative to the root. */
export interface WrittenConfig {
  readonly path: string;
  readonly detected: DetectedLayout;
}

/**
 * Writes `hexapla.config.json` for the layout called `layout` or, when that is null, the one that is detected in `root`. The file is complete or not there, and one that
 * is there is never touched.
 *
 * @throws UsageError when there is a configuration already, or the layout is not known
 * @throws EnvironmentError when the disk refuses
 */
export async function initConfig({
  root,
  layout,
}: {
  readonly root: string;
  readonly layout: string | null;
}): Promise<WrittenConfig> {
  const path = join(root, CONFIG_NAME);
  if (existsSync(path)) throw alreadyThere();
  const detected = layout === null ? await detectLayout(root) : await namedLayout(root, layout);
  if (detected === null) throw noLayout(root);
  createFile(path, configText(detected));
  return { path: CONFIG_NAME, detected };
}

/** The configuration as JSON: what was detected; what has its usual value is left out. */
function configText({ config }: DetectedLayout): string {
  const { target } = config;
  const locales = config.locales.map(({ tag, repository }) => (repository === null ? { tag } : { tag, repository }));
  const source = 'include' in config.source ? withoutNulls(config.source) : config.source.map(withoutNulls);
  const usual = config.frontMatter.length === DEFAULT_FRONT_MATTER.length;
  const written = { $schema: SCHEMA, source, target, locales, ...(usual ? {} : { frontMatter: config.frontMatter }) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function withoutNulls(set: DocSet): Partial<DocSet> {
  const { target, frontMatter, ...rest } = set;
  return { ...rest, ...(target === null ? {} : { target }), ...(frontMatter === null ? {} : { frontMatter }) };
}

function createFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  try {
    writeWhole(temporary, text);
    putInPlace(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere();
    throw new EnvironmentError(`Expected to write \`${CONFIG_NAME}\`, found ${refusal(error)}`, { cause: error });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** By a hard link, which fails when another process was faster, as a rename does not; by a rename where disks have no links. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    renameSync(temporary, path);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function writeWhole(path: string, text: string): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function alreadyThere(): UsageError {
  return new UsageError(
    `${CONFIG_NAME}: Expected no configuration yet, found one; edit it, or remove it and run \`hexapla init\` again`,
  );
}
