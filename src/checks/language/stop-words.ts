/** Words that nearly every sentence of a language holds, and that are rare in the others. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is are this that with for you your from can be or not if it by on an as when which have will how use using all was has in a at do does these those they their must should may been also each only more any other into than then no but there its were about after before',
  fr: 'le la les de des du et est un une pour dans que qui vous votre vos avec sur par ce cette ces ou pas ne au aux sont être plus si il en à se lorsque',
  de: 'der die das und ist ein eine einen einem eines für mit sie ihr ihre von den dem des nicht werden wird auf oder wenn zu im zum zur sind kann als auch durch aus dass',
  es: 'el la los las de del y es un una para con que su sus por en no se al como este esta puede o si más cuando son lo',
  it: 'il lo la gli le di del della dei delle e è un una per con che non si nel nella sono come questo questa può da al alla più se quando',
  pt: 'o a os as de do da dos das e é um uma para com que não se no na em por ao pode são como este esta mais quando você seu sua ou',
  nl: 'de het een en van is voor met dat die niet op te zijn wordt u uw als of in aan bij deze kan worden door naar om wanneer',
  sv: 'och att det som är en ett för med på av inte kan du din till den de om från har eller när',
  da: 'og at det som er en et for med på af ikke kan du din til den de om fra har eller når du',
  nb: 'og at det som er en et for med på av ikke kan du din til den de om fra har eller når',
  fi: 'ja on ei että tai jos kun se voi ovat sen tämä tämän voit olla kuin myös joka',
  pl: 'i w na z do nie jest się że to jak dla od po przez lub są można tego jest który które gdy oraz',
  cs: 'a je se na v že s do pro to jako nebo které pokud není jsou lze tento z při když',
  sk: 'a je sa na v že s do pre to ako alebo ktoré ak nie sú môže tento z pri keď',
  hu: 'a az és egy nem hogy is van meg ha vagy ezt lehet azt csak fel',
  ro: 'și de la în este un o pentru cu care nu se din pe sunt să poate sau dacă ca',
  tr: 've bir bu için ile de da olarak daha veya gibi olan kadar ne değil sonra',
  vi: 'và của là không có cho được các một trong này bạn để với khi những',
  id: 'dan yang di untuk dengan ini itu dari ke tidak adalah atau pada anda dalam akan dapat',
};

/** The languages of each stop word. */
const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS))
  for (const word of words.split(' ')) LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);

/** How many of `words`, in small letters, are stop words of each language that has any among them. */
export function stopWordCounts(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** Stop words by language. */
export const STOP_WORDS_BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);
