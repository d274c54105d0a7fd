import type {
  DashboardDocument,
  DashboardFinding,
  DashboardOverview,
  LocalizedDocument,
  LocalizedUnit,
  SourceUnit,
} from '../../model/dashboard.ts';
import { AckCommand } from './ack-command.tsx';
import { FindingNote } from './finding-note.tsx';
import { useWords } from './language.ts';
import { Sides } from './sides.tsx';
import { Status } from './sign.tsx';
import { keyOf, kindOf } from './unit-kinds.ts';

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

/** A sentence: its source as it was translated, its source today, its translation, and all there is to say of them. */
export function UnitRow({ unit, document, localized, overview, findings, isTarget, address }: Props) {
  const { say } = useWords();
  const source = unit.unit === undefined ? null : (document.units[unit.unit] ?? null);
  const kind = kindOf(unit);
  const id = keyOf(unit, document);
  const kindClass = source === null ? '' : ` kind-${source.kind}`;
  const { locale } = localized;
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
      <Sides unit={unit} source={source?.source ?? null} sourceLocale={overview.sourceLocale} locale={locale} />
      {findings.length > 0 && (
        <ul class="notes">
          {findings.map((finding, at) => (
            <FindingNote key={at} finding={finding} />
          ))}
        </ul>
      )}
      {unit.status === 'stale' && source !== null && (
        <AckCommand path={document.path} id={source.id} locale={locale} isOpen={isTarget} />
      )}
    </li>
  );
}

function Facts({ unit, kind }: { readonly unit: LocalizedUnit; readonly kind: SourceUnit['kind'] | null }) {
  const { say, date } = useWords();
  const told = [
    ...(kind === null || kind === 'paragraph' ? [] : [say(`kind.${kind}`)]),
    ...(unit.state === undefined || unit.state === 'translated' ? [] : [say(`state.${unit.state}`)]),
    ...(unit.origin === undefined || unit.origin === 'human' || unit.origin === 'aligned' ? [] : [say(`origin.${unit.origin}`)]),
    ...(unit.since === undefined ? [] : [say('since', { date: date(unit.since * 1000) })]),
  ];
  return told.length === 0 ? null : <span class="quiet">{told.join(' · ')}</span>;
}
