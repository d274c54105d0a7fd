import type { Facts } from './facts.ts';
import { completeness, freshness } from './facts.ts';
import { useWords } from './language.ts';

interface Part {
  readonly name: string;
  readonly share: number;
}

/** How much of a locale or document has a translation. */
export function CompletenessBar({ facts }: { readonly facts: Facts }) {
  const { say, percent } = useWords();
  const share = completeness(facts);
  const label = `${say('completeness')}: ${percent(share)}`;
  return <Bar label={label} value={percent(share)} parts={[{ name: 'translated', share }]} />;
}

/** Of what is translated, how much says what its source says today. Unknown is hatched, and on neither side. */
export function FreshnessBar({ facts }: { readonly facts: Facts }) {
  const { say, percent } = useWords();
  const translated = facts.units - facts.missing;
  const of = (count: number) => (translated === 0 ? 0 : count / translated);
  const parts = [
    { name: 'current', share: of(facts.current) },
    { name: 'cosmetic', share: of(facts.cosmetic) },
    { name: 'stale', share: of(facts.stale) },
    { name: 'unknown', share: of(facts.unknown) },
  ] as const;
  const named = parts.filter(({ share }) => share > 0).map(({ name, share }) => `${say(name)} ${percent(share)}`);
  return (
    <Bar
      label={`${say('freshness')}: ${named.length === 0 ? '–' : named.join(', ')}`}
      value={percent(freshness(facts))}
      parts={parts}
    />
  );
}

function Bar({ label, value, parts }: { readonly label: string; readonly value: string; readonly parts: readonly Part[] }) {
  return (
    <span class="measure">
      <span class="bar" role="img" aria-label={label} title={label}>
        {parts.map(({ name, share }) =>
          share === 0 ? null : <span key={name} class={`part ${name}`} style={{ width: `${share * 100}%` }} />,
        )}
      </span>
      <span class="value">{value}</span>
    </span>
  );
}
