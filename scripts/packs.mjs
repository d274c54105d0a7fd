// Which modules the build puts together in one file: those that one command always needs together.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** By pack: the entries that it holds with all they import, unless an earlier pack does. `status` and `compare` are the ways of `status`. */
const PACKS = {
  cli: ['src/cli.ts'],
  status: [
    'src/commands/status.ts',
    'src/reports/text.ts',
    'src/reports/json.ts',
    'src/text/satteri-engine.ts',
    'part:satteri.cjs',
  ],
  compare: ['src/commands/compare-bilingual.ts'],
};

/** Which pack each file of a build is in: of our chunks as the outputs of `metafile` tell, and of the packages they import. */
export function packOfFiles(metafile) {
  const outputs = new Map(Object.entries(metafile.outputs));
  const ofEntry = new Map([...outputs].map(([path, { entryPoint }]) => [entryPoint, path]));
  const imported = new Set([...outputs.values()].flatMap(({ imports }) => imports.map(({ path }) => path)));
  const packOf = new Map();
  const add = (path, pack) => {
    const name = fileName(path);
    if (packOf.has(name)) return;
    packOf.set(name, pack);
    for (const { path: next, kind } of outputs.get(path)?.imports ?? []) {
      if (kind === 'import-statement' && (outputs.has(next) || next.startsWith('part:'))) add(next, pack);
    }
  };
  for (const [pack, entries] of Object.entries(PACKS)) {
    for (const entry of entries) {
      const path = entry.startsWith('part:') && packOf.size > 1 && imported.has(entry) ? entry : ofEntry.get(entry);
      if (path !== undefined) add(path, pack);
    }
  }
  return packOf;
}

/** The name of a file as it is in `parts`, however it is imported. */
export function fileName(path) {
  return basename(path).replace(/^part:/, '');
}

/** `code` with what it requires of our files, for the pack `pack`, or for a file in `parts` (null). */
export function linkedCode(code, { packOf, pack }) {
  return code.replaceAll(/\brequire\("(?:part:|\.\/parts\/|\.\/)([^"/]+\.cjs)"\)/g, (_, file) => {
    const home = packOf.get(file);
    if (home === undefined) return `require("${pack === null ? './' : './parts/'}${file}")`;
    return `${pack === null ? 'require("../cli.cjs")' : '__part'}("${home}","${file}")`;
  });
}

/** The text of a pack: a function of `require` and of `part` in `start.cjs` to its modules by name, none of them evaluated. */
export function packText(files) {
  const makers = files.map(({ name, code }) => `${JSON.stringify(name)}(module,exports){${code}\n}`);
  return `(function(require,__part){return{\n${makers.join(',\n')}\n}})`;
}

/** The text of the command: its start, which knows the files of the packs by name, and its entry. */
export function commandText(packFiles) {
  const start = readFileSync(fileURLToPath(new URL('start.cjs', import.meta.url)), 'utf8');
  const command = fileName('dist/cli.cjs');
  return `#!/usr/bin/env node\nconst PACKS=${JSON.stringify(packFiles)};\n${start}\npart("cli","${command}");\n`;
}
