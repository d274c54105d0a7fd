import type { Rule } from '../model/rule.ts';
import type { SentenceRule } from './sentence-event.ts';

/** The rules about whether sentences are translated. */
export const SENTENCE_RULES: Readonly<Record<SentenceRule, Rule & { readonly rule: SentenceRule }>> = {
  stale: {
    rule: 'stale',
    severity: 'warning',
    summary: 'A translation is of the text that the source has today',
    exceptions:
      'A source that says the same in other words needs no new translation: `hexapla ack` records that. What changed only cosmetically is told as info.',
  },
  missing: {
    rule: 'missing',
    severity: 'info',
    summary: 'Every sentence of the source has a translation',
    exceptions: 'A sentence that a translator merged into its neighbour may be told as missing in a plain translation.',
  },
  orphaned: {
    rule: 'orphaned',
    severity: 'warning',
    summary: 'Every translation has a source',
    exceptions: 'A page or sentence that only one locale has, such as a note on its translation, is told as orphaned.',
  },
  lost: {
    rule: 'lost',
    severity: 'error',
    summary: 'No change takes away a translation whose source stands as before',
    exceptions:
      'A sentence that a translator merged into its neighbour may be told as lost, where nothing shows that it is there.',
  },
  outdated: {
    rule: 'outdated',
    severity: 'warning',
    summary: 'No change puts back a translation of an earlier source text',
    exceptions: 'Reverting the source later makes it right again.',
  },
  renamed: {
    rule: 'renamed',
    severity: 'info',
    summary: 'Translations stand under the name of their page',
    exceptions: 'Until they are moved they count as the translations of the page under its new name.',
  },
  translated: {
    rule: 'translated',
    severity: 'info',
    summary: 'Tells of sentences that a change translated: they were stale or missing',
    exceptions:
      'Correcting a letter in a stale sentence counts as translating it, unless a code, number or link of the source is missing.',
  },
};
