import { type Bilingual, readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { locale } from '../../src/model/locale.ts';

/** The span pair that a bilingual file holds for a sentence. */
export function spans(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** The same with every quote of its tags written `&quot;`. */
export function mangledSpans(id: string, target: string, source: string): string {
  return spans(id, target, source).replaceAll('"', '&quot;');
}

/** Reads `text` as `fr/a.md`. */
export async function read(text: string): Promise<Bilingual> {
  const frontMatter = await readFrontMatter(text);
  return readBilingual({ path: 'fr/a.md', text, sourceLocale: locale('en-US'), targetLocale: locale('fr-FR'), frontMatter });
}

/** The pairs as `[id, target, source]`. */
export function triples({ bitext }: Bilingual): (readonly [id: string | null, target: string | null, source: string | null])[] {
  return bitext.pairs.map(({ id, target, source }) => [id, target, source] as const);
}

/** The findings as `rule line:column`. */
export function places({ findings }: Bilingual): string[] {
  return findings.map(({ rule, place }) => `${rule} ${place?.line}:${place?.column}`);
}
