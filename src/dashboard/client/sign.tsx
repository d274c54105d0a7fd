import { useWords } from './language.ts';

/** What a sign stands for. */
export type SignName = 'current' | 'stale' | 'cosmetic' | 'missing' | 'unknown' | 'orphaned' | 'error' | 'warning' | 'info';

interface Shape {
  readonly d: string;
  /** How it is drawn. */
  readonly kind: string;
}

/** Each a shape of its own: colour only repeats what the shape says. All are paths, so that one becomes another where rows are re-used. */
const SHAPES: Readonly<Record<SignName, Shape>> = {
  current: { d: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-3.2 6.6 2.3 2.4 4.2-4.7', kind: 'solid tick' },
  stale: { d: 'M8 1.8 15 14H1L8 1.8Z', kind: 'solid' },
  cosmetic: { d: 'M2 9.5c1.5-4 3.6-4 6-1.5s4.5 2.5 6-1.5', kind: 'stroke' },
  missing: { d: 'M8 2.3a5.7 5.7 0 1 1 0 11.4 5.7 5.7 0 0 1 0-11.4Z', kind: 'stroke' },
  unknown: { d: 'M8 1.5 14.5 8 8 14.5 1.5 8Z', kind: 'stroke dashed' },
  orphaned: { d: 'M3.5 3.5l9 9m0-9l-9 9', kind: 'stroke thick' },
  error: { d: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z', kind: 'solid' },
  warning: { d: 'M8 1.8 15 14H1L8 1.8Z', kind: 'stroke' },
  info: { d: 'M5 3h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z', kind: 'stroke' },
};

/** The sign of a status or a severity; where its name does not stand beside it, it is named. */
export function Sign({ name, isNamed = false }: { readonly name: SignName; readonly isNamed?: boolean }) {
  const { say } = useWords();
  const svg = { class: `sign ${name}`, viewBox: '0 0 16 16', width: 14, height: 14 };
  const shape = <path d={SHAPES[name].d} class={SHAPES[name].kind} />;
  return isNamed ? (
    <svg {...svg} role="img" aria-label={say(name)}>
      {shape}
    </svg>
  ) : (
    <svg {...svg} aria-hidden="true">
      {shape}
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
