import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../src/dashboard/client', import.meta.url));
const MOST_LINES = 300;

/** The text of all files of the pages whose names end so. */
function texts(end: RegExp): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER).filter((name) => end.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

describe('the style sheets of the pages', () => {
  it('are each read by a page or by another one', () => {
    const all = [...texts(/\.(?:css|tsx)$/).values()].join('\n');
    expect([...texts(/\.css$/).keys()].filter((name) => !new RegExp(`import ["']\\./${name}["'];`).test(all))).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = [...texts(/\.css$/)].filter(([, text]) => text.split('\n').length > MOST_LINES + 1);
    expect(long.map(([name]) => name)).toEqual([]);
  });
});
