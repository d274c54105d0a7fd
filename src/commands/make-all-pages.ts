import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { Finding } from '../model/report.ts';
import { OwnThreads } from '../workspace/own-threads.ts';
import type { ProjectDocument } from '../workspace/project.ts';
import { PAGES_ARGUMENT } from '../workspace/thread-arguments.ts';
import { threadCount } from '../workspace/thread-count.ts';
import { type KeptPages, pagesOf, type Told } from './kept-pages.ts';
import { makePages, type PageMaking } from './make-pages.ts';
import { pageOf } from './page-texts.ts';
import type { PagesMade, PageThreadStart } from './page-thread.ts';

/** Documents that a thread is sent at a time: the most, and how many times, so that none waits long for the last one. */
const SHARE = 100;
const SHARES_EACH = 8;
/** With fewer documents for each, threads take longer to start than they save: each has V8 optimise our code for itself. */
const LEAST_OF_THREAD = 500;

/** Where pages go. */
interface Taking {
  /** Keeps each page for the next build; null: nothing is kept. */
  readonly kept: KeptPages | null;
  /** Called with each page, in no order. */
  readonly take: (facts: DocumentFacts) => void;
}

/** What there is to tell of documents, in their order, and what of no single one. */
interface AllTold {
  readonly results: readonly Told[];
  readonly findings: readonly Finding[];
}

/**
 * Makes the pages of documents, of each page all or none. Those of many are made by threads, if they may be kept: then they depend on nothing but
 * what their keys tell, wherever they are made.
 */
export async function makeAllPages(
  documents: readonly ProjectDocument[],
  making: PageMaking,
  { kept, take }: Taking,
): Promise<AllTold> {
  const made =
    kept === null ? { told: new Map(), findings: [], rest: documents } : await byThreads(documents, making, { kept, take });
  const run = await makePages(made.rest, making, async ({ group, isWhole, ...page }) => {
    if (kept !== null && isWhole) kept.put(await kept.textOf(group, page));
    take(page.facts);
  });
  for (const { document, findings } of run.results) made.told.set(document, findings);
  const results = documents.flatMap((document) => {
    const findings = made.told.get(document);
    return findings === undefined ? [] : [{ document, findings }];
  });
  return { results, findings: [...made.findings, ...run.findings] };
}

/** What threads told, and the documents that they did not get to: a thread that fails leaves it to the main one to tell why. */
interface ThreadsTold {
  readonly told: Map<ProjectDocument, Told['findings']>;
  readonly findings: readonly Finding[];
  readonly rest: readonly ProjectDocument[];
}

async function byThreads(
  documents: readonly ProjectDocument[],
  { session, project }: PageMaking,
  { kept, take }: Taking & { readonly kept: KeptPages },
): Promise<ThreadsTold> {
  const told: ThreadsTold['told'] = new Map();
  const findings: Finding[] = [];
  const most = threadCount(documents.length, LEAST_OF_THREAD);
  const shares = sharesOf(documents, Math.min(SHARE, Math.ceil(documents.length / (SHARES_EACH * Math.max(1, most)))));
  const count = Math.min(most, shares.length);
  if (count < 2) return { told, findings, rest: documents };
  const { configFile, engine, program } = session;
  const start: PageThreadStart = { root: project.root, configFile, engine, program, states: kept.states };
  const threads = new OwnThreads<readonly ProjectDocument[], PagesMade>({ program, argument: PAGES_ARGUMENT, count, start });
  try {
    const rest = await threads.work(shares.values(), (made, share) => {
      for (const page of made.pages) {
        kept.put(page);
        take(pageOf(page.text).facts);
      }
      for (const [at, document] of share.entries()) told.set(document, made.told[at] ?? { source: [], target: [] });
      findings.push(...made.findings);
      session.progress(told.size, documents.length);
    });
    return { told, findings, rest: rest.flat() };
  } finally {
    await threads.close();
  }
}

/** The documents in shares of at least `size`, those of each page together. */
function sharesOf(documents: readonly ProjectDocument[], size: number): readonly (readonly ProjectDocument[])[] {
  const shares: ProjectDocument[][] = [];
  for (const page of pagesOf(documents).values()) {
    const last = shares.at(-1);
    if (last === undefined || last.length >= size) shares.push([...page]);
    else last.push(...page);
  }
  return shares;
}
