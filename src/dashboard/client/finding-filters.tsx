import { FINDING_SEVERITIES } from '../../model/report.ts';
import { Select, TextFilter } from './filters.tsx';
import type { AskedFindings } from './findings-rows.ts';
import { useWords } from './language.ts';
import type { NamedLocale } from './locale-name.tsx';
import { LocaleSelect } from './locale-select.tsx';

const SEVERITIES = ['', ...FINDING_SEVERITIES] as const;

interface Props {
  readonly asked: AskedFindings;
  /** The rules that may be asked for. */
  readonly rules: readonly { readonly rule: string }[];
  readonly locales: readonly NamedLocale[];
}

/** Which findings a reader wants to see. */
export function FindingFilters({ asked, rules, locales }: Props) {
  const { say } = useWords();
  return (
    <div class="filters">
      <TextFilter value={asked.q} />
      <Select
        name="rule"
        label={say('rule')}
        value={asked.rule}
        choices={[{ value: '', label: say('all') }, ...rules.map(({ rule }) => ({ value: rule, label: rule }))]}
      />
      <Select
        name="severity"
        label={say('severity')}
        value={asked.severity}
        choices={SEVERITIES.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
      />
      <LocaleSelect locales={locales} value={asked.locale} />
    </div>
  );
}
