import { type Abbreviations, abbreviations, type Rule } from './rule.ts';

/** Abbreviations that documents in every language use. */
export const commonAbbreviations: Abbreviations = {
  inside: abbreviations('e.g, i.e, vs, cf, viz, et al, mr, mrs, ms, dr, prof, inc, ltd, corp, approx'),
  beforeNumber: abbreviations('no, nos, fig, figs, eq, sec, ch, vol, p, pp'),
  closing: [],
};

/** What holds in every language whose sentences end in a full stop. */
export const commonRules: readonly Rule[] = [
  {
    name: 'in-parentheses',
    example: ['(Only once.) Then （甲。）（乙？）丙', '(Only once.) Then （甲。）（乙？）丙'],
    joins: ({ word }) => /[.!?؟…。！？]["'”’»›」』\u200e\u200f]*[)\]）］】〕]["'”’»›*_\u200e\u200f]*$/.test(word),
  },
  {
    name: 'dotted-name',
    example: ['Targets the old runtime. .NET is newer.', 'Targets the old runtime. .NET is newer.'],
    joins: ({ word, after }) => /^\.[\p{L}\d]/u.test(after) && !/\p{sc=Hangul}\.$/u.test(word),
  },
  {
    name: 'only-a-number',
    example: ['1. Open it.', '1. Open it.'],
    joins: ({ before }) => /^[\s("'“‘[]*\d{1,3}(?:\.\d+)*[.)]+$/.test(before),
  },
  {
    name: 'initial',
    example: ['Written by J. Doe in May.', 'Written by J. Doe in May.'],
    joins: ({ word }) => /(?:^|[("'“‘«„.]|\.-)\p{Lu}\.$/u.test(word),
  },
  {
    name: 'organization-site',
    example: ['Get it from example.org. This takes a minute.', 'Get it from example.org. This takes a minute.'],
    joins: ({ word }) => /^[^@]*\.org\.$/.test(word),
  },
];
