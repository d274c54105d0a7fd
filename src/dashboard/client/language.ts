import { oneOf } from '../../text/one-of.ts';
import en from './messages/en.json' with { type: 'json' };
import fr from './messages/fr.json' with { type: 'json' };
import { useSetting } from './settings.ts';

/** What the pages say, by its name. */
export type MessageName = keyof typeof en;

/** The languages of the pages, each by its own name. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
type Language = keyof typeof LANGUAGES;
const TAGS = Object.keys(LANGUAGES) as readonly Language[];

/** What the product of a share may be too small by: 0.58 × 100 is 57.99999999999999. */
const ROUNDING = 1e-9;

/** What stands for a figure that there is not. */
const NONE = '–';

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageName, string>>>> = { en, fr };

/** All that depends on the reader's language. Dates are shown in the reader's time zone. */
export interface Words {
  readonly language: Language;
  /** A message with its values put in; of `one|other` the form that `n` takes. */
  say(name: MessageName, values?: Readonly<Record<string, string | number>>): string;
  /** Of none, a dash. */
  number(value: number | null): string;
  /** With its sign; a true minus. */
  change(value: number): string;
  /** 0..1; only all is 100 %, only none 0 %; of nothing, a dash. */
  percent(share: number | null): string;
  date(date: string | number): string;
  /** With the time of day. */
  moment(date: string): string;
  /** How long ago, in days. */
  days(since: number, now: string): string;
  /** The name of a language. */
  name(tag: string): string;
}

const made = new Map<Language, Words>();
let usual: Language | null = null;

/** The words of the language that the reader chose, else of the first one that they prefer. */
export function useWords(): Words {
  return wordsIn(oneOf(TAGS, useSetting('language', preferred())) ?? 'en');
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  const known = made.get(language) ?? makeWords(language);
  made.set(language, known);
  return known;
}

function makeWords(language: Language): Words {
  const messages = MESSAGES[language];
  const numbers = new Intl.NumberFormat(language);
  const changes = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  const tenths = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const plurals = new Intl.PluralRules(language);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const say: Words['say'] = (name, values = {}) => {
    const [one = '', other = one] = messages[name].split('|');
    const n = values['n'];
    const form = typeof n === 'number' && plurals.select(n) === 'one' ? one : other;
    return form.replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = values[key] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  return {
    language,
    say,
    number: (value) => (value === null ? NONE : numbers.format(value)),
    change: (value) => changes.format(value).replace('-', '\u2212'),
    percent(share) {
      if (share === null) return NONE;
      if (share === 0 || share === 1) return percents.format(share);
      const cut = Math.min(0.999, Math.max(0.001, Math.floor(share * 1000 + ROUNDING) / 1000));
      return cut > 0.99 || cut < 0.01 ? tenths.format(cut) : percents.format(Math.floor(cut * 100 + ROUNDING) / 100);
    },
    date: (date) => dates.format(new Date(date)),
    moment: (date) => moments.format(new Date(date)),
    days: (since, now) => say('day', { n: Math.max(0, Math.floor((Date.parse(now) / 1000 - since) / 86_400)) }),
    name(tag) {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

/** Asked of the browser once: a list says something in thousands of cells. */
function preferred(): Language {
  usual ??= navigator.languages.map((tag) => oneOf(TAGS, tag.split('-')[0])).find((tag) => tag !== null) ?? 'en';
  return usual;
}
