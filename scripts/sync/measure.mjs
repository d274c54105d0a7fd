// Measures `hexapla sync` on the documents of the corpora, which stand beside the project, in ../shared.
//
//   npm run sync:measure -- edits [--edits 1000] [--seed S] [--form bilingual|plain] [--kind K] [--verbose N]
//   npm run sync:measure -- no-op [--verbose N]
//   npm run sync:measure -- today [--verbose N]
//   npm run sync:measure -- identity [--verbose N]
//   npm run sync:measure -- kill [--rounds 200] [--documents 60] [--seed S]
//   npm run sync:measure -- race [--rounds 50] [--processes 8] [--documents 8]
//
// `edits`: random edits of the English, and what the next night does to translations that they are no matter of. `no-op`: what is
// written of documents in sync whose pins were taken out. `today`: all translations against the English of today.
// `identity`: documents whose translation is their source. `kill`: nights that are killed at a random moment. `race`: nights that
// several processes begin at once. Each prints a table and, last, one line of JSON; exit code 1 when a
// figure misses its bar.

import { runMeasurement } from '../run-measurement.mjs';

await runMeasurement(import.meta.url, ['edits', 'no-op', 'today', 'identity', 'kill', 'race']);
