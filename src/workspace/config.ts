import type { z } from 'zod';
import schemaJson from './config.schema.json' with { type: 'json' };
import type { configSchema } from './config-schema.ts';
import { type JsonSchema, withDefaults } from './json-schema.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** `hexapla.config.json` with every default filled in. */
export type Config = Frozen<z.output<typeof configSchema>>;

/** `hexapla.config.json` as people write it. */
export type ConfigFile = Frozen<z.input<typeof configSchema>>;

/** One set of source documents. */
export type DocSet = Extract<Config['source'], { readonly include: unknown }>;

/** One language that the documents are translated to, as configured. */
export type LocaleEntry = Config['locales'][number];

/** The name that is looked for in the project root. */
export const CONFIG_NAME = 'hexapla.config.json';

/** The JSON Schema of the configuration, made from the zod schema in `config-schema.ts`. */
export const CONFIG_SCHEMA: JsonSchema = schemaJson;

/** The configuration that `written` stands for: every key it leaves out gets its default. */
export function completeConfig(written: ConfigFile): Config {
  // Both types are inferred from the zod schema that CONFIG_SCHEMA is made from; a property test holds them equal.
  return withDefaults(CONFIG_SCHEMA, written) as Config;
}

/** The doc sets of a configuration, in its order. */
export function docSets(config: Config): readonly DocSet[] {
  return 'include' in config.source ? [config.source] : config.source;
}
