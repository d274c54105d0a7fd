import { type InlineToken, inlineTokens } from '../text/inline-tokens.ts';
import { cosmeticText } from '../text/keys.ts';
import { type Profile, profileOfTerms } from './similarity.ts';
import { prepared, type Term, termsOf } from './terms.ts';

/** A text with all that comparisons read from it: each is read when first asked for, and kept. */
export class ReadText {
  private readonly text: string;
  private readonly tokensOf: (text: string) => readonly InlineToken[];
  private ownTerms: readonly Term[] | null = null;
  private ownProfile: Profile | null = null;
  private ownCosmetic: readonly InlineToken[] | null = null;

  constructor(markdown: string) {
    this.text = prepared(markdown);
    this.tokensOf = latestTokens();
  }

  /** Its words, numbers and signs. */
  get terms(): readonly Term[] {
    this.ownTerms ??= termsOf(this.tokensOf(this.text));
    return this.ownTerms;
  }

  /** What its likeness to other texts is measured by. */
  get profile(): Profile {
    this.ownProfile ??= profileOfTerms(this.terms);
    return this.ownProfile;
  }

  /** The tokens of what is left of it when changes that are no edits are undone. */
  get cosmetic(): readonly InlineToken[] {
    this.ownCosmetic ??= this.tokensOf(cosmeticText(this.text));
    return this.ownCosmetic;
  }
}

/** The texts of one comparison. A text is measured against many, then compared in detail with one: it is read once for all. */
export class ReadTexts {
  private readonly known = new Map<string, ReadText>();

  of(markdown: string): ReadText {
    let text = this.known.get(markdown);
    if (text === undefined) {
      text = new ReadText(markdown);
      this.known.set(markdown, text);
    }
    return text;
  }
}

/** Most texts are the same with and without their rewrites: then both have the same tokens. */
function latestTokens(): (text: string) => readonly InlineToken[] {
  let latest: { readonly text: string; readonly tokens: readonly InlineToken[] } | null = null;
  return (text) => {
    if (latest?.text !== text) latest = { text, tokens: inlineTokens(text) };
    return latest.tokens;
  };
}
