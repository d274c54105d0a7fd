import { z } from 'zod';
import { FINDING_SEVERITIES } from '../model/report.ts';

const word = z.string().min(1);

const docSet = z
  .strictObject({
    locale: word.default('en-US').describe('BCP 47 tag of the language the documents are written in'),
    include: z.array(word).min(1).describe('Globs of the source documents, relative to the project root'),
    exclude: z.array(word).default([]).describe('Globs of files that are no source documents although `include` names them'),
    target: word
      .nullable()
      .default(null)
      .describe('Path of the localized documents of this set, where it is not the `target` that all sets share'),
    frontMatter: z
      .array(word)
      .nullable()
      .default(null)
      .describe('Translated front-matter keys of this set, where they are not the `frontMatter` that all sets share'),
  })
  .describe('One set of source documents');

const localeEntry = z
  .strictObject({
    tag: word.describe('BCP 47 tag, spelled as in the path of the localized documents, such as `fr-FR`'),
    label: word.nullable().default(null).describe('Name of the language as readers know it, such as `Français`'),
    repository: word
      .nullable()
      .default(null)
      .describe('Folder of another checkout that holds this locale, such as `../docs.fr-FR`'),
  })
  .describe('One language that the documents are translated to');

const severity = z.enum(FINDING_SEVERITIES);

const judged = z.enum([...FINDING_SEVERITIES, 'off']);

/** Which localized documents an entry is about. */
const scope = {
  locales: z.array(word).nullable().default(null).describe('Only these locales; without it all'),
  paths: z
    .array(word)
    .nullable()
    .default(null)
    .describe('Only documents whose source matches one of these globs; without it all'),
};

const check = z
  .strictObject({
    failOn: severity.default('error').describe('Least severity of a finding that makes `hexapla check` fail'),
    rules: z.record(z.string(), judged).default({}).describe('Severity of a rule where it is not the usual one, or `off`'),
    overrides: z
      .array(
        z
          .strictObject({ ...scope, rules: z.record(z.string(), judged).describe('Severities of rules, as in `check.rules`') })
          .describe('Severities for some documents only'),
      )
      .default([])
      .describe('Severities that hold for some locales or paths only; a later entry goes before an earlier one'),
    required: z
      .array(z.strictObject(scope).describe('Documents that have to be translated'))
      .default([])
      .describe('Documents whose stale and missing sentences are errors'),
    budgets: z
      .record(z.string(), z.union([z.int().min(0), z.enum(['no-growth'])]))
      .default({})
      .describe(
        'What is tolerated: how many findings of a rule, or how many `stale-words`, `stale-sentences`, `missing-words` and `missing-sentences`, for one locale with `@fr-FR` behind it; `no-growth` tolerates as many as the base has',
      ),
    thresholds: z
      .array(
        z
          .strictObject({
            ...scope,
            current: z.number().min(0).max(1).describe('Least share of sentences that are current, 0 to 1'),
          })
          .describe('How much has to be current'),
      )
      .default([])
      .describe('How much of the documents of each locale has to be current'),
    baseline: word
      .nullable()
      .default(null)
      .describe('File of findings that are tolerated, relative to the project root; `hexapla check --write-baseline` makes it'),
    graceDays: z
      .int()
      .min(0)
      .default(0)
      .describe('Days after a change of the source in which its stale and missing translations are told as info only'),
    untranslated: z.array(word).default([]).describe('Terms that stay as they are in every translation'),
    glossary: word
      .nullable()
      .default(null)
      .describe('CSV file of terms: a column a locale, the first one that of the source; relative to the project root'),
  })
  .describe('What `hexapla check` judges by');

/** What `hexapla sync` does; an entry of `overrides` may say it anew for some documents. */
const syncSettings = {
  missing: z
    .enum(['source', 'leave'])
    .describe(
      'What stands for a sentence without translation: `source` writes its source text, marked as not translated; `leave` nothing',
    ),
  fill: z
    .enum(['exact', 'none'])
    .describe(
      'Whether a missing sentence gets the translation that the records keep of exactly the same source text: `exact` or `none`',
    ),
  carryOver: z
    .boolean()
    .describe('Whether links, codes and numbers that changed in the source are changed in its translation where that is certain'),
  orphans: z
    .enum(['record', 'keep'])
    .describe('What becomes of a translation whose source is gone: `record` moves it into the records, `keep` leaves it'),
  create: z.number().min(0).max(1).describe('Least share of sentences that have a translation for a page to be created, 0 to 1'),
  deleteOrphaned: z.boolean().describe('Whether a localized document whose source is gone is deleted'),
};

