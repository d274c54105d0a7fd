import { alerts } from './alerts.ts';
import { bidiControls } from './bidi-controls.ts';
import { codeBlocks } from './code-blocks.ts';
import { contentLocale } from './content-locale.ts';
import { directives } from './directives.ts';
import type { DocumentCheck } from './document-check.ts';
import { doubledWords } from './doubled-words.ts';
import { emphasis } from './emphasis.ts';
import { endPunctuation } from './end-punctuation.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { headingAnchors } from './heading-anchors.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { includes } from './includes.ts';
import { length } from './length.ts';
import { linkFallback } from './link-fallback.ts';
import { linkFragment } from './link-fragment.ts';
import { linkSyntax } from './link-syntax.ts';
import { linkTarget } from './link-target.ts';
import { lookAlikes } from './look-alikes.ts';
import { lostText } from './lost-text.ts';
import { mergeConflict } from './merge-conflict.ts';
import type { PairCheck } from './pair-check.ts';
import { pairedSigns } from './paired-signs.ts';
import { placed } from './placed.ts';
import { replacementCharacter } from './replacement-character.ts';
import { sameCodes } from './same-codes.ts';
import { sameImages, sameLinks } from './same-links.ts';
import { sameNumbers } from './same-numbers.ts';
import { samePlaceholders } from './same-placeholders.ts';
import { sameTags } from './same-tags.ts';
import { spanPlace } from './span-place.ts';
import { structure } from './structure.ts';
import { swappedLinks } from './swapped-links.ts';
import { tableColumns } from './table-columns.ts';
import { targetLanguage } from './target-language.ts';
import { targetMojibake } from './target-mojibake.ts';
import { glossaryTerms, untranslatedTerms } from './terms.ts';
import { unclosedBlock } from './unclosed-block.ts';
import { isCodeTorn, isLost, unless } from './unless.ts';
import { untranslated } from './untranslated.ts';

/** The checks of translated sentences. */
export const pairChecks: readonly PairCheck[] = [
  lostText,
  ...[
    sameCodes,
    ...[sameLinks, swappedLinks, sameImages, linkSyntax, samePlaceholders, sameTags, emphasis].map((check) =>
      unless(isCodeTorn, check),
    ),
    sameNumbers,
    untranslated,
    targetLanguage,
    length,
    doubledWords,
    endPunctuation,
    pairedSigns,
    bidiControls,
    hiddenCharacters,
    lookAlikes,
    targetMojibake,
    untranslatedTerms,
    glossaryTerms,
  ].map((check) => placed(unless(isLost, check))),
];

/** The checks of localized documents as a whole. */
export const documentChecks: readonly DocumentCheck[] = [
  alerts,
  codeBlocks,
  contentLocale,
  directives,
  frontMatterKeys,
  headingAnchors,
  includes,
  linkFallback,
  linkFragment,
  linkTarget,
  mergeConflict,
  replacementCharacter,
  spanPlace,
  structure,
  tableColumns,
  unclosedBlock,
];
