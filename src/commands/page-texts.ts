import type { DocumentFacts } from '../dashboard/server/site-data.ts';
import { hashOfAll } from '../workspace/hash.ts';
import type { Project } from '../workspace/project.ts';
import type { AskedLinks } from './asked-links.ts';
import { type DocumentKeys, documentKeys, type KeyOptions } from './document-keys.ts';
import { HistoryKeys } from './history-keys.ts';
import type { ProjectHistory } from './project-history.ts';
import type { Compared } from './run-documents.ts';
import { isFinding } from './session.ts';

/** What is kept of a page, with what it depends on that its key does not tell. */
export interface KeptPage {
  readonly history: string;
  readonly links: AskedLinks;
  readonly facts: DocumentFacts;
}

/** A page as it is kept. */
export interface PageText {
  /** Of its document. */
  readonly path: string;
  /** What it is kept by; null: it cannot be kept. */
  readonly key: string | null;
  /** A {@link KeptPage}, as JSON. */
  readonly text: string;
}

/** What the texts of pages depend on besides the project. */
export interface TextOptions extends KeyOptions {
  readonly history: ProjectHistory;
  /** All that histories depend on: the commits that are checked out. */
  readonly states: string;
}

/** Writes pages as they are kept, with the keys and the hashes of histories that tell whether they are as they were. */
export class PageTexts {
  readonly keys: DocumentKeys;
  readonly histories: HistoryKeys;

  constructor(project: Project, options: TextOptions) {
    this.keys = documentKeys(project, { ...options, facts: policyOf(project) });
    this.histories = new HistoryKeys(project, options);
  }

  /** The page of documents that were compared. */
  async of(group: readonly Compared[], { facts, links }: Pick<KeptPage, 'facts' | 'links'>): Promise<PageText> {
    const key = joinedKey(group.map(({ open }) => this.keys.keyOfRead(open)));
    const history = key === null ? '' : await this.histories.of(group.map(({ open }) => open.document));
    return { path: facts.document.path, key, text: JSON.stringify({ history, links, facts } satisfies KeptPage) };
  }
}

/** The page that a text holds, which this build wrote. */
export function pageOf(text: string): KeptPage {
  return JSON.parse(text) as KeptPage;
}

/** The key of a page: those of its documents, in any order. */
export function joinedKey(keys: readonly (string | null)[]): string | null {
  const known = keys.flatMap((key) => key ?? []);
  return known.length < keys.length ? null : hashOfAll(known.sort());
}

/** What decides what is found in documents but for the configuration. */
function policyOf({ config, trusted }: Project): readonly string[] {
  return [config.check.baseline, config.check.glossary].map((path) => {
    const content = path === null ? null : trusted.read(path);
    return content === null || isFinding(content) ? '' : content.text;
  });
}
