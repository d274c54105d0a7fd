import type { ComponentChildren } from 'preact';
import type { DashboardDocument, DashboardOverview } from '../../model/dashboard.ts';
import { useLoaded } from './data.ts';
import { useWords } from './language.ts';
import { loadDocument } from './load-document.ts';
import { FailedNotice, Notice, WhenLoaded } from './notice.tsx';
import type { Route } from './route.ts';
import { Sentences } from './sentences.tsx';
import { Path } from './shown-text.tsx';

/** One document in one language, sentence by sentence. */
export function DocumentPage({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { path } = route;
  const loaded = useLoaded(`doc ${path}`, () => loadDocument(path, overview));
  if (loaded.state === 'failed')
    return (
      <Unshown path={path}>
        <FailedNotice name={loaded.name} again={loaded.again} />
      </Unshown>
    );
  return (
    <WhenLoaded loaded={loaded}>
      {(document) =>
        document === null ? <NoDocument path={path} /> : <Localized document={document} overview={overview} route={route} />
      }
    </WhenLoaded>
  );
}

function NoDocument({ path }: { readonly path: string }) {
  const { say } = useWords();
  return (
    <Unshown path={path}>
      <Notice kind="error" title={say('notFound.document')} text={say('notFound.hint')} />
    </Unshown>
  );
}

/** In place of a document, why it is not shown. */
function Unshown({ path, children }: { readonly path: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h1>
        <Path path={path} />
      </h1>
      {children}
    </>
  );
}

interface Props {
  readonly document: DashboardDocument;
  readonly overview: DashboardOverview;
  readonly route: Route;
}

function Localized({ document, overview, route }: Props) {
  const localized = document.locales.find(({ locale }) => locale === route.locale) ?? document.locales[0];
  if (localized === undefined) return <NoDocument path={route.path} />;
  return <Sentences document={document} localized={localized} overview={overview} route={route} />;
}
