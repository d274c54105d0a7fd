import type { Basis } from '../model/bitext.ts';
import type { Comparison } from '../model/comparison.ts';
import { counted, grouped } from './figures.ts';

const BASES: Readonly<Record<Basis, string>> = {
  embedded: 'whose spans hold the source (embedded)',
  recorded: 'recorded before (recorded)',
  pinned: 'that name a commit or hash (pinned)',
  replayed: 'found in the history of the repository (replayed)',
  none: 'of which nothing says what they were made from; their sentences are unknown until `hexapla ack` or an edit',
};
/** Under this, a pair is worth a look. */
const UNSURE = 0.5;

/** What `hexapla adopt` tells: how many documents of which basis it recorded, and how sure their pairs are. */
export function adoptText(comparisons: readonly Comparison[], { folder }: { readonly folder: string }): string {
  if (comparisons.length === 0) return 'Found no localized document to record.\n';
  const pairs = new Set(
    comparisons.flatMap(({ statuses }) => statuses.flatMap((status) => (status.type === 'missing' ? [] : (status.pair ?? [])))),
  );
  const unsure = [...pairs].filter(({ confidence }) => confidence < UNSURE).length;
  const bases = Object.entries(BASES).flatMap(([basis, words]) => {
    const own = comparisons.filter((comparison) => comparison.basis === basis).length;
    return own === 0 ? [] : [`  ${counted(own, 'document')} ${words}`];
  });
  return [
    `Recorded ${counted(pairs.size, 'pair')} of ${counted(comparisons.length, 'document')} in \`${folder}\`:`,
    ...bases,
    ...(unsure === 0 ? [] : [`  ${grouped(unsure)} of the pairs are unsure (confidence under ${UNSURE})`]),
    `Commit \`${folder}\`: with it, staleness needs no history.`,
    '',
  ].join('\n');
}
