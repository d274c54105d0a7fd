import { isBilingual } from '../formats/bilingual-markdown.ts';
import { readFrontMatter } from '../formats/front-matter.ts';
import { hasHandbackKeys } from '../formats/handback-keys.ts';
import type { Locale } from '../model/locale.ts';
import type { Project, ProjectDocument } from '../workspace/project.ts';
import { isFinding } from './session.ts';

/** Bilingual pages of a language that are looked at. */
const MOST_PAGES = 50;
/** The pins that bilingual pages have. */
const PINS = ['ms.openlocfilehash', 'ms.sourcegitcommit'];

/**
 * Tells whether new bilingual pages of a language get the keys of the original tool: where the configured pins name one of them, and most
 * of the first bilingual pages that there are have them. The first bilingual pages of all have them.
 */
export class KeyUsage {
  private readonly project: Project;
  private readonly documents: readonly ProjectDocument[];
  private readonly known = new Map<Locale, Promise<boolean>>();

  constructor(project: Project, documents: readonly ProjectDocument[]) {
    this.project = project;
    this.documents = documents;
  }

  async of(locale: Locale): Promise<boolean> {
    const known = this.known.get(locale) ?? this.found(locale);
    this.known.set(locale, known);
    return known;
  }

  private async found(locale: Locale): Promise<boolean> {
    if (!this.project.config.pins.some((key) => PINS.includes(key))) return false;
    let [pages, balance] = [0, 0];
    for (const { target, locale: own } of this.documents) {
      if (target === null || own !== locale) continue;
      const content = this.project.files.read(target);
      if (isFinding(content) || !isBilingual(content.text)) continue;
      const { range, values } = await readFrontMatter(content.text);
      if (range.end === range.start) continue;
      balance += hasHandbackKeys((key) => values.some((value) => value.key === key)) ? 1 : -1;
      pages += 1;
      if (pages === MOST_PAGES) break;
    }
    return pages === 0 || balance > 0;
  }
}
