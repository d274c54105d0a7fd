import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../../src/dashboard/client/messages/en.json' with { type: 'json' };

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

/** The code of the pages, and of what their values may be. */
function code(): string {
  return ['dashboard/client', 'model', 'text']
    .flatMap((folder) => readdirSync(join(SOURCES, folder)).map((name) => join(SOURCES, folder, name)))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Names that are made of values, such as `change.${kind}`, each as a pattern whose groups are the values. */
function madeNames(text: string): readonly RegExp[] {
  return Array.from(
    text.matchAll(/`([\w.]*(?:\$\{[^{}]+\}[\w.]*)+)`/g),
    ([, made = '']) => new RegExp(`^${made.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]+\}/g, '([\\w-]+)')}$`),
  );
}

/** Whether the code names a message, or makes its name of values that it names. */
function isSaid(name: string, text: string, made: readonly RegExp[]): boolean {
  const isValue = (value: string) => text.includes(`'${value}'`) || new RegExp(`\\b${value}\\b['?:]`).test(text);
  return text.includes(`'${name}'`) || made.some((pattern) => pattern.exec(name)?.slice(1).every(isValue));
}

describe('the messages of the pages', () => {
  // A message that a page says and no language has does not compile.
  it('are all said by some page', () => {
    const text = code();
    const made = madeNames(text).filter(({ source }) => /[a-z]/i.test(source.replaceAll('[\\w-]', '')));
    expect(Object.keys(en).filter((name) => !isSaid(name, text, made))).toEqual([]);
  });
});
