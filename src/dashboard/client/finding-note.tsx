import type { DashboardFinding } from '../../model/dashboard.ts';
import { listAddress } from './route.ts';
import { Message } from './shown-text.tsx';
import { Sign } from './sign.tsx';

/** What a check found, beside what it is about. */
export function FindingNote({ finding: [rule, severity, , line, , , , message] }: { readonly finding: DashboardFinding }) {
  return (
    <li class={`note ${severity}`}>
      <Sign name={severity} isNamed />{' '}
      <a href={listAddress('findings', { rule })}>
        <code>{rule}</code>
      </a>{' '}
      <Message text={message} />
      {line !== null && <span class="line-number"> :{line}</span>}
    </li>
  );
}
