import { accessSync, constants, existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { EnvironmentError, UsageError } from '../model/errors.ts';
import { JsonError } from '../text/json-scanner.ts';
import { type JsonNode, parseJsonc } from '../text/jsonc.ts';
import { lineIndex } from '../text/lines.ts';
import { CONFIG_NAME, CONFIG_SCHEMA, type Config, type ConfigFile, completeConfig } from './config.ts';
import { type ConfigIssue, issueOffset } from './config-issue.ts';
import { configIssues } from './config-rules.ts';
import { refusal } from './file-kind.ts';
import { conforms } from './json-schema.ts';
import { diskFiles, type ProjectFiles } from './project-files.ts';

/** A configuration and the file it was read from, relative to the project root with `/`. */
export interface LoadedConfig {
  readonly config: Config;
  readonly path: string;
}

/**
 * Reads the configuration of the project in `root`: `file` (relative to `root`) or, when that is null,
 * `hexapla.config.json` if there is one. It is data only: nothing in it is ever executed.
 *
 * @throws UsageError when `file` does not exist or the configuration is wrong; the message has a line for each mistake
 * @throws EnvironmentError when the file may not be read
 */
export async function loadConfig({
  root,
  file,
}: {
  readonly root: string;
  readonly file: string | null;
}): Promise<LoadedConfig | null> {
  const absolute = resolve(root, file ?? CONFIG_NAME);
  const path = pathOf(root, file);
  return readConfig({ files: diskFiles(root), file, path, isPresent: isPresent(absolute, path) });
}

/**
 * The same of the files that a commit holds.
 *
 * @throws UsageError
 */
export function loadCommittedConfig(files: ProjectFiles, root: string, file: string | null): Promise<LoadedConfig | null> {
  const path = pathOf(root, file);
  return readConfig({ files, file, path, isPresent: files.has(path) });
}

function pathOf(root: string, file: string | null): string {
  return relative(root, resolve(root, file ?? CONFIG_NAME))
    .split(sep)
    .join('/');
}

async function readConfig({
  files,
  file,
  path,
  isPresent: isThere,
}: {
  readonly files: ProjectFiles;
  readonly file: string | null;
  readonly path: string;
  readonly isPresent: boolean;
}): Promise<LoadedConfig | null> {
  if (!isThere) {
    if (file === null) return null;
    throw new UsageError(`${path}: Expected a configuration file, found none; \`hexapla init\` writes \`${CONFIG_NAME}\``);
  }
  const content = files.read(path);
  if ('rule' in content) {
    const { place, message } = content;
    throw new UsageError(`${place === null ? path : `${path}:${place.line}:${place.column}`}: ${message}`);
  }
  return { config: await parseConfig(path, content.text), path };
}

/**
 * The configuration that `text` holds; `path` is named in messages. Also for a configuration read from git.
 *
 * @throws UsageError
 */
export async function parseConfig(path: string, text: string): Promise<Config> {
  const tree = parseTree(path, text);
  // Loading zod costs 40 ms, as much as a whole run: a valid configuration does without.
  if (!conforms(CONFIG_SCHEMA, tree.value)) {
    const { configMistakes } = await import('./config-mistakes.ts');
    throw configError({ path, text, tree }, configMistakes(tree));
  }
  const config = completeConfig(tree.value as ConfigFile); // it conforms to the schema that the type is inferred from
  const issues = configIssues(config);
  if (issues.length > 0) throw configError({ path, text, tree }, issues);
  return config;
}

function isPresent(absolute: string, path: string): boolean {
  if (!existsSync(absolute)) return false;
  try {
    accessSync(absolute, constants.R_OK);
    return true;
  } catch (error) {
    throw new EnvironmentError(`${path}: Expected a configuration that may be read, found ${refusal(error)}`, { cause: error });
  }
}

function parseTree(path: string, text: string): JsonNode {
  try {
    return parseJsonc(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new UsageError(`${position(path, text, error.offset)}: ${error.message}`, { cause: error });
  }
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: JsonNode;
}

function configError({ path, text, tree }: Source, issues: readonly ConfigIssue[]): UsageError {
  const placed = issues.map((issue) => ({ offset: issueOffset(tree, issue), message: issue.message }));
  const ordered = placed.toSorted((a, b) => a.offset - b.offset);
  return new UsageError(ordered.map(({ offset, message }) => `${position(path, text, offset)}: ${message}`).join('\n'));
}

/** `file:line:column`. */
function position(path: string, text: string, offset: number): string {
  const { line, column } = lineIndex(text).place({ start: offset, end: offset });
  return `${path}:${line}:${column}`;
}
