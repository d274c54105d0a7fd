import type { Destination, Destinations } from '../checks/document-check.ts';
import type { Locale } from '../model/locale.ts';
import { textHash } from '../workspace/hash.ts';

/** What the checks of a document asked about other files, each with the answer: another answer may be another finding. */
export interface AskedLinks {
  readonly found: readonly (readonly [from: string, destination: string, locale: Locale, leadsTo: string])[];
  /** Documents whose anchors were asked for, each with the hash of its text; null: no document that can be read. */
  readonly anchors: readonly (readonly [path: string, hash: string | null])[];
}

/** Notes what is asked about other files while a document is checked. */
export class LinkQuestions {
  private readonly found = new Map<string, AskedLinks['found'][number]>();
  private readonly anchors = new Map<string, string | null>();

  /** The same destinations, which are watched. `textOf` gives the text of a document whose anchors were told. */
  watched(destinations: Destinations, textOf: (path: string) => string | null): Destinations {
    return {
      find: (from, destination, locale) => {
        const answer = destinations.find(from, destination, locale);
        this.found.set(JSON.stringify([from, destination, locale]), [from, destination, locale, shown(answer)]);
        return answer;
      },
      anchorsOf: async (path) => {
        const answer = await destinations.anchorsOf(path);
        this.anchors.set(path, hashOf(textOf(path)));
        return answer;
      },
    };
  }

  get asked(): AskedLinks {
    return { found: [...this.found.values()], anchors: [...this.anchors] };
  }
}

/** Tells whether questions would be answered today as they were. */
export class LinkAnswers {
  private readonly find: Destinations['find'];
  private readonly textOf: (path: string) => string | null;
  private readonly hashes = new Map<string, string | null>();

  /** @param textOf the text of a document; null: none that can be read */
  constructor(find: Destinations['find'], textOf: (path: string) => string | null) {
    this.find = find;
    this.textOf = textOf;
  }

  areAsBefore({ found, anchors }: AskedLinks): boolean {
    return (
      found.every(([from, destination, locale, leadsTo]) => shown(this.find(from, destination, locale)) === leadsTo) &&
      anchors.every(([path, hash]) => this.hashAt(path) === hash)
    );
  }

  private hashAt(path: string): string | null {
    const known = this.hashes.get(path);
    if (known !== undefined) return known;
    const hash = hashOf(this.textOf(path));
    this.hashes.set(path, hash);
    return hash;
  }
}

function shown(destination: Destination): string {
  return 'path' in destination ? `${destination.type} ${destination.path}` : destination.type;
}

function hashOf(text: string | null): string | null {
  return text === null ? null : textHash(text);
}
