/** Words of one language that turn or bind a statement, with two texts that only such a word tells apart. */
interface Vocabulary {
  readonly language: string;
  readonly words: string;
  readonly example: readonly [was: string, now: string];
}

/**
 * Negations: a change is always `major`. No table looks at the language of the text: words that mean something else in
 * English (Spanish `sin`, Italian `mai`) are left out. Chinese and Japanese are found by their signs, inside words too.
 */
export const NEGATIONS: readonly Vocabulary[] = [
  {
    language: 'en',
    words:
      'no(?! +#)|not|never|none|nothing|nobody|nowhere|neither|nor|non|without|unable|except|unless|hardly|barely|rarely|seldom',
    example: ['The gate is open.', 'The gate is not open.'],
  },
  {
    language: 'fr',
    words: 'pas|jamais|aucune?|rien|sans|sauf|ni|ne',
    example: ['Fermez la porte avec la clé.', 'Fermez la porte sans la clé.'],
  },
  {
    language: 'de',
    words: 'nicht|nichts|nie|niemals|kein\\p{L}*|ohne|weder',
    example: ['Das Tor ist offen.', 'Das Tor ist nicht offen.'],
  },
  { language: 'es', words: 'nunca|jamás|nada|ningún|ninguna|ninguno|tampoco', example: ['Se abre.', 'Nunca se abre.'] },
  { language: 'pt', words: 'não|sem|nenhuma?|nem', example: ['O portão abre.', 'O portão não abre.'] },
  { language: 'it', words: 'senza|nessun\\p{L}*|niente|nulla|né', example: ['con la chiave', 'senza la chiave'] },
  { language: 'ru', words: 'не|нет|ни|без|никогда|нельзя', example: ['Ворота открыты.', 'Ворота не открыты.'] },
];

/** The same where words are not set apart. `特別` and `分别` are no negations: `别` is left out. */
export const UNSPACED_NEGATIONS: readonly Vocabulary[] = [
  {
    language: 'ja',
    words: 'ない|なく|なかっ|なけれ|ません|ませず|せずに|禁止',
    example: ['門を開けます。', '門を開けません。'],
  },
  {
    language: 'zh',
    words: '不|没|沒|无|無|未(?![来來])|非(?!常)|勿',
    example: ['门可以打开。', '门不可以打开。'],
  },
  { language: 'ko', words: '않|없|아니|못하|마십시오|마세요', example: ['문을 열 수 있습니다.', '문을 열 수 없습니다.'] },
  { language: 'th', words: 'ไม่|ห้าม|อย่า', example: ['เปิดประตู', 'ไม่เปิดประตู'] },
];

/** Modals: a change is always `major`, and named `wording`. */
export const MODALS: readonly Vocabulary[] = [
  {
    language: 'en',
    words: [
      'must|should|shall|may(?! +#)|might|can|could|will|would|ought|needs?|needed|(?:have|has|had) to|able|allowed|permitted|supposed',
      'required?|requires|optional|optionally|recommend|recommends|recommended|mandatory|necessary',
    ].join('|'),
    example: ['You must feed the goats.', 'You may feed the goats.'],
  },
  {
    language: 'fr',
    words:
      'doit|doivent|devez|devrait|devraient|devriez|peut|peuvent|pouvez|faut|obligatoires?|facultati(?:f|ve)s?|recommandée?s?',
    example: ['Vous devez nourrir les chèvres.', 'Vous pouvez nourrir les chèvres.'],
  },
  {
    language: 'de',
    words: 'muss|müssen|soll|sollen|sollten?|kann|können|könnten?|darf|dürfen|erforderlich|empfohlen',
    example: ['Das Tor muss offen sein.', 'Das Tor darf offen sein.'],
  },
  {
    language: 'es',
    words: 'debe|deben|debería|deberían|puede|pueden|obligatori[oa]s?|opcional|recomendad[oa]s?',
    example: ['Debe cerrar la puerta.', 'Puede cerrar la puerta.'],
  },
  { language: 'pt', words: 'deve|devem|deveria|pode|podem|recomendad[oa]s?', example: ['Ele deve entrar.', 'Ele pode entrar.'] },
  { language: 'it', words: 'deve|devono|dovrebbe|può|possono|facoltativ[oa]', example: ['Si deve entrare.', 'Si può entrare.'] },
  {
    language: 'ru',
    words: 'должен|должна|должно|должны|может|могут|можно|нужно|следует|необходимо',
    example: ['Ворота должны быть закрыты.', 'Ворота могут быть закрыты.'],
  },
];

/** The same where words are not set apart. */
export const UNSPACED_MODALS: readonly Vocabulary[] = [
  {
    language: 'ja',
    words: 'べき|必要|必須|可能|推奨|任意|なければ|できます|できる',
    example: ['鍵は必須です。', '鍵は任意です。'],
  },
  { language: 'zh', words: '必须|必須|应该|應該|应当|可以|可能|需要|建议|建議|可选', example: ['你必须开门。', '你可以开门。'] },
  {
    language: 'ko',
    words: '해야|수(?= [있없])|권장|필수|선택적|선택 사항',
    example: ['이 키는 필수입니다.', '이 키는 선택적입니다.'],
  },
];

/**
 * Words that say when, how far or for which things a statement holds. They are no content words: a change is `major`.
 * English only; a preposition, a pronoun or an auxiliary weighs as much as a content word instead.
 */
export const SCOPES: readonly Vocabulary[] = [
  {
    language: 'en',
    words: [
      'and|or|but|if|until|while|because|although|than|only|all|any|some|each|every|both|either',
      'always|often|usually|sometimes|more|less|most|least|fewer',
    ].join('|'),
    example: ['Feed the goats and the geese.', 'Feed the goats or the geese.'],
  },
];

/** Words that come or go with a negation: `with` and `without`, `everything` and `nothing`, `close` and `do not close`. */
export const COUNTERPARTS: ReadonlySet<string> = new Set(
  (
    'do does did yes with ever always all any some every both either or and if but only able anything something everything ' +
    'anybody somebody everybody anyone someone everyone anywhere somewhere everywhere avec mit con com ein eine einen'
  ).split(' '),
);
