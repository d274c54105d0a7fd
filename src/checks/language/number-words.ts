/** How languages say small numbers. */
interface NumberWords {
  /** Of 0, 1, 2 and so on, spellings apart by `/`; the start of a word is enough. */
  readonly cardinals: string;
  /** Of 1, 2 and so on. */
  readonly ordinals: string;
}

const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  en: {
    cardinals:
      'zero/no/none/null one/a/an/single/once/each/same/only two/twice/both/pair/double/couple/dual/either three/triple/thrice four/quad five six seven eight nine ten/decade eleven twelve/dozen',
    ordinals: 'first/initial second/secondary third/tertiary fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  },
  de: {
    cardinals: 'null/kein ein/1 zwei/beid/doppelt/paar drei/dreifach vier fünf sechs sieben acht neun zehn elf zwölf/dutzend',
    ordinals: 'erst zweit dritt viert fünft sechst sieb acht neunt zehnt elft zwölft',
  },
  fr: {
    cardinals:
      'zéro/aucun/nul un/une/seul/unique deux/double/couple/paire trois/triple quatre cinq six sept huit neuf dix onze douze/douzaine',
    ordinals: 'premi/1er deuxi/second troisi/tiers/tierce quatri cinqui sixi septi huiti neuvi dixi onzi douzi',
  },
  es: {
    cardinals:
      'cero/ningun un/una/uno/único/solo dos/ambos/ambas/doble/par tres/triple cuatro cinco seis siete ocho nueve diez once doce',
    ordinals: 'primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim',
  },
  it: {
    cardinals: 'zero/nessun un/una/uno due/entramb/doppi/coppia tre/tripl quattro cinque sei sette otto nove dieci undici dodici',
    ordinals: 'prim second terz quart quint sest settim ottav non decim undicesim dodicesim',
  },
  pt: {
    cardinals:
      'zero/nenhum um/uma/único dois/duas/ambos/ambas/duplo/par três/triplo quatro cinco seis sete oito nove dez onze doze',
    ordinals: 'primeir segund terceir quart quint sext sétim oitav non décim',
  },
  nl: {
    cardinals: 'nul/geen een/één twee/beide/dubbel drie vier vijf zes zeven acht negen tien elf twaalf',
    ordinals: 'eerst tweed derd vierd vijfd zesd zevend achts negend tiend',
  },
  pl: {
    cardinals:
      'zero/żad jed/1 dw/oba/obu/obie/podwój/par trzy/trzech/trój/potrój czter pięć/pięci sześ siedem/siedmi osiem/ośmi dziewię dziesię',
    ordinals: 'pierw drug trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt',
  },
  ru: {
    cardinals:
      'ноль/нул/ни один/одн/едини/раз дв/об/пар три/трех/трёх/трем/тро четыр пят шест сем восем/восьм девят десят одиннадц двенадц',
    ordinals: 'перв втор трет четверт/четвёрт пят шест седьм восьм девят десят одиннадц двенадц',
  },
  uk: {
    cardinals: "нуль/нул/жод один/одн/єдин/раз дв/об/пар три/трьо чотир пят/п’ят/п'ят шіст/шест сім/сем вісім/восьм дев дес",
    ordinals: "перш друг трет четверт п’ят/п'ят шост сьом восьм дев десят",
  },
  ko: {
    cardinals:
      '영/없/공 하나/한/일/단일 둘/두/이/양/쌍 셋/세/삼 넷/네/사 다섯/오 여섯/육 일곱/칠 여덟/팔 아홉/구 열/십 열하나/십일/열한 열두/십이',
    ordinals: '첫 둘째/두 셋째/세 넷째/네 다섯 여섯 일곱 여덟 아홉 열',
  },
  ja: {
    cardinals:
      '零/ゼロ/無/なし/ない 一/ひと/単/ワン 二/ふた/両/双/ダブル/ペア 三/みっつ/トリプル 四/よっつ 五/いつつ 六 七 八 九 十 十一 十二',
    ordinals: '第一/最初/初 第二/次/セカンド 第三/サード 第四 第五 第六 第七 第八 第九 第十',
  },
  zh: {
    cardinals: '零/〇/无/無/不/没/沒 一/单/單/壹 二/两/兩/双/雙/对/對 三 四 五 六 七 八 九 十 十一 十二',
    ordinals: '第一/首 第二/其次 第三 第四 第五 第六 第七 第八 第九 第十',
  },
  ar: {
    cardinals: 'صفر/لا واحد/أحد/احد اثن/إثن/كلا/(?:ين|ان)(?!\\p{L}) ثلاث أربع خمس ست/سادس سبع ثمان تسع عشر',
    ordinals:
      'أول/الأول/أولى/الأولى ثان/الثان ثالث/الثالث رابع/الرابع خامس/الخامس سادس/السادس سابع/السابع ثامن/الثامن تاسع/التاسع عاشر/العاشر',
  },
  he: {
    cardinals: 'אפס/אין אחד/אחת/יחיד/בודד שני/שתי/שנ/זוג/כפול/יים(?!\\p{L}) שלוש ארבע חמש/חמיש שש/שיש שבע שמונ תשע עשר',
    ordinals: 'ראשו/הראשו שני/השני שלישי/השלישי רביעי/הרביעי חמישי/החמישי שישי/השישי שביעי שמיני תשיעי עשירי',
  },
  th: {
    cardinals: 'ศูนย์/ไม่ หนึ่ง/เดียว สอง/คู่/ทั้ง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด สิบสอง',
    ordinals: 'แรก สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ',
  },
};

/** Languages whose words have no boundary that a pattern sees: everything counts that holds the word. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'th', 'ko', 'he', 'ar']);

const known = new Map<string, readonly RegExp[] | null>();

/** A pattern a number from 0 on that finds a word for it in lower case; null for a language whose words are not known. */
export function numberWords(language: string): readonly RegExp[] | null {
  let patterns = known.get(language);
  if (patterns !== undefined) return patterns;
  const words = NUMBER_WORDS[language];
  patterns = words === undefined ? null : patternsOf(words, language);
  known.set(language, patterns);
  return patterns;
}

function patternsOf({ cardinals, ordinals }: NumberWords, language: string): readonly RegExp[] {
  const ordinal = ordinals.split(' ');
  return cardinals.split(' ').map((cardinal, value) => {
    const all = [...cardinal.split('/'), ...(ordinal[value - 1]?.split('/') ?? [])];
    const whole = language === 'en' ? '(?:ly|s)?(?![\\p{L}])' : '';
    return new RegExp(`${UNSPACED.has(language) ? '' : '(?<![\\p{L}])'}(?:${all.join('|')})${whole}`, 'u');
  });
}
