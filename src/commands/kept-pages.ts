import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import type { Locale } from '../model/locale.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { hashOfAll } from '../workspace/hash.ts';
import { historyStates } from '../workspace/head.ts';
import { openPack, type Pack } from '../workspace/pack.ts';
import { programHash } from '../workspace/program-hash.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { LinkAnswers } from './asked-links.ts';
import { projectDestinations } from './destinations.ts';
import type { KeyOptions } from './document-keys.ts';
import { outlinedText } from './outlines.ts';
import { pagePath } from './page-path.ts';
import { joinedKey, type PageText, PageTexts, pageOf } from './page-texts.ts';
import type { ProjectHistory } from './project-history.ts';
import type { DocumentFindings } from './run-documents.ts';
import type { Session } from './session.ts';

/** With fewer documents, a cache costs more than it saves. */
const LEAST_KEPT = 50;

/** What is kept of all pages. */
interface About {
  /** The commits that were checked out: with the same ones, no history need be asked. */
  readonly states: string;
  /** What there is to tell of the files of pages, by key; of most there is nothing. */
  readonly told: readonly (readonly [key: string, findings: readonly (readonly [Locale, DocumentFindings])[]])[];
}

/** A document with what there is to tell of its files. */
export interface Told {
  readonly document: ProjectDocument;
  readonly findings: DocumentFindings;
}

const NOTHING: DocumentFindings = { source: [], target: [] };

/**
 * The pages of documents as an earlier build made them. A page is taken as it was when all that it depends on is as it was: its files,
 * records, configuration and policy by its key, its history, and the answers to what it asked about other files.
 */
export class KeptPages {
  /** All that histories depend on: the commits that are checked out. */
  readonly states: string;
  private readonly project: Project;
  private readonly session: Session;
  private readonly texts: PageTexts;
  private readonly pack: Pack;
  private readonly before: About;
  /** By page, the key of what was got or put. */
  private readonly used = new Map<string, string>();

  private constructor(
    project: Project,
    own: { readonly session: Session; readonly texts: PageTexts; readonly pack: Pack; readonly states: string },
  ) {
    this.project = project;
    this.session = own.session;
    this.texts = own.texts;
    this.pack = own.pack;
    this.states = own.states;
    this.before = own.pack.isEmpty ? { states: '', told: [] } : (JSON.parse(own.pack.about) as About); // this build wrote it
  }

  /**
   * Opens what is kept of a project. Null where it could be wrong, as in a shallow clone or beside records of renamed documents, and
   * where it is not worth it.
   */
  static async open(project: Project, options: KeyOptions & { readonly history: ProjectHistory }): Promise<KeptPages | null> {
    const { session, records } = options;
    if (project.documents.length < LEAST_KEPT || records?.isTidy() === false) return null;
    const states = await historyStates(
      project.root,
      project.documents.map(({ target }) => target),
    );
    if (states === null) return null;
    const pack = openPack(hashOfAll([project.root, 'pages']), programHash(session.program));
    if (pack === null) return null;
    return new KeptPages(project, { session, texts: new PageTexts(project, { ...options, states }), pack, states });
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
    const key = joinedKey(group.map(this.texts.keys.keyOf));
    const text = key === null ? null : this.pack.get(key);
    if (key === null || text === null) return null;
    const { history, links, facts } = pageOf(text);
    if (!answers.areAsBefore(links)) return null;
    if (this.states !== this.before.states && history !== (await this.texts.histories.of(group))) return null;
    this.used.set(path, key);
    return facts;
  }

  /** The page of documents that were compared, as it is kept. */
  textOf(...page: Parameters<PageTexts['of']>): Promise<PageText> {
    return this.texts.of(...page);
  }

  /** Keeps a page. */
  put({ path, key, text }: PageText): void {
    if (key === null) return;
    this.used.set(path, key);
    this.pack.put(key, text);
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

/** The documents of each page, in their order. */
export function pagesOf(documents: readonly ProjectDocument[]): ReadonlyMap<string, readonly ProjectDocument[]> {
  const pages = new Map<string, ProjectDocument[]>();
  for (const document of documents) addToGroup(pages, pagePath(document), document);
  return pages;
}
