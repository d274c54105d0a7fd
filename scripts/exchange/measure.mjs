// Measures the hand-off to translators on the documents of the corpora, which stand beside the project, in ../shared.
//
//   npm run exchange -- loop [--format xliff|xliff2|po|tmx] [--form bilingual|plain] [--locale TAG] [--verbose N]
//   npm run exchange -- late [the same]
//   npm run exchange -- prefixes
//   npm run exchange -- gold [--verbose N]
//
// `loop`: what is stale or missing of today's English goes out, comes back with every sentence translated, some of them with text
// that looks like Markdown, and is written. `late`: whole pages go out as they were, and come back when the English is that of today.
// `prefixes`: how many of the files that are cut off somewhere are taken. `gold`: hand-offs of another tool, read, and compared with ours.
// Each prints a table and, last, one line of JSON; exit code 1 when a figure misses its bar.

import { runMeasurement } from '../run-measurement.mjs';

await runMeasurement(import.meta.url, ['loop', 'late', 'prefixes', 'gold']);
