import type { DashboardChange } from '../../model/dashboard-change.ts';
import { Command } from './command.tsx';
import { useWords } from './language.ts';
import { stepsOf } from './next-steps.ts';

/** What to do about what a change brings, the first things first. */
export function NextSteps({ change }: { readonly change: DashboardChange }) {
  const { say } = useWords();
  return (
    <section class="card" aria-labelledby="change-steps">
      <h2 id="change-steps">{say('pull.next')}</h2>
      <ol class="next-steps">
        {stepsOf(change).map(({ why, command }) => (
          <li key={why}>
            {say(why)}
            {command !== null && <Command text={command} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
