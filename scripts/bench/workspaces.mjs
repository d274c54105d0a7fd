// The projects that are measured: a thousand bilingual documents, one document in sync, one stale document.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syntheticDocument } from './synthetic.mjs';

const LOCALE = 'fr-FR';

/** Makes the projects below `folder`, from the French documents of `corpus` when that is there. */
export function makeWorkspaces({ folder, corpus, count }) {
  const documents = existsSync(join(corpus, 'manifest.json')) ? corpusDocuments(corpus) : syntheticDocuments(count);
  const many = Array.from({ length: count }, (_, at) => {
    const { path, ...rest } = documents.all[at % documents.all.length];
    return { ...rest, path: `${Math.floor(at / documents.all.length)}/${path}` };
  });
  return {
    origin: documents.origin,
    many: makeWorkspace(join(folder, 'many'), many),
    current: makeWorkspace(join(folder, 'current'), [documents.current]),
    stale: makeWorkspace(join(folder, 'stale'), [documents.stale]),
  };
}

/** Writes documents as `source-docs/` and `locales/fr-FR/`, which hexapla knows without a configuration file. */
function makeWorkspace(root, documents) {
  const files = { english: [], localized: [] };
  for (const { path, english, localized } of documents) {
    files.english.push(put(join(root, 'source-docs', path), english));
    files.localized.push(put(join(root, 'locales', LOCALE, path), localized));
  }
  const list = join(root, '..', `${root.split(/[\\/]/).at(-1)}.json`);
  writeFileSync(list, JSON.stringify(files));
  return { root, list, files };
}

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  if (content.file === undefined) writeFileSync(path, content.text);
  else cpSync(content.file, path);
  return path;
}

/** Every French document with its English of today; where that is gone, the English it was made from. */
function corpusDocuments(corpus) {
  const rows = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')).filter(
    (row) => row.locale === LOCALE && row.en_handoff_file,
  );
  const document = (row) => ({
    path: `${row.repo.split('/').at(-1)}/${row.path}`,
    english: { file: join(corpus, row.en_current_file ?? row.en_handoff_file) },
    localized: { file: join(corpus, row.file) },
  });
  return {
    origin: `${rows.length} documents of the corpus, repeated`,
    all: rows.map(document),
    current: document(median(rows.filter(({ stale }) => stale === false))),
    stale: document(median(rows.filter(({ stale }) => stale === true))),
  };
}

function median(rows) {
  return rows.toSorted((a, b) => a.bytes - b.bytes)[rows.length >> 1];
}

/** Of ten documents, eight have some sentences rewritten. */
function syntheticDocuments(count) {
  const document = (seed, changes) => {
    const { today, bilingual } = syntheticDocument({ seed, changes });
    return { path: `part-${seed}.md`, english: { text: today }, localized: { text: bilingual } };
  };
  const all = Array.from({ length: count }, (_, seed) => document(seed, Math.max(0, (seed % 10) - 1)));
  return { origin: `${count} synthetic documents`, all, current: all[0], stale: all[5] };
}
