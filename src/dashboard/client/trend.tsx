import { Chart } from './chart.tsx';
import { type Point, totalOf } from './history-points.ts';
import { useWords } from './language.ts';
import { Panel } from './panel.tsx';
import { listAddress } from './route.ts';

/** How the words to do went up and down, in all languages together. */
export function Trend({ points }: { readonly points: readonly Point[] }) {
  const { say } = useWords();
  const totals = points.map(totalOf);
  const times = points.map(({ date }) => date);
  // Each with a scale of its own: a few stale words matter beside a hundred thousand missing ones.
  return (
    <Panel id="trend" title={say('trend')} to={listAddress('history')}>
      {(['stale', 'missing'] as const).map((name, at) => (
        <Chart
          key={name}
          label={`${say('trend')}: ${say(name)}`}
          times={times}
          height={150}
          series={[{ name: say(name), look: 2 - at, values: totals.map(({ words }) => words[name]) }]}
        />
      ))}
    </Panel>
  );
}
