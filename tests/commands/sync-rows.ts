import type { Parts } from './sync-workspace.ts';

/** A change of the source, and what the next night makes of the translation. */
export interface SyncRow {
  readonly name: string;
  readonly before: Parts;
  readonly source: string;
  /** As people read it, with `(en)` behind what waits for its translation. */
  readonly after: string;
}

const A = ['The first sentence stands here.', 'La première phrase se trouve ici.'] as const;
const B = ['Another one follows it closely.', 'Une autre la suit de près.'] as const;
const C = ['A third paragraph speaks of water.', 'Un troisième paragraphe parle de l’eau.'] as const;
const D = ['The last words are about coffee.', 'Les derniers mots sont sur le café.'] as const;
const TITLE = ['Brewing guide', 'Guide de préparation'] as const;
const HEAD = ['# ', TITLE, '\n\n'] as const;
const HEAD_EN = `# ${TITLE[0]}\n\n`;
const HEAD_FR = `# ${TITLE[1]}\n\n`;
const NEW = 'This sentence is new today.';

export const SYNC_ROWS: readonly SyncRow[] = [
  {
    name: 'a word of a sentence: nothing, it is stale',
    before: [...HEAD, A, ' ', B, '\n'],
    source: `${HEAD_EN}${A[0].replace('sentence', 'paragraph')} ${B[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${B[1]}\n`,
  },
  {
    name: 'a paragraph that is new',
    before: [...HEAD, A, '\n\n', C, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n${NEW}\n\n${C[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n${NEW}(en)\n\n${C[1]}\n`,
  },
  {
    name: 'a paragraph that is new at the end of a file without a last line end',
    before: [...HEAD, A],
    source: `${HEAD_EN}${A[0]}\n\n${NEW}`,
    after: `${HEAD_FR}${A[1]}\n\n${NEW}(en)`,
  },
  {
    name: 'a paragraph that moved',
    before: [...HEAD, A, '\n\n', C, '\n\n', D, '\n'],
    source: `${HEAD_EN}${D[0]}\n\n${A[0]}\n\n${C[0]}\n`,
    after: `${HEAD_FR}${D[1]}\n\n${A[1]}\n\n${C[1]}\n`,
  },
  {
    name: 'a paragraph that is gone',
    before: [...HEAD, A, '\n\n', C, '\n\n', D, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n${D[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n${D[1]}\n`,
  },
  {
    name: 'a sentence that is new inside a paragraph',
    before: [...HEAD, A, ' ', B, '\n'],
    source: `${HEAD_EN}${A[0]} ${NEW} ${B[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${NEW}(en) ${B[1]}\n`,
  },
  {
    name: 'a sentence that is new at the start of a paragraph',
    before: [...HEAD, A, ' ', B, '\n'],
    source: `${HEAD_EN}${NEW} ${A[0]} ${B[0]}\n`,
    after: `${HEAD_FR}${NEW}(en) ${A[1]} ${B[1]}\n`,
  },
  {
    name: 'a sentence that is gone from a paragraph',
    before: [...HEAD, A, ' ', B, ' ', C, '\n'],
    source: `${HEAD_EN}${A[0]} ${C[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${C[1]}\n`,
  },
  {
    name: 'sentences of one paragraph in another order',
    before: [...HEAD, A, ' ', C, ' ', D, '\n'],
    source: `${HEAD_EN}${D[0]} ${A[0]} ${C[0]}\n`,
    after: `${HEAD_FR}${D[1]} ${A[1]} ${C[1]}\n`,
  },
  {
    name: 'a paragraph that became two',
    before: [...HEAD, A, ' ', C, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n${C[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n${C[1]}\n`,
  },
  {
    name: 'two paragraphs that became one',
    before: [...HEAD, A, '\n\n', C, '\n'],
    source: `${HEAD_EN}${A[0]} ${C[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${C[1]}\n`,
  },
  {
    name: 'a paragraph that became a list',
    before: [...HEAD, A, ' ', C, '\n'],
    source: `${HEAD_EN}- ${A[0]}\n- ${C[0]}\n`,
    after: `${HEAD_FR}- ${A[1]}\n- ${C[1]}\n`,
  },
  {
    name: 'an item that is new in a list with other markers',
    before: [...HEAD, '- ', A, '\n- ', C, '\n'],
    source: `${HEAD_EN}- ${A[0]}\n- ${NEW}\n- ${C[0]}\n`,
    after: `${HEAD_FR}- ${A[1]}\n- ${NEW}(en)\n- ${C[1]}\n`,
  },
  {
    name: 'a paragraph inside an item',
    before: [...HEAD, '1. ', A, '\n2. ', C, '\n'],
    source: `${HEAD_EN}1. ${A[0]}\n\n   ${NEW}\n\n2. ${C[0]}\n`,
    after: `${HEAD_FR}1. ${A[1]}\n\n   ${NEW}(en)\n\n2. ${C[1]}\n`,
  },
  {
    name: 'a row that is new in a table',
    before: [...HEAD, '| ', ['Name', 'Nom'], ' | ', ['Use', 'Usage'], ' |\n| --- | --- |\n| ', A, ' | ', C, ' |\n'],
    source: `${HEAD_EN}| Name | Use |\n| --- | --- |\n| ${NEW} | \`x\` |\n| ${A[0]} | ${C[0]} |\n`,
    after: `${HEAD_FR}| Nom | Usage |\n| --- | --- |\n| ${NEW}(en) | \`x\` |\n| ${A[1]} | ${C[1]} |\n`,
  },
  {
    name: 'a column that is new in a table',
    before: [...HEAD, '| ', ['Name', 'Nom'], ' |\n| --- |\n| ', A, ' |\n'],
    source: `${HEAD_EN}| Name | Use |\n| --- | --- |\n| ${A[0]} | ${C[0]} |\n`,
    after: `${HEAD_FR}| Nom | Use(en) |\n| --- | --- |\n| ${A[1]} | ${C[0]}(en) |\n`,
  },
  {
    name: 'a row that is gone from a table with its words in another one',
    before: [
      ...HEAD,
      '| ',
      ['Name', 'Nom'],
      ' | ',
      ['Use', 'Usage'],
      ' |\n| --- | --- |\n| ',
      A,
      ' | ',
      ['All', 'Tous'],
      ' |\n| ',
      C,
      ' | ',
      ['All', 'Tous'],
      ' |\n',
    ],
    source: `${HEAD_EN}| Name | Use |\n| --- | --- |\n| ${A[0]} | All |\n`,
    after: `${HEAD_FR}| Nom | Usage |\n| --- | --- |\n| ${A[1]} | Tous |\n`,
  },
  {
    name: 'a table that is gone',
    before: [...HEAD, A, '\n\n| ', ['Name', 'Nom'], ' |\n| --- |\n| ', C, ' |\n\n', D, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n${D[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n${D[1]}\n`,
  },
  {
    name: 'code that changed',
    before: [...HEAD, A, '\n\n```js\nconst a = 1;\n```\n\n', C, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n\`\`\`js\nconst a = 2;\n\nrun(a);\n\`\`\`\n\n${C[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n\`\`\`js\nconst a = 2;\n\nrun(a);\n\`\`\`\n\n${C[1]}\n`,
  },
  {
    name: 'code that is new, and code that is gone',
    before: [...HEAD, A, '\n\n```sh\nold\n```\n\n', C, '\n\n', D, '\n'],
    source: `${HEAD_EN}${A[0]}\n\n${C[0]}\n\n\`\`\`sh\nnew\n\`\`\`\n\n${D[0]}\n`,
    after: `${HEAD_FR}${A[1]}\n\n${C[1]}\n\n\`\`\`sh\nnew\n\`\`\`\n\n${D[1]}\n`,
  },
  {
    name: 'a heading of another level',
    before: [...HEAD, '## ', C, '\n\n', A, '\n'],
    source: `${HEAD_EN}### ${C[0]}\n\n${A[0]}\n`,
    after: `${HEAD_FR}### ${C[1]}\n\n${A[1]}\n`,
  },
  {
    name: 'a heading of another level among others of both',
    before: [...HEAD, '## ', C, '\n\n', A, '\n\n### ', D, '\n\n', B, '\n\n## ', ['More', 'Plus'], '\n'],
    source: `${HEAD_EN}### ${C[0]}\n\n${A[0]}\n\n### ${D[0]}\n\n${B[0]}\n\n## More\n`,
    after: `${HEAD_FR}### ${C[1]}\n\n${A[1]}\n\n### ${D[1]}\n\n${B[1]}\n\n## Plus\n`,
  },
  {
    name: 'a paragraph that became the end of an item',
    before: [...HEAD, '- ', A, '\n\n', C, ' ', D, '\n\n', B, '\n'],
    source: `${HEAD_EN}- ${A[0]} ${C[0]} ${D[0]}\n\n${B[0]}\n`,
    after: `${HEAD_FR}- ${A[1]} ${C[1]} ${D[1]}\n\n${B[1]}\n`,
  },
  {
    name: 'a sentence that is new between two with two blanks between them',
    before: [...HEAD, A, '  ', B, '  ', C, '\n'],
    source: `${HEAD_EN}${A[0]} ${NEW}  ${B[0]}  ${C[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${NEW}(en)  ${B[1]}  ${C[1]}\n`,
  },
  {
    name: 'the address of a link that is a whole item',
    before: [...HEAD, '- [', C, '](a.md)\n- [', D, '](b.md)\n'],
    source: `${HEAD_EN}- [${C[0]}](new.md)\n- [${D[0]}](b.md)\n`,
    after: `${HEAD_FR}- [${C[1]}](new.md)\n- [${D[1]}](b.md)\n`,
  },
  {
    name: 'an alert that is new beside another',
    before: [...HEAD, '> [!NOTE]\n> ', A, '\n\n', C, '\n'],
    source: `${HEAD_EN}> [!NOTE]\n> ${A[0]}\n\n${C[0]}\n\n> [!NOTE]\n> ${NEW}\n`,
    after: `${HEAD_FR}> [!NOTE]\n> ${A[1]}\n\n${C[1]}\n\n> [!NOTE]\n> ${NEW}(en)\n`,
  },
  {
    name: 'an alert that is gone',
    before: [...HEAD, '> [!NOTE]\n> ', A, '\n\n', C, '\n\n> [!NOTE]\n> ', D, '\n'],
    source: `${HEAD_EN}> [!NOTE]\n> ${A[0]}\n\n${C[0]}\n`,
    after: `${HEAD_FR}> [!NOTE]\n> ${A[1]}\n\n${C[1]}\n`,
  },
  {
    name: 'a section that moved, with its code',
    before: [...HEAD, '## ', A, '\n\n```sh\none\n```\n\n', B, '\n\n## ', C, '\n\n```sh\ntwo\n```\n\n', D, '\n'],
    source: `${HEAD_EN}## ${C[0]}\n\n\`\`\`sh\ntwo\n\`\`\`\n\n${D[0]}\n\n## ${A[0]}\n\n\`\`\`sh\none\n\`\`\`\n\n${B[0]}\n`,
    after: `${HEAD_FR}## ${C[1]}\n\n\`\`\`sh\ntwo\n\`\`\`\n\n${D[1]}\n\n## ${A[1]}\n\n\`\`\`sh\none\n\`\`\`\n\n${B[1]}\n`,
  },
  {
    name: 'a link inside a sentence: the same in its translation',
    before: [...HEAD, ['See [the manual](old.md) first.', 'Voyez d’abord [le manuel](old.md).'], ' ', A, '\n'],
    source: `${HEAD_EN}See [the manual](new.md) first. ${A[0]}\n`,
    after: `${HEAD_FR}Voyez d’abord [le manuel](new.md). ${A[1]}\n`,
  },
  {
    name: 'line ends within a paragraph: nothing',
    before: [...HEAD, A, ' ', B, '\n'],
    source: `${HEAD_EN}${A[0].replace(' stands', '\nstands')}\n${B[0]}\n`,
    after: `${HEAD_FR}${A[1]} ${B[1]}\n`,
  },
];
