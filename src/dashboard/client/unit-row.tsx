import type { ComponentChildren } from 'preact';
import type {
  DashboardDocument,
  DashboardFinding,
  DashboardOverview,
  LocalizedDocument,
  LocalizedUnit,
} from '../../model/dashboard.ts';
import { printable } from '../../text/printable.ts';
import { shellWord } from '../../text/shell-word.ts';
import { Command } from './command.tsx';
import { FindingNote } from './finding-note.tsx';
import { useWords } from './language.ts';
import { Changes, Prose } from './shown-text.tsx';
import { Status } from './sign.tsx';

interface Props {
  readonly unit: LocalizedUnit;
  readonly document: DashboardDocument;
  readonly localized: LocalizedDocument;
  readonly overview: DashboardOverview;
  readonly findings: readonly DashboardFinding[];
  /** Whether the address names it. */
  readonly isTarget: boolean;
  readonly address: string;
}

/** Whether only such things as quotes changed in its source. */
export function isCosmetic({ severity }: LocalizedUnit): boolean {
  return severity === 'cosmetic';
}

/** What a sentence is called in an address: its id, that of its pair where its source is gone; `''` where it has none. */
export function keyOf({ unit, pair }: LocalizedUnit, { units }: DashboardDocument): string {
  const own = unit === undefined ? undefined : units[unit]?.id;
  return own ?? pair ?? '';
}

/** A sentence: its source as it was translated, its source today, its translation, and all there is to say of them. */
export function UnitRow({ unit, document, localized, overview, findings, isTarget, address }: Props) {
  const { say } = useWords();
  const source = unit.unit === undefined ? null : (document.units[unit.unit] ?? null);
  const kind = isCosmetic(unit) ? 'cosmetic' : unit.status;
  const id = keyOf(unit, document);
  const kindClass = source === null ? '' : ` kind-${source.kind}`;
  return (
    <li class={`unit ${kind}${isTarget ? ' target' : ''}${kindClass}`} tabIndex={isTarget ? -1 : undefined}>
      <div class="unit-head">
        <Status name={kind} />
        {unit.severity !== undefined && unit.severity !== 'cosmetic' && (
          <span class={`chip ${unit.severity}`}>{say(unit.severity)}</span>
        )}
        {(unit.changes ?? []).map((change) => (
          <span key={change} class="change-kind">
            {say(`change.${change}`)}
          </span>
        ))}
        <Facts unit={unit} kind={source?.kind ?? null} />
        {id !== '' && (
          <a class="unit-id" href={address} aria-label={say('linkTo', { id })}>
            {id}
          </a>
        )}
        <span class="line-number">{[source?.line, unit.line].map((line) => line ?? '–').join(' · ')}</span>
      </div>
      <Sides unit={unit} source={source?.source ?? null} localized={localized} overview={overview} />
      {findings.length > 0 && (
        <ul class="notes">
          {findings.map((finding, at) => (
            <FindingNote key={at} finding={finding} />
          ))}
        </ul>
      )}
      {unit.status === 'stale' && source !== null && (
        <Ack path={document.path} id={source.id} locale={localized.locale} isOpen={isTarget} />
      )}
    </li>
  );
}

function Facts({
  unit,
  kind,
}: {
  readonly unit: LocalizedUnit;
  readonly kind: DashboardDocument['units'][number]['kind'] | null;
}) {
  const { say, date } = useWords();
  const told = [
    ...(kind === null || kind === 'paragraph' ? [] : [say(`kind.${kind}`)]),
    ...(unit.state === undefined || unit.state === 'translated' ? [] : [say(`state.${unit.state}`)]),
    ...(unit.origin === undefined || unit.origin === 'human' || unit.origin === 'aligned' ? [] : [say(`origin.${unit.origin}`)]),
    ...(unit.since === undefined ? [] : [say('since', { date: date(unit.since * 1000) })]),
  ];
  return told.length === 0 ? null : <span class="quiet">{told.join(' · ')}</span>;
}

/** Two panes where the source is as it was, three where it is not. */
function Sides({
  unit,
  source,
  localized,
  overview,
}: {
  readonly unit: LocalizedUnit;
  readonly source: string | null;
  readonly localized: LocalizedDocument;
  readonly overview: DashboardOverview;
}) {
  const { say } = useWords();
  const { sourceLocale } = overview;
  const translation =
    unit.target === undefined ? (
      <p class="none">{say('noTranslation')}</p>
    ) : (
      <Prose text={unit.target} language={localized.locale} />
    );
  const target = (
    <Side label={say('target')} kind="translation">
      {translation}
    </Side>
  );
  if (unit.words !== undefined)
    return (
      <div class="sides three">
        <Side label={say('asTranslated')} kind="was">
          <Changes words={unit.words} side="was" language={sourceLocale} />
        </Side>
        <Side label={say('today')} kind="now">
          <Changes words={unit.words} side="now" language={sourceLocale} />
        </Side>
        {target}
      </div>
    );
  return (
    <div class="sides two">
      <Side label={say(unit.status === 'orphaned' ? 'asTranslated' : 'source')} kind="now">
        <Prose text={source ?? unit.was ?? ''} language={sourceLocale} />
      </Side>
      {target}
    </div>
  );
}

function Side({
  label,
  kind,
  children,
}: {
  readonly label: string;
  readonly kind: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`side ${kind}`}>
      <span class="side-label">{label}</span>
      {children}
    </div>
  );
}

/** The command that says that a translation is still right. */
function Ack({
  path,
  id,
  locale,
  isOpen,
}: {
  readonly path: string;
  readonly id: string;
  readonly locale: string;
  readonly isOpen: boolean;
}) {
  const { say } = useWords();
  // What cannot be seen cannot be judged before it is run: such a path has no command.
  if (printable(path) !== path) return null;
  return (
    <details class="ack" open={isOpen}>
      <summary>{say('ack')}</summary>
      <Command text={`hexapla ack ${shellWord(`${path}#${id}`)} --locale ${shellWord(locale)}`} />
      <p class="quiet">{say('ackNote')}</p>
    </details>
  );
}