const SYNC_DEFAULTS = {
  missing: 'source',
  fill: 'exact',
  carryOver: true,
  orphans: 'record',
  create: 0.8,
  deleteOrphaned: false,
} as const;

const sync = z
  .strictObject({
    missing: syncSettings.missing.default(SYNC_DEFAULTS.missing),
    fill: syncSettings.fill.default(SYNC_DEFAULTS.fill),
    carryOver: syncSettings.carryOver.default(SYNC_DEFAULTS.carryOver),
    orphans: syncSettings.orphans.default(SYNC_DEFAULTS.orphans),
    create: syncSettings.create.default(SYNC_DEFAULTS.create),
    deleteOrphaned: syncSettings.deleteOrphaned.default(SYNC_DEFAULTS.deleteOrphaned),
    notice: z
      .strictObject({
        style: z
          .enum(['docusaurus', 'vitepress', 'mkdocs', 'hugo', 'github'])
          .describe('How the site generator or the forge writes a warning'),
        text: z
          .record(z.string(), word)
          .describe('One line of Markdown for each locale, by its tag; a locale without one gets no notice'),
      })
      .nullable()
      .default(null)
      .describe('A notice at the top of pages that are not up to date'),
    plainFolder: word
      .default('plain')
      .describe(
        'Folder of the plain tree that is written beside the bilingual one where `form` is `both`, relative to the project root',
      ),
    overrides: z
      .array(
        z
          .strictObject({
            ...scope,
            missing: syncSettings.missing.optional(),
            fill: syncSettings.fill.optional(),
            carryOver: syncSettings.carryOver.optional(),
            orphans: syncSettings.orphans.optional(),
            create: syncSettings.create.optional(),
            deleteOrphaned: syncSettings.deleteOrphaned.optional(),
          })
          .describe('Settings for some documents only'),
      )
      .default([])
      .describe('Settings that hold for some locales or paths only; a later entry goes before an earlier one'),
  })
  .describe('What `hexapla sync` does');

/**
 * The one definition of `hexapla.config.json`: its shape, its defaults, its documentation. `config.schema.json` is made
 * from it (`scripts/config-schema.mjs`) and does the work at run time; zod itself is loaded only to explain a mistake.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the JSON Schema of this file'),
    source: z
      .union([docSet, z.array(docSet).min(1)])
      .default({ locale: 'en-US', include: ['source-docs/**/*.{md,mdx}'], exclude: [], target: null, frontMatter: null })
      .describe('The source documents: one doc set, or an array of them'),
    target: word
      .default('locales/{locale}/{path}')
      .describe(
        'Path of the localized document, made of `{locale}` `{lang}` `{path}` `{dir}` `{name}` `{ext}`; `{path}` is relative to the fixed part of the include glob; a doc set may have its own',
      ),
    locales: z.array(localeEntry).describe('The languages that the documents are translated to, in the order of reports'),
    form: z
      .enum(['auto', 'bilingual', 'plain', 'both'])
      .default('auto')
      .describe('What `hexapla sync` writes; `auto` keeps what a file is'),
    frontMatter: z
      .array(word)
      .default(['title', 'description', 'keywords'])
      .describe(
        'Front-matter keys whose values are translated; dotted paths reach nested keys, and the items of lists without their index',
      ),
    attributes: z
      .array(word)
      .default(['title', 'label', 'alt', 'description', 'placeholder', 'summary', 'caption', 'text', 'aria-label'])
      .describe('Attributes of components and elements in MDX whose values are translated where they are plain strings'),
    pins: z
      .array(word)
      .default(['ms.sourcegitcommit', 'ms.openlocfilehash', 'l10n.sourceCommit', 'default_lang_commit'])
      .describe('Front-matter keys of localized documents that name the source commit or hash they were translated from'),
    srx: word
      .nullable()
      .default(null)
      .describe('SRX 2.0 file whose segmentation rules are applied on top of our own, relative to the project root'),
    records: word.default('.hexapla').describe('Folder of the records that hexapla keeps, relative to the project root'),
    // In full: a project without a configuration takes it from the JSON Schema, where zod is not loaded.
    check: check.default({
      failOn: 'error',
      rules: {},
      overrides: [],
      required: [],
      budgets: {},
      thresholds: [],
      baseline: null,
      graceDays: 0,
      untranslated: [],
      glossary: null,
    }),
    sync: sync.default({ ...SYNC_DEFAULTS, notice: null, plainFolder: 'plain', overrides: [] }),
  })
  .describe('Configuration of hexapla');
