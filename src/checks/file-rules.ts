import type { Rule } from '../model/rule.ts';

const NONE = 'None known.';

/** What reading files finds, whatever the command: each is reported with the severity that it has here. */
export const FILE_RULES: readonly Rule[] = [
  rule('unreadable-file', 'error', 'A document is a file inside the project that can be read', NONE),
  rule('file-too-large', 'error', 'A document has at most 20 MB', 'A glob that takes generated files: exclude them.'),
  rule('not-utf8', 'error', 'A document is UTF-8', NONE),
  rule('too-complex', 'error', 'A document can be parsed in reasonable time', 'Machine-made documents with extreme nesting.'),
  rule('front-matter', 'error', 'Front matter is YAML without aliases of maps or lists, and at most 64 KB', NONE),
  rule('side-file', 'error', 'A file of texts is JSON or YAML of the shape that its name promises', NONE),
  rule('record', 'error', 'A record is as hexapla wrote it', 'Merge conflicts in `.hexapla`: choose either side.'),
  rule('span-unpaired', 'error', 'A target span has its lookup span right behind it', NONE),
  rule('span-unclosed', 'error', 'A span of a pair is closed', NONE),
  rule('span-id-mismatch', 'error', 'Both spans of a pair have the same id', NONE),
  rule('span-spelling', 'error', 'Tags and ids of pairs are spelled as the format says', NONE),
  rule('span-duplicate-id', 'error', 'An id is used once in a document', NONE),
  rule('span-mangled', 'warning', 'Tags of pairs have real quotation marks', NONE),
  rule('span-in-code', 'info', 'No pair stands in code', 'A page about the bilingual format.'),
  rule(
    'mojibake',
    'warning',
    'No character of the source was decoded wrongly',
    'A page about encodings; put such examples in code.',
  ),
  rule('mdx-syntax', 'warning', 'An MDX file is valid MDX', 'Dialects of MDX that a site extends.'),
  rule('no-sources', 'warning', 'The globs of the configuration find documents', NONE),
  rule(
    'not-a-locale',
    'warning',
    'A folder of translations is named by a language tag',
    'Folders of images beside those of locales.',
  ),
  rule('linked-folder', 'warning', 'A folder of documents is no symbolic link', NONE),
  rule('localization-config', 'warning', '`.localization-config` is JSON', NONE),
  rule('missing-checkout', 'error', 'The checkout of a locale is there', NONE),
  rule('target-collision', 'error', 'Each localized document belongs to one source', NONE),
  rule('shallow-history', 'error', 'The clone holds the commits that say what documents were made from', NONE),
];

/** What judging a project as a whole finds. */
export const POLICY_RULES: readonly Rule[] = [
  rule(
    'budget',
    'error',
    'There is no more to translate than the budget allows',
    'A budget is a decision: raise it, or translate.',
  ),
  rule(
    'threshold',
    'error',
    'As much is current as the threshold asks for',
    'A threshold is a decision: lower it, or translate.',
  ),
  rule(
    'policy-changed',
    'warning',
    'An untrusted change leaves alone what it is judged by',
    'A change of the configuration by somebody who may change it: it counts once it is merged.',
  ),
];

function rule(name: string, severity: Rule['severity'], summary: string, exceptions: string): Rule {
  return { rule: name, severity, summary, exceptions };
}
