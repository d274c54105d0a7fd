import type { DashboardOverview } from '../../model/dashboard.ts';
import type { DashboardChange } from '../../model/dashboard-change.ts';
import { FINDING_SEVERITIES } from '../../model/report.ts';
import { oneOf } from '../../text/one-of.ts';
import { printable } from '../../text/printable.ts';
import './change.css';
import { ChangeFigures } from './change-figures.tsx';
import { ChangePlaces } from './change-places.tsx';
import { NextSteps } from './change-steps.tsx';
import { Command } from './command.tsx';
import { useWords } from './language.ts';
import { Notice } from './notice.tsx';
import type { Route } from './route.ts';
import { Message } from './shown-text.tsx';
import { Sign } from './sign.tsx';

const HOW = [
  'hexapla check --changed-from origin/main --format json --output check.json',
  'hexapla dashboard build -o site --check check.json',
];

/** From the worst on. */
const WHY = ['baseline', 'budget', 'grace'] as const;

/** What a pull request does to the translations, as `check` said. */
export function ChangePage({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const { change } = overview;
  if (change === undefined)
    return (
      <>
        <h1>{say('change')}</h1>
        <Notice kind="empty" title={say('empty.change')} text={say('empty.change.hint')} />
        <div class="change-how">
          {HOW.map((text) => (
            <Command key={text} text={text} />
          ))}
        </div>
      </>
    );
  return (
    <>
      <h1>{say('change')}</h1>
      <Verdict change={change} />
      <ChangeFigures change={change} overview={overview} />
      <NextSteps change={change} />
      <ChangePlaces change={change} overview={overview} route={route} />
    </>
  );
}

function Verdict({ change }: { readonly change: DashboardChange }) {
  const { say } = useWords();
  const { fails, failOn, base, documents, locales, tolerated } = change;
  const severities = FINDING_SEVERITIES.slice(0, FINDING_SEVERITIES.indexOf(failOn) + 1);
  const failing = change.rules.reduce((sum, own) => severities.reduce((total, name) => total + own[name], sum), 0);
  const found = say('pull.looked', { n: documents, locales: say('locale.found', { n: locales.length }) });
  const since =
    base === null
      ? say('pull.whole')
      : say('pull.base', { ref: printable(base.ref), commit: printable(base.commit).slice(0, 10) });
  return (
    <section class={`card verdict ${fails ? 'fails' : 'passes'}`} aria-labelledby="verdict">
      <h2 id="verdict">
        <Sign name={fails ? 'error' : 'current'} /> {say(fails ? 'pull.fails' : 'pull.passes')}
      </h2>
      <p>{say(`pull.failOn.${failOn}`, { n: failing })}</p>
      <p class="quiet">
        <Message text={since} /> {found}
      </p>
      {tolerated.map(({ why, count }) => {
        const known = oneOf(WHY, why);
        return (
          <p key={why} class="quiet">
            {say('pull.tolerated', { n: count, why: known === null ? printable(why) : say(`tolerated.${known}`) })}
          </p>
        );
      })}
    </section>
  );
}
