// Turns the modules that esbuild splits our code into from ESM into CommonJS.
//
// esbuild can do that, but then each call of a function of another module goes through two getters, which V8 does not
// inline. Here an import is a constant of its own. That is the same as long as no module imports itself by way of others
// (`requireNoCircles`), and no export is assigned anew once its module has run.

const STATEMENT = /import([^"';]*)("[^"]+");/y;
const NAMED = /^\{([^{}]*)\}from$/;
const DEFAULT_OF_NODE = /^ ([\w$]+) from$/;
const EXPORT = /export\{([^{}]*)\};\s*$/;
const OUR_CHUNK = /\bimport\(("\.\/[^"]+\.cjs")\)/g;

/** The text of a chunk with imports of names, exports and imports of our own chunks on demand as CommonJS; esbuild does the rest. */
export function withConstantImports(text) {
  const kept = [];
  const constants = [];
  let at = 0;
  STATEMENT.lastIndex = 0;
  for (let match = STATEMENT.exec(text); match !== null; match = STATEMENT.exec(text)) {
    const [statement, clause, specifier] = match;
    const constant = constantOf(clause, specifier);
    (constant === null ? kept : constants).push(constant ?? statement);
    at = STATEMENT.lastIndex;
  }
  const body = text
    .slice(at)
    .replace(EXPORT, (_, names) => `module.exports={${properties(names, (name, as) => [as, name])}};\n`)
    .replaceAll(OUR_CHUNK, 'Promise.resolve().then(()=>require($1))');
  return `${kept.join('')}${constants.join('')}${body}`;
}

/** @throws Error when chunks of the build that `metafile` tells of import each other in a circle */
export function requireNoCircles({ outputs }) {
  const done = new Set();
  const visit = (path, way) => {
    if (way.includes(path))
      throw new Error(`Expected chunks that import each other in no circle, found ${[...way, path].join(' > ')}`);
    if (done.has(path)) return;
    for (const { path: next, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next] !== undefined) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of Object.keys(outputs)) visit(path, []);
}

/** An import as a constant; null where the two module systems differ: the default export of a package, or all of it. */
function constantOf(clause, specifier) {
  if (clause === '') return `require(${specifier});`;
  const [, names] = NAMED.exec(clause) ?? [];
  if (names !== undefined) return `const{${properties(names, (name, as) => [name, as])}}=require(${specifier});`;
  const [, whole] = specifier.startsWith('"node:') ? (DEFAULT_OF_NODE.exec(clause) ?? []) : [];
  return whole === undefined ? null : `const ${whole}=require(${specifier});`;
}

/** `a as b,c` as properties of an object; `order` says which of the two names of each is the key. */
function properties(names, order) {
  return names
    .split(',')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [name, as = name] = entry.split(' as ');
      const [key, value] = order(name, as);
      return key === value ? key : `${key}:${value}`;
    })
    .join(',');
}
