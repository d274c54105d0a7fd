import { LEAST_SIMILARITY, type Memory, memoryOf } from '../memory/memory.ts';
import type { TranslationMatch } from '../model/hand-off.ts';
import type { Locale } from '../model/locale.ts';
import type { MemoryContext, MemoryMatch, MemoryPair } from '../model/memory.ts';
import type { Unit } from '../model/unit.ts';
import { contentLike } from '../text/content-like.ts';
import { contentOf } from '../text/content-of.ts';
import { type ContentSyntax, syntaxOf } from '../text/content-syntax.ts';
import type { Project } from '../workspace/project.ts';
import { openProjectRecords, withRenames } from './compare-project.ts';
import { readImportedMemory } from './imported-memory.ts';
import { memoryPairs } from './memory-pairs.ts';
import { openReading } from './open-reading.ts';
import { runDocuments, toldOnce } from './run-documents.ts';
import { type Session, tellFindings } from './session.ts';

/** All that a project knows of translations into one language. */
export interface ProjectMemory extends Memory {
  /** What is offered for a sentence, the best first; it stands in a document of Markdown or MDX. */
  matches(
    unit: Pick<Unit, 'source' | 'kind'>,
    place: MemoryContext & { readonly document: 'markdown' | 'mdx' },
  ): readonly TranslationMatch[];
}

/** Matches that are offered for one sentence, at most. */
const MOST_OFFERED = 5;

/** The memory of a project for one language: the translations in its documents first, then those that were imported. */
export async function openMemory(session: Session, project: Project, locale: Locale): Promise<ProjectMemory> {
  return projectMemory(await knownPairs(session, project, locale));
}

/** The memory of these translations; of two that are the same the first one counts. */
export function projectMemory(pairs: readonly MemoryPair[]): ProjectMemory {
  const memory = memoryOf(pairs);
  return {
    size: memory.size,
    find: (query, limits) => memory.find(query, limits),
    matches: ({ source, kind }, { before, behind, document }) => {
      const syntax = syntaxOf(kind, document);
      return memory
        .find({ source, context: { before, behind } }, { least: LEAST_SIMILARITY, limit: MOST_OFFERED })
        .map((match) => offered(match, syntax));
    },
  };
}

/** All pairs of a language, those of the documents of the project first. */
export async function knownPairs(session: Session, project: Project, locale: Locale): Promise<readonly MemoryPair[]> {
  const documents = project.documents.filter((document) => document.locale === locale);
  const reading = await openReading(session, project);
  const records = await openProjectRecords(project);
  const adopted = await withRenames(project, documents, { reading, records });
  const keep = ({ comparison }: { readonly comparison: Parameters<typeof memoryPairs>[0] }) => memoryPairs(comparison);
  const { results, findings } = await runDocuments(project, adopted, {
    session,
    reading,
    records,
    pairs: true,
    history: null,
    keep,
  });
  const imported = readImportedMemory(project, locale);
  tellFindings(session, [...toldOnce(results), ...findings, ...imported.findings]);
  return [...results.flatMap(({ kept }) => kept ?? []), ...imported.pairs];
}

function offered({ pair, similarity, kind }: MemoryMatch, syntax: ContentSyntax): TranslationMatch {
  const source = contentOf(pair.source, { syntax });
  return { source, target: contentLike(pair.target, source, { syntax }), similarity, kind, origin: pair.origin };
}
