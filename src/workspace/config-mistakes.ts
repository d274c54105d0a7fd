import type { z } from 'zod';
import type { JsonNode } from '../text/jsonc.ts';
import { CONFIG_SCHEMA } from './config.ts';
import { type ConfigIssue, showPath } from './config-issue.ts';
import { configSchema } from './config-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { nearest } from './nearest.ts';

type ZodIssue = z.core.$ZodIssue;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['object', 'an object'],
  ['record', 'an object'],
  ['array', 'an array'],
  ['string', 'a string'],
  ['int', 'a whole number'],
  ['number', 'a number'],
]);

/**
 * Explains everything in which a configuration that the JSON Schema refuses differs from the zod schema. Loads zod, so
 * import this file only when there is a mistake to explain.
 */
export function configMistakes(tree: JsonNode): readonly ConfigIssue[] {
  const { error } = configSchema.safeParse(tree.value);
  return (error?.issues ?? []).flatMap((issue) => explain(tree, issue, []));
}

function explain(tree: JsonNode, issue: ZodIssue, parent: ConfigIssue['path']): readonly ConfigIssue[] {
  const path = [...parent, ...issue.path].map((step) => (typeof step === 'symbol' ? String(step) : step));
  const found = nodeAt(tree, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  const isScalar = issue.code === 'invalid_union' && isOfScalars(issue.errors);
  if (issue.code === 'invalid_union' && !isScalar) return likeliest(issue.errors).flatMap((inner) => explain(tree, inner, path));
  const expected = `Expected ${path.length === 0 ? 'the configuration' : `\`${showPath(path)}\``} to be ${expectation(issue)}`;
  const meant = issue.code === 'invalid_value' ? suggestion(found?.value, issue.values.map(String)) : '';
  return [{ path, anchor: 'value', message: `${expected}, found ${found === null ? 'none' : shown(found.value)}${meant}` }];
}

/** Whether a union has no option with an inside: a number or one of some words. */
function isOfScalars(options: readonly (readonly ZodIssue[])[]): boolean {
  return options.some(([first]) => first?.code === 'invalid_value') && options.every(([first]) => first?.path.length === 0);
}

function expectation(issue: ZodIssue): string {
  if (issue.code === 'invalid_union') return issue.errors.flatMap(([first]) => (first ? [expectation(first)] : [])).join(' or ');
  if (issue.code === 'invalid_type') return TYPES.get(issue.expected) ?? issue.expected;
  if (issue.code === 'invalid_value' && issue.values.length === 1) return `\`${String(issue.values[0])}\``;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'an array with at least one entry';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'a string that is not empty';
  if (issue.code === 'too_small') return `${issue.minimum} or more`;
  if (issue.code === 'too_big') return `${issue.maximum} or less`;
  return issue.message;
}

function unknownKey(path: ConfigIssue['path'], key: string): ConfigIssue {
  const known = knownKeys(CONFIG_SCHEMA, path);
  const meant = nearest(key, known);
  const hint = meant === null ? `expected one of ${known.map((one) => `\`${one}\``).join(', ')}` : `did you mean \`${meant}\`?`;
  return { path: [...path, key], anchor: 'key', message: `Unexpected key \`${key}\`, ${hint}` };
}

/** The keys that an object at `path` may have. */
function knownKeys(schema: JsonSchema, path: ConfigIssue['path']): readonly string[] {
  const [step, ...rest] = path;
  const options = [schema, ...(schema.anyOf ?? [])];
  if (step === undefined) return options.flatMap((option) => Object.keys(option.properties ?? {}));
  const next = options.flatMap((option) => (typeof step === 'number' ? option.items : option.properties?.[step]) ?? []);
  return next.flatMap((inner) => knownKeys(inner, rest));
}

/** Of the options of a union the one whose type is right, so that what is wrong inside it is told. */
function likeliest(options: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const inside = options.find((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
  return inside ?? options[0] ?? [];
}

function suggestion(value: unknown, candidates: readonly string[]): string {
  const meant = typeof value === 'string' ? nearest(value, candidates) : null;
  return meant === null ? '' : `; did you mean \`${meant}\`?`;
}

function nodeAt(tree: JsonNode, path: ConfigIssue['path']): JsonNode | null {
  let node: JsonNode | null = tree;
  for (const step of path) node = node?.children.get(step) ?? null;
  return node;
}

/** A value as JSON in backticks, cut to 40 characters. */
function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return `\`${json.length > 40 ? `${json.slice(0, 39)}…` : json}\``;
}
