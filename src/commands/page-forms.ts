import type { Comparison, Form } from '../model/comparison.ts';
import type { Locale } from '../model/locale.ts';
import type { Config } from '../workspace/config.ts';

/** Which form new pages of each locale have: the configured one, else that of most of its pages. */
export class PageForms {
  private readonly configured: Config['form'];
  private readonly balance = new Map<Locale, number>();

  constructor(configured: Config['form']) {
    this.configured = configured;
  }

  add({ locale, form }: Pick<Comparison, 'locale' | 'form'>): void {
    if (form !== null) this.balance.set(locale, (this.balance.get(locale) ?? 0) + (form === 'bilingual' ? 1 : -1));
  }

  of(locale: Locale): Form {
    if (this.configured !== 'auto') return this.configured === 'plain' ? 'plain' : 'bilingual';
    return (this.balance.get(locale) ?? 0) > 0 ? 'bilingual' : 'plain';
  }
}
