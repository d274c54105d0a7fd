import type { z } from 'zod';
import schemaJson from './config.schema.json' with { type: 'json' };
import type { configSchema } from './config-schema.ts';
import { type JsonSchema, withDefaults } from './json-schema.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** `hexapla.config.json` with every default filled in. */
export type Config = Frozen<z.output<typeof configSchema>>;

/** `hexapla.config.json` as people write it. */
export type ConfigFile = Frozen<z.input<typeof configSchema>>;

/** One set of source documents as configured; `target` and `frontMatter` are null where it has those that all sets share. */
export type DocSet = Extract<Config['source'], { readonly include: unknown }>;

/** A set of source documents with all that holds for it. */
export interface CompleteDocSet extends DocSet {
  readonly target: string;
  readonly frontMatter: readonly string[];
}

/** One language that the documents are translated to, as configured. */
export type LocaleEntry = Config['locales'][number];

/** The name that is looked for in the project root. */
export const CONFIG_NAME = 'hexapla.config.json';

/** The JSON Schema of the configuration, made from the zod schema in `config-schema.ts`. */
export const CONFIG_SCHEMA: JsonSchema = schemaJson;

/** The front-matter keys that are translated where nothing else is said. */
export const DEFAULT_FRONT_MATTER: readonly string[] = completeConfig({ locales: [] }).frontMatter;

/** The configuration that `written` stands for: every key it leaves out gets its default. */
export function completeConfig(written: ConfigFile): Config {
  // Both types are inferred from the zod schema that CONFIG_SCHEMA is made from; a property test holds them equal.
  return withDefaults(CONFIG_SCHEMA, written) as Config;
}

/** The doc sets of a configuration, in its order. */
export function docSets(config: Config): readonly CompleteDocSet[] {
  const sets = 'include' in config.source ? [config.source] : config.source;
  return sets.map((set) => ({ ...set, target: set.target ?? config.target, frontMatter: set.frontMatter ?? config.frontMatter }));
}
