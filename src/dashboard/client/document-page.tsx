import type { DashboardDocument, DashboardOverview } from '../../model/dashboard.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { load, useLoaded } from './data.ts';
import { useWords } from './language.ts';
import { Notice, WhenLoaded } from './notice.tsx';
import type { Route } from './route.ts';
import { Sentences } from './sentences.tsx';
import { Path } from './shown-text.tsx';

/** One document in one language, sentence by sentence. */
export function DocumentPage({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { path } = route;
  const name = fingerprint(path);
  const loaded = useLoaded(
    `doc ${path}`,
    async () => (await load('doc', name)).documents.find((own) => own.path === path) ?? null,
  );
  if (loaded.state === 'failed') return <NoDocument path={path} />;
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
    <>
      <h1>
        <Path path={path} />
      </h1>
      <Notice kind="error" title={say('notFound.document')} text={say('notFound.hint')} />
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
