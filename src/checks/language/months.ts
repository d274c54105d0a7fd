const known = new Map<string, readonly RegExp[]>();
/** The middle of a month is that month in every time zone. */
const MONTH_MS = 30.44 * 24 * 60 * 60 * 1000;

/** Twelve patterns that find the names of the months in lower case, shortened or inflected. */
export function monthNames(language: string): readonly RegExp[] {
  let patterns = known.get(language);
  if (patterns !== undefined) return patterns;
  const formats = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(language, { month, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' }),
  );
  patterns = Array.from({ length: 12 }, (_, index) => {
    const names = formats.map((format) => nameIn(format.formatToParts((index + 0.5) * MONTH_MS)));
    return new RegExp(`(?<!\\p{L})(?:${names.map((name) => name.replace(/[^\p{L}\p{M}]/gu, '')).join('|')})`, 'u');
  });
  known.set(language, patterns);
  return patterns;
}

function nameIn(parts: readonly Intl.DateTimeFormatPart[]): string {
  const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
  // A number is no name, and a name of three letters may stand for a longer one.
  return /\p{L}{2}/u.test(name) ? name.slice(0, Math.max(3, name.length - 2)) : '(?!)';
}
