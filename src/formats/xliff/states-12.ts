import type { State } from '../../model/bitext.ts';

/** How far a target is, in XLIFF 1.2; a state that is not told, or not known, is that of an untouched one. */
const STATES: ReadonlyMap<string, State> = new Map([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-adaptation', 'initial'],
  ['needs-l10n', 'initial'],
  ['translated', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

const NAMES: Readonly<Record<State, string>> = {
  initial: 'new',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

/** Where a target is from: `state-qualifier`, and what it is called here. */
const QUALIFIERS: readonly (readonly [qualifier: string, subState: string])[] = [
  ['fuzzy-match', 'hexapla:fuzzy'],
  ['exact-match', 'hexapla:exact'],
  ['leveraged-mt', 'hexapla:mt'],
];
const BY_QUALIFIER: ReadonlyMap<string, string> = new Map(QUALIFIERS);
const BY_SUB_STATE: ReadonlyMap<string, string> = new Map(QUALIFIERS.map(([qualifier, subState]) => [subState, qualifier]));

/** `state` of a target: what it says here. Without one, a target that is there is a translation. */
export function stateOf(name: string | undefined, isApproved: boolean): State {
  const state = name === undefined ? 'translated' : (STATES.get(name) ?? 'initial');
  return isApproved && state !== 'final' ? 'reviewed' : state;
}

export function stateName(state: State): string {
  return NAMES[state];
}

export function subStateOf(qualifier: string | undefined): string | null {
  if (qualifier === undefined) return null;
  if (qualifier.startsWith('x-')) return qualifier.slice(2);
  return BY_QUALIFIER.get(qualifier) ?? `hexapla:${qualifier}`;
}

export function qualifierOf(subState: string): string {
  return BY_SUB_STATE.get(subState) ?? `x-${subState}`;
}
