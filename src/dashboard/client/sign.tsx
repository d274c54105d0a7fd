import type { VNode } from 'preact';
import { useWords } from './language.ts';

/** What a sign stands for. */
export type SignName = 'current' | 'stale' | 'cosmetic' | 'missing' | 'unknown' | 'orphaned' | 'error' | 'warning' | 'info';

/** Each a shape of its own: colour only repeats what the shape says. */
const SHAPES: Readonly<Record<SignName, VNode>> = {
  current: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-3.2 6.6 2.3 2.4 4.2-4.7" class="solid tick" />,
  stale: <path d="M8 1.8 15 14H1L8 1.8Z" class="solid" />,
  cosmetic: <path d="M2 9.5c1.5-4 3.6-4 6-1.5s4.5 2.500 6-1.500" class="stroke" />,
  missing: <circle cx="8" cy="8" r="5.7" class="stroke" />,
  unknown: <path d="M8 1.5 14.500 8 8 14.500 1.500 8Z" class="stroke dashed" />,
  orphaned: <path d="M3.500 3.500l9 9m0-9l-9 9" class="stroke thick" />,
  error: <path d="M5 1.500h6L14.500 5v6L11 14.500H5L1.500 11V5Z" class="solid" />,
  warning: <path d="M8 1.8 15 14H1L8 1.8Z" class="stroke" />,
  info: <rect x="3" y="3" width="10" height="10" rx="2" class="stroke" />,
};

/** The sign of a status or a severity; where its name does not stand beside it, it is named. */
export function Sign({ name, isNamed = false }: { readonly name: SignName; readonly isNamed?: boolean }) {
  const { say } = useWords();
  const shape = { class: `sign ${name}`, viewBox: '0 0 16 16', width: 14, height: 14 };
  return isNamed ? (
    <svg {...shape} role="img" aria-label={say(name)}>
      {SHAPES[name]}
    </svg>
  ) : (
    <svg {...shape} aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}

/** A sign with its name. */
export function Status({ name }: { readonly name: SignName }) {
  const { say } = useWords();
  return (
    <span class={`status ${name}`}>
      <Sign name={name} /> {say(name)}
    </span>
  );
}
