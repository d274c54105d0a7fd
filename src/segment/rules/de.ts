import { abbreviations, type LanguageRules } from './rule.ts';
import { referenceFollows, smallLetterFollows } from './shared.ts';

const DATED =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Quartal|Halbjahr|Jahrhundert)/;

/** German. */
export const de: LanguageRules = {
  languages: ['de'],
  abbreviations: {
    inside: abbreviations(
      'usw, etc, u. s. w, z. B, z. b, d. h, d.h, u. a, u.a, u. U, i. d. R, i. A, v. a, v.a, s. o, s. u, o. g, o.g, z. T, m. E, u. ä, bzw, ggf, evtl, ca, inkl, exkl, zzgl, vgl, bspw, sog, allg, insb, insbes, einschl, entspr, gem, lt, mind, Mio, Mrd, max, min, Hr, Fr, Hrsg, engl, dt, urspr, geb, Dipl, Ing, Anm, bes, jew, Str',
    ),
    beforeNumber: abbreviations('Nr, Abb, Tab, Kap, Abs, Art, Bd, Ziff, Abschn, Vers, Tel, Jan, Feb, Aug, Sept, Okt, Nov, Dez'),
    closing: abbreviations('o. ä, o.ä, u. v. m, ff, Jh, Sek, Std, Stck'),
  },
  rules: [
    smallLetterFollows,
    referenceFollows,
    {
      name: 'date',
      example: ['Stand: 3. März. Danach folgte 4. Es bleibt.', 'Stand: 3. März.', 'Danach folgte 4.', 'Es bleibt.'],
      joins: ({ word, after }) => /^\d{1,2}\.$/.test(word) && DATED.test(after),
    },
    {
      name: 'ordinal-after-article',
      example: ['Im 2. Schritt öffnen Sie das Menü.', 'Im 2. Schritt öffnen Sie das Menü.'],
      joins: ({ before }) =>
        /(?:^|\s)(?:der|die|das|dem|den|des|im|am|vom|zum|zur|ins|beim|jede[mnrs]?|seine[mnrs]?|ihre[mnrs]?) \d{1,2}\.$/i.test(
          before,
        ),
    },
  ],
  closersAfterBlank: '',
};
