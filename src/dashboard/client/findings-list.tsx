import { useMemo } from 'preact/hooks';
import type { DashboardFinding, DashboardOverview } from '../../model/dashboard.ts';
import { Cell, Head } from './cells.tsx';
import { CsvButton } from './csv-button.tsx';
import { type AskedFindings, findingCount, findingParts, findingsCsv, foundFindings } from './findings-rows.ts';
import { useWords } from './language.ts';
import { FailedNotice, LoadingNotice, Notice } from './notice.tsx';
import { allOf, useParts } from './parts.ts';
import { documentAddress } from './route.ts';
import { Message, Path } from './shown-text.tsx';
import { Status } from './sign.tsx';
import { VirtualRows } from './virtual-rows.tsx';

const ROW = 60;

/** The findings that a reader asked for. They are read part by part, as far as a reader goes. */
export function FindingsList({ asked, overview }: { readonly asked: AskedFindings; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const isFiltered = asked.q + asked.severity + asked.locale !== '';
  const parts = findingParts(overview, asked.rule);
  const { items, isLoading, failed, again, more } = useParts(asked.rule, parts, isFiltered ? parts.length : 1);
  const rows = useMemo(() => foundFindings(items, asked, overview), [items, asked.severity, asked.locale, asked.q]);
  if (failed !== null) return <FailedNotice name={failed} again={again} />;
  if (rows.length === 0) return isLoading ? <LoadingNotice /> : <Notice kind="empty" title={say('empty.filter')} />;
  const table = async () => findingsCsv(foundFindings(await allOf(parts), asked, overview), overview);
  return (
    <>
      <div class="above">
        <p class="found" role="status">
          {say('finding.found', { n: isFiltered ? rows.length : findingCount(overview, asked.rule) })}
          {isLoading && '…'}
        </p>
        <CsvButton name="findings.csv" rows={table} />
      </div>
      <VirtualRows
        label={say('findings')}
        count={rows.length}
        onEnd={more}
        height={ROW}
        columns="8.5rem 11rem 5.5rem minmax(20rem, 3fr) minmax(12rem, 2fr)"
        least={57}
        card={112}
        header={
          <>
            <Head>{say('severity')}</Head>
            <Head>{say('rule')}</Head>
            <Head>{say('language')}</Head>
            <Head>{say('message')}</Head>
            <Head>{say('path')}</Head>
          </>
        }
        row={(at) => <FindingCells finding={rows[at]} overview={overview} />}
      />
    </>
  );
}

function FindingCells({
  finding,
  overview,
}: {
  readonly finding: DashboardFinding | undefined;
  readonly overview: DashboardOverview;
}) {
  if (finding === undefined) return null;
  const [rule, severity, path, line, document, at, unit, message] = finding;
  const locale = at === null ? '' : (overview.locales[at]?.tag ?? '');
  return (
    <>
      <Cell>
        <Status name={severity} />
      </Cell>
      <Cell>
        <code>{rule}</code>
      </Cell>
      <Cell>{locale}</Cell>
      <Cell kind="text-cell two-lines">
        {document === null || locale === '' ? (
          <Message text={message} />
        ) : (
          <a class="whole" href={documentAddress({ path: document, locale, unit })}>
            <Message text={message} />
          </a>
        )}
      </Cell>
      <Cell kind="path-cell">
        <Path path={path} />
        {line !== null && <span class="line-number">:{line}</span>}
      </Cell>
    </>
  );
}
