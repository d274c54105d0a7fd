import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import { shellWord } from '../text/shell-word.ts';
import type { TextView } from './check-text-finding.ts';
import { type Shown, shown } from './terminal.ts';
import { type Step, stepLines } from './text-next.ts';

/** What to do next: for the first finding about a stale, and the first about a missing translation. */
export function nextLines({ findings }: CheckReport, view: TextView): Shown[] {
  const stale = findings.find(({ rule }) => rule === 'stale');
  const missing = findings.find(({ rule }) => rule === 'missing');
  return stepLines(
    [...(stale === undefined ? [] : staleSteps(stale)), ...(missing === undefined ? [] : [missingStep(missing)])],
    view,
  );
}

function staleSteps({ path, unit, locales }: CheckFinding): Step[] {
  const [first] = locales;
  const diff = { command: shown`hexapla diff ${shellWord(path)}`, why: 'what changed, beside the translations' };
  if (first === undefined) return [diff];
  const named = unit === null ? path : `${path}#${unit}`;
  return [diff, { command: shown`hexapla ack ${shellWord(named)}${option(first)}`, why: 'when the translation still holds' }];
}

function missingStep({ path, locales }: CheckFinding): Step {
  const command = shown`hexapla status ${shellWord(path)}${option(locales[0])} --all-units`;
  return { command, why: 'sentence by sentence, what is missing' };
}

function option(locale: Locale | undefined): string {
  return locale === undefined ? '' : ` --locale ${locale}`;
}
