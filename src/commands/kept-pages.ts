import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { Locale } from '../model/locale.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { hashOfAll } from '../workspace/hash.ts';
import { historyStates } from '../workspace/head.ts';
import { openPack, type Pack } from '../workspace/pack.ts';
import { programHash } from '../workspace/program-hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { type AskedLinks, LinkAnswers } from './asked-links.ts';
import { projectDestinations } from './destinations.ts';
import { type DocumentKeys, documentKeys, type KeyOptions } from './document-keys.ts';
import { HistoryKeys } from './history-keys.ts';
import { outlinedText } from './outlines.ts';
import { pagePath } from './page-path.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Compared, DocumentFindings } from './run-documents.ts';
import { isFinding, type Session } from './session.ts';

/** With fewer documents, a cache costs more than it saves. */
const LEAST_KEPT = 50;

/** What is kept of a page, with what it depends on that its key does not tell. */
interface KeptPage {
  readonly history: string;
  readonly links: AskedLinks;
  readonly facts: DocumentFacts;
}

/** What is kept of all pages. */
interface About {
  /** The commits that were checked out: with the same ones, no history need be asked. */
  readonly states: string;
  /** What there is to tell of the files of pages, by key; of most there is nothing. */
  readonly told: readonly (readonly [key: string, findings: readonly (readonly [Locale, DocumentFindings])[]])[];
}

/** A document with what there is to tell of its files. */
interface Told {
  readonly document: ProjectDocument;
  readonly findings: DocumentFindings;
}

const NOTHING: DocumentFindings = { source: [], target: [] };

/**
 * The pages of documents as an earlier build made them. A page is taken as it was when all that it depends on is as it was: its files,
 * records, configuration and policy by its key, its history, and the answers to what it asked about other files.
 */
export class KeptPages {
  private readonly project: Project;
  private readonly session: Session;
  private readonly keys: DocumentKeys;
  private readonly pack: Pack;
  private readonly states: string;
  private readonly histories: HistoryKeys;
  private readonly before: About;
  /** By page, the key of what was got or put. */
  private readonly used = new Map<string, string>();

  private constructor(
    project: Project,
    own: {
      readonly session: Session;
      readonly keys: DocumentKeys;
      readonly pack: Pack;
      readonly states: string;
      readonly history: ProjectHistory;
    },
  ) {
    this.project = project;
    this.session = own.session;
    this.keys = own.keys;
    this.pack = own.pack;
    this.states = own.states;
    this.histories = new HistoryKeys(project, own);
    this.before = own.pack.isEmpty ? { states: '', told: [] } : (JSON.parse(own.pack.about) as About); // this build wrote it
  }

  /**
   * Opens what is kept of a project. Null where it could be wrong, as in a shallow clone or beside records of renamed documents, and
   * where it is not worth it.
   */
  static async open(project: Project, options: KeyOptions & { readonly history: ProjectHistory }): Promise<KeptPages | null> {
    const { session, records, history } = options;
    if (project.documents.length < LEAST_KEPT || records?.isTidy() === false) return null;
    const states = await historyStates(
      project.root,
      project.documents.map(({ target }) => target),
    );
    if (states === null) return null;
    const pack = openPack(hashOfAll([project.root, 'pages']), programHash(session.program));
    if (pack === null) return null;
    const keys = documentKeys(project, { ...options, facts: policyOf(project) });
    return new KeptPages(project, { session, keys, pack, states, history });
  }

  /** Hands on the pages that are as they were; gives the documents of all others. */
  async take(documents: readonly ProjectDocument[], take: (facts: DocumentFacts) => void): Promise<readonly ProjectDocument[]> {
    if (this.pack.isEmpty) return documents;
    const { files } = this.project;
    const answers = new LinkAnswers(projectDestinations(this.project, files.has).find, (path) => outlinedText(path, files.read));
    const open: ProjectDocument[] = [];
    const pages = pagesOf(documents);
    for (const [path, group] of pages) {
      const facts = await this.factsOf(path, group, answers);
      if (facts === null) open.push(...group);
      else take(facts);
    }
    this.session.detail(`Took ${this.used.size} of ${pages.size} pages as they were in the build before`);
    return open;
  }

  private async factsOf(path: string, group: readonly ProjectDocument[], answers: LinkAnswers): Promise<DocumentFacts | null> {
    const key = joinedKey(group.map(this.keys.keyOf));
    const text = key === null ? null : this.pack.get(key);
    if (key === null || text === null) return null;
    const { history, links, facts } = JSON.parse(text) as KeptPage; // this build wrote it
    if (!answers.areAsBefore(links)) return null;
    if (this.states !== this.before.states && history !== (await this.histories.of(group))) return null;
    this.used.set(path, key);
    return facts;
  }

  /** Keeps the page of documents that were compared. */
  async put(group: readonly Compared[], { facts, links }: Pick<KeptPage, 'facts' | 'links'>): Promise<void> {
    const key = joinedKey(group.map(({ open }) => this.keys.keyOfRead(open)));
    if (key === null) return;
    const history = await this.histories.of(group.map(({ open }) => open.document));
    this.used.set(facts.document.path, key);
    this.pack.put(key, JSON.stringify({ history, links, facts } satisfies KeptPage));
  }

  /** What there is to tell of all documents, in their order: `results` are those that were compared. */
  told(documents: readonly ProjectDocument[], results: readonly Told[]): readonly Told[] {
    const compared = new Map(results.map((result) => [result.document, result]));
    const before = new Map(this.before.told.map(([key, findings]) => [key, new Map(findings)]));
    return documents.map((document) => {
      const kept = () => before.get(this.used.get(pagePath(document)) ?? '')?.get(document.locale) ?? NOTHING;
      return compared.get(document) ?? { document, findings: kept() };
    });
  }

  /** Keeps what was handed on and put for the next build, with what there is to tell of it. */
  save(told: readonly Told[]): void {
    const byKey = new Map<string, [Locale, DocumentFindings][]>();
    for (const { document, findings } of told) {
      const key = this.used.get(pagePath(document));
      if (key !== undefined && findings.source.length + findings.target.length > 0)
        addToGroup(byKey, key, [document.locale, findings]);
    }
    const problem = this.pack.save(JSON.stringify({ states: this.states, told: [...byKey] } satisfies About));
    if (problem !== null) this.session.detail(`Nothing was kept for the next build: ${problem}`);
  }

  close(): void {
    this.pack.close();
  }
}

/** The key of a page: those of its documents, in any order. */
function joinedKey(keys: readonly (string | null)[]): string | null {
  const known = keys.flatMap((key) => key ?? []);
  return known.length < keys.length ? null : hashOfAll(known.sort());
}

/** The documents of each page, in their order. */
function pagesOf(documents: readonly ProjectDocument[]): ReadonlyMap<string, readonly ProjectDocument[]> {
  const pages = new Map<string, ProjectDocument[]>();
  for (const document of documents) addToGroup(pages, pagePath(document), document);
  return pages;
}

/** What decides what is found in documents but for the configuration. */
function policyOf({ config, trusted }: Project): readonly string[] {
  return [config.check.baseline, config.check.glossary].map((path) => {
    const content = path === null ? null : trusted.read(path);
    return content === null || isFinding(content) ? '' : content.text;
  });
}
