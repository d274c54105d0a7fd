/** What of a heading's text becomes its fragment differs from one site generator to the next. */
const FLAVOURS: readonly ((text: string) => string)[] = [
  // GitHub, DocFX, Docusaurus, Starlight, Hugo
  (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  englishSlug,
  // VitePress
  (text) =>
    withoutAccents(text)
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(?=\d)/, '_')
      .toLowerCase(),
  // Python-Markdown, whose slugs are ASCII unless the site asks for more
  (text) => hyphenated(withoutAccents(text).replace(/[^\w\s-]/g, '')),
  (text) => hyphenated(text.replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')),
  // kramdown
  (text) =>
    text
      .replace(/^[^A-Za-z]+/, '')
      .replace(/[^A-Za-z0-9 -]/g, '')
      .replaceAll(' ', '-')
      .toLowerCase(),
];

/** What all of them make the same of. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/;

/** The fragments that site generators make of a heading's text, in lower case; none of a heading without letters and digits. */
function slugsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return [trimmed.toLowerCase().replaceAll(' ', '-')];
  return [...new Set(FLAVOURS.map((flavour) => flavour(trimmed)))].filter((slug) => /[^-_]/.test(slug));
}

/** The anchor that bilingual documents give to the translation of a heading: made of ASCII only, blanks never collapsed. */
function englishSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');
}

/** The anchor of a heading's Markdown: of links and images only their texts count, and anchors that it has not at all. */
export function headingSlug(markdown: string): string {
  const text = markdown.replace(/<a\b[^<>]*>|<\/a>/g, '').replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1');
  return englishSlug(text);
}

/** Gives each slug what generators append when it is used again: `-1` or, in Python, `_1`. */
export class SlugCounter {
  private readonly counts = new Map<string, number>();

  /** The fragments of the next heading. */
  of(text: string): readonly string[] {
    return slugsOf(text).flatMap((slug) => {
      const count = this.counts.get(slug) ?? 0;
      this.counts.set(slug, count + 1);
      return count === 0 ? [slug] : [slug, `${slug}-${count}`, `${slug}_${count}`];
    });
  }
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

function hyphenated(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}
