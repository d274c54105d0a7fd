import { Cell } from './cells.tsx';
import type { EntryCell } from './document-entries.ts';
import { freshness } from './facts.ts';
import { useWords } from './language.ts';
import { documentAddress } from './route.ts';
import { Sign } from './sign.tsx';

/** What a document has too much of, that which matters most first. */
const KINDS = ['stale', 'missing', 'unknown', 'orphaned', 'cosmetic'] as const;
/** How many warmths there are. */
const HEATS = 5;

/** A document in one locale: the more there is to do, the warmer; its sign and its figure say the same. */
export function HeatCell({ cell, path, tag }: { readonly cell: EntryCell | null; readonly path: string; readonly tag: string }) {
  const { say, number, percent } = useWords();
  if (cell === null) return <Cell kind="heat none">{'\u00a0'}</Cell>;
  const { facts, hasTarget, findings } = cell;
  const { words } = facts;
  const kinds = KINDS.filter((kind) => facts[kind] > 0);
  const share = percent(freshness(facts));
  const told = [
    tag,
    ...(hasTarget ? kinds.map((kind) => `${say(kind)} ${number(facts[kind])}`) : [say('show.page')]),
    ...(findings > 0 ? [say('finding.found', { n: findings })] : []),
    `${say('freshness')} ${share}`,
    ...(words.toDo > 0 ? [say('total.all', { n: words.toDo })] : []),
  ].join(' · ');
  const heat = words.all === 0 ? 0 : Math.ceil((words.toDo / words.all) * HEATS);
  return (
    <Cell kind={`heat heat-${heat}${hasTarget ? '' : ' no-page'}`}>
      <a href={documentAddress({ path, locale: tag, unit: null })} title={told} aria-label={told}>
        <Sign name={hasTarget ? (kinds[0] ?? 'current') : 'missing'} />
        {share}
        <span class="to-do">{words.toDo > 0 && number(words.toDo)}</span>
      </a>
    </Cell>
  );
}
