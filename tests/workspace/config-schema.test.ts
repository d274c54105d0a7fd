import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIG_SCHEMA, type ConfigFile, completeConfig } from '../../src/workspace/config.ts';
import { configSchema } from '../../src/workspace/config-schema.ts';
import { conforms, withDefaults } from '../../src/workspace/json-schema.ts';

const KNOWN =
  '$schema description default type properties required additionalProperties propertyNames items minItems minLength minimum maximum enum anyOf'.split(
    ' ',
  );

const word = fc.constantFrom('en-US', 'fr-FR', 'a/**/*.md', 'auto', 'x', 'y', 'z', '');
const value: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.constant(null),
  fc.constant(true),
  fc.integer(),
  fc.double(),
  fc.constant([]),
  fc.constant({}),
  fc.array(word, { maxLength: 2 }),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: value });
const record = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record(shape, { requiredKeys }),
      fc.oneof(
        { weight: 40, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.dictionary(fc.constantFrom('locale', 'toString', 'constructor', 'x'), value, { minKeys: 1, maxKeys: 1 }),
        },
      ),
    )
    .map(([known, extra]) => ({ ...extra, ...known }));
const words = maybe(fc.array(maybe(word), { maxLength: 3 }));
const docSet = record({ locale: maybe(word), include: words, exclude: words }, ['include']);
const severity = fc.constantFrom('error', 'warning', 'info');
const rules = fc.dictionary(fc.constantFrom('stale', 'valueOf'), maybe(fc.constantFrom('error', 'off')));
const scope = { locales: words, paths: maybe(fc.option(fc.array(maybe(word), { maxLength: 2 }))) };
const config = record(
  {
    $schema: maybe(word),
    source: maybe(fc.oneof(docSet, fc.array(docSet, { maxLength: 2 }))),
    target: maybe(word),
    locales: maybe(
      fc.array(record({ tag: maybe(word), label: maybe(fc.option(word)), repository: maybe(fc.option(word)) }, ['tag']), {
        maxLength: 2,
      }),
    ),
    form: maybe(fc.constantFrom('auto', 'bilingual', 'plain', 'both')),
    frontMatter: words,
    attributes: words,
    pins: words,
    srx: maybe(fc.option(word)),
    records: maybe(word),
    check: maybe(
      record(
        {
          failOn: maybe(severity),
          rules: maybe(rules),
          budgets: maybe(
            fc.dictionary(
              fc.constantFrom('stale', 'valueOf'),
              maybe(fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom('no-growth', 'no'))),
            ),
          ),
          overrides: maybe(fc.array(record({ ...scope, rules: maybe(rules) }, ['rules']), { maxLength: 2 })),
          required: maybe(fc.array(record(scope, []), { maxLength: 2 })),
          thresholds: maybe(
            fc.array(record({ ...scope, current: maybe(fc.constantFrom(0, 0.5, 1, 2)) }, ['current']), { maxLength: 2 }),
          ),
          baseline: maybe(fc.option(word)),
          graceDays: maybe(fc.integer({ min: -1, max: 20 })),
          untranslated: words,
          glossary: maybe(fc.option(word)),
        },
        [],
      ),
    ),
  },
  ['locales'],
);

describe('the JSON Schema of the configuration', () => {
  it('is the one that the zod schema gives', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const made = execFileSync(process.execPath, ['scripts/config-schema.mjs', '--print'], { cwd: root, encoding: 'utf8' });
    expect(readFileSync(`${root}src/workspace/config.schema.json`, 'utf8'), 'run `node scripts/config-schema.mjs`').toBe(made);
  });

  it('uses only keywords that the checker knows', () => {
    const keywords = new Set<string>();
    const collect = (schema: object): void => {
      for (const [key, inner] of Object.entries(schema)) {
        keywords.add(key);
        if (key === 'properties') for (const property of Object.values(inner)) collect(Object(property));
        else if (key === 'anyOf') for (const option of inner) collect(option);
        else if (key !== 'default' && typeof inner === 'object' && !Array.isArray(inner)) collect(inner);
      }
    };
    collect(CONFIG_SCHEMA);
    expect([...keywords].filter((key) => !KNOWN.includes(key))).toEqual([]);
    expect(keywords.has('anyOf')).toBe(true);
  });

  it('describes every field', () => {
    const undescribed: string[] = [];
    const collect = (schema: { properties?: object; anyOf?: object[]; items?: object }, at: string): void => {
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        if (property.description === undefined) undescribed.push(`${at}.${key}`);
        collect(property, `${at}.${key}`);
      }
      for (const option of schema.anyOf ?? []) collect(option, at);
      if (schema.items !== undefined) collect(schema.items, `${at}[]`);
    };
    collect(JSON.parse(JSON.stringify(CONFIG_SCHEMA)), '');
    expect(undescribed).toEqual([]);
  });

  it('accepts exactly what zod accepts, and fills in the same defaults', () => {
    let accepted = 0;
    fc.assert(
      fc.property(config, (candidate) => {
        const json: unknown = JSON.parse(JSON.stringify(candidate));
        const parsed = configSchema.safeParse(json);
        expect(conforms(CONFIG_SCHEMA, json), JSON.stringify(json)).toBe(parsed.success);
        if (!parsed.success) return;
        accepted++;
        expect(withDefaults(CONFIG_SCHEMA, json)).toEqual(parsed.data);
      }),
      { numRuns: 4_000 },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});

describe('completeConfig', () => {
  const written: ConfigFile = { locales: [{ tag: 'fr-FR' }], check: { failOn: 'warning' } };

  it('has the defaults of the contract', () => {
    expect(completeConfig(written)).toEqual({
      source: {
        locale: 'en-US',
        include: ['source-docs/**/*.{md,mdx}'],
        exclude: [],
        target: null,
        frontMatter: null,
      },
      target: 'locales/{locale}/{path}',
      locales: [{ tag: 'fr-FR', label: null, repository: null }],
      form: 'auto',
      frontMatter: ['title', 'description', 'keywords'],
      attributes: ['title', 'label', 'alt', 'description', 'placeholder', 'summary', 'caption', 'text', 'aria-label'],
      pins: ['ms.sourcegitcommit', 'ms.openlocfilehash', 'l10n.sourceCommit', 'default_lang_commit'],
      srx: null,
      records: '.hexapla',
      check: {
        failOn: 'warning',
        rules: {},
        overrides: [],
        required: [],
        budgets: {},
        thresholds: [],
        baseline: null,
        graceDays: 0,
        untranslated: [],
        glossary: null,
      },
      sync: {
        missing: 'source',
        fill: 'exact',
        carryOver: true,
        orphans: 'record',
        create: 0.8,
        deleteOrphaned: false,
        notice: null,
        plainFolder: 'plain',
        overrides: [],
      },
    });
  });

  it('gives each configuration defaults of its own', () => {
    expect(completeConfig(written).pins).not.toBe(completeConfig(written).pins);
    expect(written).toEqual({ locales: [{ tag: 'fr-FR' }], check: { failOn: 'warning' } });
  });
});
