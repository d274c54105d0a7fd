import type { CheckedDocument, CheckedSide, DocumentCheck, FrontMatterEntry } from './document-check.ts';
import { expectedOf, found, whenCertain } from './expected.ts';
import type { Problem } from './problem.ts';

export const frontMatterKeys: DocumentCheck = {
  rule: 'front-matter-keys',
  severity: 'warning',
  summary:
    'The front matter has the keys of the source, with lists where it has lists, and the same numbers, dates and booleans.',
  exceptions:
    'Keys that a translation leaves out or sets on purpose, such as a date of its own. What only the localized document has is never reported.',
  check: (document) => {
    const expected = expectedOf(document);
    if (document.source.frontMatter.length === 0) return [];
    const ofThen = new Set(formsOf(expected?.side ?? document.source).keys());
    const forms = formsOf(document.target);
    const missing = new Set<string>();
    const problems: Problem[] = [];
    for (const [form, entry] of formsOf(document.source)) {
      if (forms.has(form) || !ofThen.has(form) || entry.value.trim() === '') continue;
      const other = otherForm(form, forms);
      if (other === null) missing.add(missingPart(form, forms));
      else
        problems.push(
          found(
            other.range,
            `Expected ${isList(form) ? 'a list' : 'one value'} as in the source, found ${isList(form) ? 'one value' : 'a list'} at \`${plain(form)}\``,
          ),
        );
    }
    const severity = expected === null ? 'info' : whenCertain(expected, 'warning');
    const names = [...missing].map((key) => `\`${key}\``);
    if (names.length > 0)
      problems.push(found(null, `Expected the keys of the source in the front matter, found no ${names.join(', ')}`, severity));
    return [...problems, ...changedValues(document, expected?.side ?? null)];
  },
};

/** The first entry of each key, the items of lists as one: `tags.*`. */
function formsOf({ frontMatter }: CheckedSide): ReadonlyMap<string, FrontMatterEntry> {
  const forms = new Map<string, FrontMatterEntry>();
  for (const entry of frontMatter) {
    const form = entry.key.replaceAll(/\.\d+(?=\.|$)/g, '.*');
    if (!forms.has(form)) forms.set(form, entry);
  }
  return forms;
}

function isList(form: string): boolean {
  return form.endsWith('.*');
}

/** The entry that is one value where `form` is a list, or the other way round. */
function otherForm(form: string, forms: ReadonlyMap<string, FrontMatterEntry>): FrontMatterEntry | null {
  return forms.get(isList(form) ? form.slice(0, -2) : `${form}.*`) ?? null;
}

/** As much of a key as is missing: `hero` when nothing below it is there. */
function missingPart(form: string, forms: ReadonlyMap<string, FrontMatterEntry>): string {
  const parts = form.split('.');
  for (let length = 1; length < parts.length; length += 1) {
    const part = parts.slice(0, length).join('.');
    if (![...forms.keys()].some((key) => key === part || key.startsWith(`${part}.`))) return plain(part);
  }
  return plain(form);
}

function plain(form: string): string {
  return form.replaceAll('.*', '');
}

const FIXED = /^(?:true|false|yes|no|on|off|-?\d+(?:\.\d+)?)$/i;
const DATE = /^(?:\d{4}-\d\d?-\d\d?\b.*|\d\d?\/\d\d?\/\d{4})$/;

function changedValues({ source, target, translatedKeys }: CheckedDocument, then: CheckedSide | null): readonly Problem[] {
  const values = new Map(target.frontMatter.map((entry) => [entry.key, entry]));
  const before = new Map(then?.frontMatter.map(({ key, value }) => [key, value]));
  return source.frontMatter.flatMap(({ key, value }) => {
    const other = values.get(key);
    const isFixed = FIXED.test(value) || (DATE.test(value) && !isOwnDate(key));
    if (other === undefined || !isFixed || isTranslated(key, translatedKeys)) return [];
    if (isSame(other.value, value) || isSame(other.value, before.get(key) ?? value)) return [];
    const severity = DATE.test(value) || then === null ? 'info' : null;
    return [found(other.range, `Expected \`${value}\` at \`${key}\` as in the source, found \`${other.value}\``, severity)];
  });
}

/** When a file was last touched is its own affair. */
function isOwnDate(key: string): boolean {
  return /(?:^|[._])(?:lastmod|last_?updated?|last_?modified|updated|modified)$/i.test(key);
}

function isTranslated(key: string, translatedKeys: readonly string[]): boolean {
  return translatedKeys.includes(key) || translatedKeys.includes(key.replaceAll(/\.\d+(?=\.|$)/g, ''));
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
