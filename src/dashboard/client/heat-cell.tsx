import type { EntryCell } from './document-entries.ts';
import { freshness } from './facts.ts';
import { useWords } from './language.ts';
import { documentAddress } from './route.ts';
import { Sign } from './sign.tsx';
import { Cell } from './virtual-rows.tsx';

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
  const title = [
    tag,
    ...(hasTarget ? kinds.map((kind) => `${say(kind)} ${number(facts[kind])}`) : [say('show.page')]),
    ...(findings > 0 ? [say('finding.found', { n: findings })] : []),
  ].join(' · ');
  const heat = words.all === 0 ? 0 : Math.ceil((words.toDo / words.all) * HEATS);
  return (
    <Cell kind={`heat heat-${heat}${hasTarget ? '' : ' no-page'}`}>
      <a href={documentAddress({ path, locale: tag, unit: null })} title={title}>
        <Sign name={hasTarget ? (kinds[0] ?? 'current') : 'missing'} isNamed />
        <span>{percent(freshness(facts))}</span>
        {words.toDo > 0 && <span class="to-do">{number(words.toDo)}</span>}
        <span class="unseen">{tag}</span>
      </a>
    </Cell>
  );
}
