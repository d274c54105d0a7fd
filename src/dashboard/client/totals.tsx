import type { DashboardLocale } from '../../model/dashboard.ts';
import { type Facts, factsOf, sumOf } from './facts.ts';
import { useWords } from './language.ts';
import { listAddress } from './route.ts';
import { Sign } from './sign.tsx';

interface Total {
  readonly name: 'stale' | 'missing' | 'unknown' | 'cosmetic' | 'orphaned' | 'pages';
  readonly value: number;
  readonly unit: 'words' | 'sentences' | null;
  /** The list behind it. */
  readonly to: string;
}

/** What there is to do in all languages together. */
export function Totals({ locales }: { readonly locales: readonly DashboardLocale[] }) {
  const facts = sumOf(locales.map(({ figures }) => factsOf(figures)));
  const pages = locales.reduce((sum, { pagesMissing }) => sum + pagesMissing, 0);
  return (
    <ul class="totals">
      {totalsOf(facts, pages).map((total) => (
        <TotalItem key={total.name} total={total} />
      ))}
    </ul>
  );
}

function TotalItem({ total: { name, value, unit, to } }: { readonly total: Total }) {
  const { say, number } = useWords();
  return (
    <li class={value === 0 ? 'none' : undefined}>
      <a href={to}>
        <span class="label">
          {name !== 'pages' && <Sign name={name} />} {say(name)}
        </span>
        <span class="figure">{number(value)}</span>
        <span class="what">{unit === null ? '\u00a0' : say(`unit.${unit}`, { n: value })}</span>
      </a>
    </li>
  );
}

function totalsOf({ words, orphaned }: Facts, pages: number): readonly Total[] {
  return [
    { name: 'stale', value: words.stale, unit: 'words', to: listAddress('work', { status: 'stale' }) },
    { name: 'missing', value: words.missing, unit: 'words', to: listAddress('work', { status: 'missing' }) },
    { name: 'unknown', value: words.unknown, unit: 'words', to: listAddress('documents', { show: 'unknown' }) },
    { name: 'cosmetic', value: words.cosmetic, unit: 'words', to: listAddress('work', { severity: 'cosmetic' }) },
    { name: 'orphaned', value: orphaned, unit: 'sentences', to: listAddress('documents', { show: 'orphaned' }) },
    { name: 'pages', value: pages, unit: null, to: listAddress('documents', { show: 'page' }) },
  ];
}
