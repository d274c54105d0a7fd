import { describe, expect, it } from 'vitest';
import { requireNoCircles, withConstantImports } from '../../scripts/common-js.mjs';

describe('a chunk as CommonJS', () => {
  it.each([
    ['names', 'import{a,b as c}from"./x.cjs";a(c);', 'const{a,b:c}=require("./x.cjs");a(c);'],
    ['nothing', 'import"./x.cjs";import"./y.cjs";', 'require("./x.cjs");require("./y.cjs");'],
    ['the default export of Node', 'import fs from"node:fs";fs.a();', 'const fs=require("node:fs");fs.a();'],
    ['our own code on demand', 'f(await import("./x.cjs"));', 'f(await Promise.resolve().then(()=>require("./x.cjs")));'],
  ])('imports %s', (_, text, expected) => {
    expect(withConstantImports(text)).toBe(expected);
  });

  it('leaves what packages export by default to esbuild', () => {
    const text = 'import x from"part:x.cjs";import*as y from"part:y.cjs";x(y,import("part:z.cjs"));';
    expect(withConstantImports(text)).toBe(text);
  });

  it('exports under the names that others know', () => {
    expect(withConstantImports('let a=1,b=2;export{a as c,b};\n')).toBe('let a=1,b=2;module.exports={c:a,b};\n');
  });

  it('looks for imports at the start alone', () => {
    expect(withConstantImports('f(`import{a}from"./x.cjs";`);')).toBe('f(`import{a}from"./x.cjs";`);');
  });
});

describe('chunks', () => {
  const chunks = (...imports: readonly (readonly [from: string, to: string, kind: string])[]) => ({
    outputs: Object.fromEntries(
      ['a', 'b', 'c'].map((chunk) => [
        chunk,
        { imports: imports.filter(([from]) => from === chunk).map(([, path, kind]) => ({ path, kind })) },
      ]),
    ),
  });

  it('may import each other in a circle on demand', () => {
    const metafile = chunks(['a', 'b', 'import-statement'], ['b', 'a', 'dynamic-import'], ['b', 'c', 'import-statement']);
    expect(() => requireNoCircles(metafile)).not.toThrow();
  });

  it('must not do so at their start', () => {
    const metafile = chunks(['a', 'b', 'import-statement'], ['b', 'c', 'import-statement'], ['c', 'a', 'import-statement']);
    expect(() => requireNoCircles(metafile)).toThrow('found a > b > c > a');
  });
});
