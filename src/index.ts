// The library: the nouns of `model/` and the verbs that turn one into the next. Nothing here touches the disk.

export { compare } from './compare/compare.ts';
export { type Change, classify } from './compare/severity.ts';
export { wordDiff } from './compare/word-diff.ts';
export { isBilingual, readBilingual } from './formats/bilingual-markdown.ts';
export { type FrontMatter, readFrontMatter } from './formats/front-matter.ts';
export { readMarkdown } from './formats/markdown.ts';
export { type Pins, readPins } from './formats/pins.ts';
export type { Basis, Bitext, Origin, Pair, State } from './model/bitext.ts';
export type { ChangeKind, Comparison, Form, Severity, UnitStatus } from './model/comparison.ts';
export type { Block, BlockKind, Doc, ImageRef, LinkRef, Prose } from './model/doc.ts';
export { EnvironmentError, HexaplaError, InputError, UsageError } from './model/errors.ts';
export { type PairId, pairId, type UnitId, unitId } from './model/ids.ts';
export { isLocale, type Locale, locale } from './model/locale.ts';
export type { Place, Range } from './model/range.ts';
export type { Finding, Report } from './model/report.ts';
export type { StaleDiff } from './model/stale-diff.ts';
export type { Unit } from './model/unit.ts';
export type { WordChange } from './model/word-change.ts';
export { diffFormats, statusFormats } from './reports/index.ts';
export { type StatusDocument, statusDocument } from './reports/status-document.ts';
export { segment } from './segment/segment.ts';
export { openParser, type Parser } from './text/parser.ts';
