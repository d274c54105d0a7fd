import { useEffect, useState } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import { printable } from '../../text/printable.ts';
import { ChangePage } from './change-page.tsx';
import { Choices } from './choices.tsx';
import { Current, useOverview } from './data.ts';
import { DocumentPage } from './document-page.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { FindingsPage } from './findings-page.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HistoryPage } from './history-page.tsx';
import { useWords } from './language.ts';
import { useLive } from './live.ts';
import { LiveLine, LiveNotice } from './live-notice.tsx';
import { Mark } from './mark.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import { OverviewPage } from './overview-page.tsx';
import { listAddress, type Route, useRoute } from './route.ts';
import { focusSearch, SearchField } from './search-field.tsx';
import { SearchPage } from './search-page.tsx';
import { applyTheme, useSetting } from './settings.ts';
import { useShortcuts } from './shortcuts.ts';
import { WorkPage } from './work-page.tsx';

const PAGES = [
  ['overview', ''],
  ['documents', 'documents'],
  ['work', 'work'],
  ['findings', 'findings'],
  ['history', 'history'],
  ['change', 'change'],
] as const;

/** The whole page. */
export function App() {
  const { say, language } = useWords();
  const route = useRoute();
  const loaded = useOverview();
  const live = useLive();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const theme = useSetting('theme', 'system');
  const project = loaded.state === 'ready' ? printable(loaded.data.project) : '';
  const hasChange = loaded.state === 'ready' && loaded.data.change !== undefined;
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = [
      route.page === 'document' ? printable(route.path) : route.page === 'none' ? say('notFound') : say(route.page),
      project,
      'hexapla',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }, [language, route.page, route.path, project]);
  useEffect(() => {
    if (route.page !== 'document') window.scrollTo(0, 0);
  }, [route.page]);
  useShortcuts({
    '?': () => setHelpOpen(true),
    '/': () => document.getElementById('filter')?.focus(),
    s: focusSearch,
  });
  const skip = () => document.getElementById('content')?.focus();
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {say('skip')}
      </button>
      <header class="bar-top">
        <a class="brand" href={listAddress('')}>
          <Mark />
          <bdi>{project === '' ? 'hexapla' : project}</bdi>
        </a>
        <nav aria-label={say('nav')}>
          {PAGES.filter(([name]) => name !== 'change' || hasChange).map(([name, page]) => (
            <a key={name} href={listAddress(page)} aria-current={isAt(route, name) ? 'page' : undefined}>
              {say(name)}
            </a>
          ))}
        </nav>
        <SearchField route={route} />
        <LiveLine live={live} />
        <Choices onHelp={() => setHelpOpen(true)} />
      </header>
      <main id="content" tabIndex={-1} class={`page-${route.page}`}>
        <LiveNotice live={live} />
        {live !== null && live.build === null ? null : (
          <>
            {loaded.state === 'failed' && <h1>hexapla</h1>}
            <WhenLoaded loaded={loaded}>
              {(overview) => (
                <Current.Provider value={overview}>
                  <Page overview={overview} route={route} />
                </Current.Provider>
              )}
            </WhenLoaded>
          </>
        )}
      </main>
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}

function isAt({ page }: Route, name: Route['page']): boolean {
  return page === name || (page === 'document' && name === 'documents');
}

function Page({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  switch (route.page) {
    case 'overview':
      return <OverviewPage overview={overview} />;
    case 'documents':
      return <DocumentsPage overview={overview} route={route} />;
    case 'document':
      return <DocumentPage overview={overview} route={route} />;
    case 'work':
      return <WorkPage overview={overview} route={route} />;
    case 'findings':
      return <FindingsPage overview={overview} route={route} />;
    case 'history':
      return <HistoryPage overview={overview} route={route} />;
    case 'change':
      return <ChangePage overview={overview} route={route} />;
    case 'search':
      return <SearchPage overview={overview} route={route} />;
    case 'none':
      return (
        <>
          <h1>{say('notFound')}</h1>
          <Notice kind="error" title={say('notFound.hint')} />
        </>
      );
  }
}
