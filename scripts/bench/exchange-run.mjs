// One measured run of scripts/bench/exchange.mjs: FOLDER FORMAT (12, 2, po, tmx) WORK (write, read, prove) KIND (plain, full) UNITS.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, format, work, kind, units] = process.argv.slice(2);
const module = (name) => import(join(folder, `${name}.mjs`));
const file = join(folder, `written-${format}-${kind}`);
const writing = { profile: 'standard', toolVersion: '1.0.0' };

const text = (value) => ({ type: 'text', text: value });

/** A sentence with a bold word and a piece of code, or with none. */
function content(words, index, hasCodes) {
  if (!hasCodes) return { parts: [text(`${words} ${index}.`)], codes: [] };
  const code = { canDelete: false, canReorder: true };
  return {
    parts: [
      text(`${words} `),
      { type: 'open', id: '1' },
      text('bold'),
      { type: 'close', id: '1' },
      text(' & '),
      { type: 'alone', id: '2' },
      text(` ${index}.`),
    ],
    codes: [
      { id: '1', kind: 'bold', data: '**', closing: '**', shown: '', ...code },
      { id: '2', kind: 'code', data: '`npm`', closing: null, shown: 'npm', ...code },
    ],
  };
}

function unit(index) {
  const hasCodes = index % 3 === 0;
  const source = content(
    'Install the package that the other one needs before you start it, as told above, in step',
    index,
    hasCodes,
  );
  const target = content(
    "Installez le paquet dont l'autre a besoin avant de le démarrer, comme indiqué plus haut, à l'étape",
    index,
    hasCodes,
  );
  const isFull = kind === 'full';
  const isOld = isFull && index % 10 === 0;
  return {
    id: `b898e-${index + 101}`,
    source,
    markdown: null,
    hash: isFull ? 'mV7kq0sJ9aXx' : null,
    target,
    state: 'translated',
    subState: null,
    place: null,
    context: {
      kind: isFull ? 'paragraph' : null,
      line: isFull ? index + 1 : null,
      headings: isFull ? ['Getting started', 'Install'] : [],
      before: isFull ? 'This is what a reader sees of the sentence that stands before it in the document.' : null,
      behind: isFull ? 'This is what a reader sees of the sentence that stands behind it in the document.' : null,
    },
    notes: isOld ? ['The source was changed'] : [],
    previous: isOld ? { source, target } : null,
    matches: isOld ? [{ source, target, similarity: 0.87, kind: 'fuzzy', origin: 'docs/b.md' }] : [],
  };
}

/** In documents of a thousand units. */
function handOff() {
  const documents = [];
  for (let start = 0; start < Number(units); start += 1000) {
    const length = Math.min(1000, Number(units) - start);
    documents.push({ path: `docs/${start}.md`, hash: null, units: Array.from({ length }, (_, index) => unit(start + index)) });
  }
  return { sourceLocale: 'en-US', targetLocale: 'fr-FR', documents };
}

/** What the formats are, by their modules and names there. */
const FORMATS = { 12: ['xliff-12', 'xliff12'], 2: ['xliff-2', 'xliff2'], po: ['po', 'poFormat'], tmx: ['tmx', 'tmxFormat'] };

/** The work, once what it needs is there. */
async function prepare() {
  const [name, exported] = FORMATS[format];
  if (work === 'write' && name.startsWith('xliff')) {
    const { normalHandOff } = await module('normal-hand-off');
    const { [`write${format}`]: write } = await module(`write-${format}`);
    const given = handOff();
    return async () => write(normalHandOff(given, writing.profile), writing);
  }
  const { [exported]: chosen } = await module(name);
  const given = work === 'read' ? readFileSync(file, 'utf8') : handOff();
  return work === 'read' ? () => chosen.read(given) : () => chosen.write(given, writing);
}

const run = await prepare();
const [start, cpu] = [performance.now(), process.cpuUsage()];
const result = await run();
const wallMs = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const peakMib = process.resourceUsage().maxRSS / 1024;
if (work === 'read' && result.documents === undefined) throw new Error(result.message);
if (work === 'write') writeFileSync(file, result);
process.stdout.write(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, peakMib }));
