import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/segment/rules/index.ts';
import { split } from './split.ts';

/** By language: texts with `|` where a sentence ends and the next begins. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'One. |Two.',
    'One! |Two? |Three.',
    'Really?! |Yes.',
    'Of all runtimes, say the old one. .NET is newer.',
    'A file. |jQuery is a library.',
    'It ends here. |iOS devices follow.',
    'Yes. |It does.',
    'No. |It does not. |See no. 5 and No. 6.',
    'a. |Click Add. |b. |Click Remove.',
    '1. Click Add. |2. Click Remove. |2.1. Wait.',
    '(1) Click Add.',
    'Version 3.5 is out. |Version 4. |Then 5.0.1.',
    'In 2019. |In 2020.',
    'See Fig. 3, figs. 4 and 5, and sec. 2.',
    'We like figs. |They are sweet.',
    'J. R. Doe, A.B. Roe and J.-P. Poe wrote it. |It has USB-C. |Fine.',
    'It works (see the notes, etc.). |Then it stops.',
    'It is in the U.S. market, e.g. in parts, etc. The rest is not.',
    'At 5 p.m. on Monday it starts. |It ends at 6 p.m. |Then we leave.',
    'Contoso, Inc. is a company, Example, Ltd. too.',
    'Doe et al. wrote it.',
    'The width is 3 ft. (0.9 m) at most.',
    '(A whole sentence.) Then the next. |And one more.',
    'It works (really!) today. |Does it (why?) not?',
    'He said "Stop." |Then he left.',
    'He said "Stop!" and left.',
    'He said “Stop.” |Then he left.',
    'Wait... |Now. |Wait... and see. |Wait… and see.',
    'Read a.config, b.json and setup.exe. |Then go.',
    'Write to a@example.org. |We read it.',
    'Get it at example.com. |Install it.',
    'Keep this: one; two - three. |Done.',
    'Done! |🎉 Next.',
    'Set it in the .env. |Then go.',
    'Type . to open it.',
    'Table 3. Sizes of all parts',
    'See step 3. |Then stop.',
    'Lone mark! |',
    'One.\u00a0|Two.',
    'One.\u200b |Two.',
  ],
  fr: [
    '«\u00a0Oui.\u00a0» |Puis il part.',
    '« Oui. » |Puis il part.',
    '«Oui.» |Puis il part.',
    'Pourquoi ? |Parce que ! |Voilà.',
    'Il a dit « Non ! » et il part.',
    'M. Untel et MM. Untel, p. ex. Ici, c.-à-d. Là, etc. Voilà. |Fin.',
    'Voir art. 5, chap. 2 et p. 7. |C’est un art. |Oui.',
    'La valeur est de 5 max. |Ensuite, continuez.',
    'Une phrase. suite en minuscules. |Fin.',
  ],
  de: [
    'Er kam am 3. März. |Danach ging er.',
    'Stand: 3. März 2024. |Ende.',
    'Im 2. Schritt geht es los. |Der 3. Teil folgt.',
    'Es gibt Version 3. |Danach kam 4.',
    'Das gilt z. B. Montag, d. h. bald, u. a. Hier, i. d. R. Immer, usw. Ende. |Fertig.',
    'Das gilt z.B. hier, ca. 5 mal, bzw. nie. |Fertig.',
    'Siehe Nr. 5 und Abb. 3. |Zur Nr. |Ja.',
    '„Ja.“ |Dann ging er.',
    '»Ja.« |Dann ging er.',
    '„Ja!“ rief er. |Dann ging er.',
    'Es dauert 5 Sek. |Danach geht es weiter.',
    'Das 19. Jahrhundert war lang. |Das 4. Quartal auch.',
  ],
  es: [
    '¿Qué? |Nada. |¡Vaya! |Fin.',
    '¿Cómo está? preguntó. |Fin.',
    'El Sr. Tal y la Sra. Tal, p. ej. Cual, de EE. UU. Norte, etc. Fin. |Otro.',
    'Véase la pág. 5 y el núm. 3. |Fin.',
  ],
  it: ['Il sig. Tale, es. Quale, ecc. Fine. |Vedi pag. 5 e n. 3. |Sì.'],
  pt: ['O Sr. Tal, p. ex. Qual, etc. Fim. |Veja a pág. 5. |Sim.'],
  nl: ['Dhr. Jansen, bijv. Hier, d.w.z. Daar, enz. Klaar. |Zie blz. 5. |Ja. |’s Avonds niet.'],
  sv: ['Det gäller t.ex. Kalle, dvs. Anka, osv. Slut. |Se nr. 5. |Ja.'],
  nb: ['Det gjelder f.eks. Ola, dvs. Kari, osv. Slutt. |Den 3. mai kom. |Ja.'],
  fi: ['Tämä on esim. Matti, ks. Liite, jne. Loppu. |Se tuli 3. tammikuuta. |Niin.'],
  pl: ['To jest np. Kot, m.in. Pies, tzn. Ryba, itd. Koniec. |Zob. rys. 5. |Dnia 3. maja. |Tak.'],
  cs: ['To je např. Kočka, tj. Pes, atd. Konec. |Viz obr. 5. |Dne 3. března. |Ano.'],
  sk: ['To je napr. Mačka, t. j. Pes, atď. Koniec. |Pozri obr. 5. |Áno.'],
  tr: ['Bkz. Şekil, örn. Kedi, vb. Son. |İşte 3. sürüm geldi. |Evet.'],
  ru: [
    'Т. е. Это так, и т. д. Вот. |Конец.',
    'А. С. Пушкин написал. |См. рис. 5 на с. 3. |Да.',
    'Это было в 2020 г. |Потом нет.',
    'Он живёт в г. Москва. |Да.',
    '«Да.» |Потом нет.',
  ],
  uk: ['Це напр. Кіт, та ін. Кінець. |Див. рис. 5. |Так.'],
  ja: [
    '一。|二。|三',
    '本当？！|はい。',
    '「はい。」|彼は行く。',
    '「はい。」と言う。|終わり。',
    '「はい。そうです。」と言う。|終わり。',
    '「はい。」|これは例です。',
    'これ（例：A。B。）を開く。|閉じる。',
    '待つ……そして行く。|待つ……。|終わり。',
    '.NET を使う。|NuGet.exe を実行する。',
    'v1.2 を使う. |次へ進む.',
    '使う!|次へ.',
    '使う。 |Next.',
    '誤りを直した。#12',
  ],
  zh: [
    '一。|二！|三？',
    '“好。”|他走了。',
    '"好。"|"不。"',
    '将显示“是否继续？”提示。|完。',
    '等等……然后走。|完。',
    '使用 NuGet. |然后运行 3.5 版。|完成.|下一步',
    '（全部。）下一句。|完。',
    '真的？！|是。',
    '请参阅 example.com。|完。',
  ],
  ko: [
    '열었습니다. |닫았습니다.',
    '열었습니다. |.NET을 씁니다.',
    '왜요? |그냥요! |끝.',
    '“네.” |그는 갔다.',
    '"네." 라고 말했다. |끝.',
  ],
  ar: ['هل هذا؟ |نعم. |انتهى!', 'كتبه د. سامي إلخ. هنا. |انتهى.', 'استخدم .NET.\u200f |ثم تابع.'],
  fa: ['این چیست؟ |این است. |پایان!'],
  ur: ['یہ ہے۔ |کیا؟ |ہاں۔'],
  he: ['האם? |כן. |סוף!', 'כתב ב. כהן וכו׳. |סוף.', 'השתמש ב-.NET. |אז המשך.'],
  th: ['ใช้ .NET และ e.g. อื่น', 'A is here. |B is there? |C.', 'จริงหรือ? |ใช่', 'Dr. Doe wrote it. |We read it.'],
  hi: ['यह है। |वह है। |क्या?', 'यह .NET है। |Dr. राम।'],
  el: ['Ναι. |Όχι! |Τέλος.'],
};

describe('the sentences of', () => {
  const rows = Object.entries(ROWS).flatMap(([tag, texts]) => texts.map((text) => [tag, text] as const));
  it.each(rows)('%s: %s', (tag, row) => {
    const sentences = row.split('|').map((sentence) => sentence.trim());
    expect(split(row.replaceAll('|', ''), tag)).toEqual(sentences.filter((sentence) => sentence !== ''));
  });
});

describe('a language tag', () => {
  it.each(['de', 'DE', 'de-AT', 'de-Latn-CH-1996', 'de-x-own'])('%s has the rules of its language', (tag) => {
    expect(split('Das gilt z. B. Montag. Ende.', tag)).toEqual(['Das gilt z. B. Montag.', 'Ende.']);
  });

  it('with rules of its own cuts alike whatever ICU the runtime has', () => {
    const real = Intl.Segmenter;
    const refuse = (): never => {
      throw new Error('Expected no call of Intl.Segmenter');
    };
    Object.defineProperty(Intl, 'Segmenter', { value: refuse, configurable: true });
    try {
      for (const tag of languages.flatMap((rules) => rules.languages)) expect(split('A b. C d.', `${tag}-x-t`)).toHaveLength(2);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: real, configurable: true });
    }
  });
});

describe('sentences', () => {
  const sign = fc.constantFrom(
    'a',
    'B',
    '.',
    '!',
    '?',
    '…',
    ' ',
    '  ',
    '"',
    '“',
    '”',
    '(',
    ')',
    '。',
    '？',
    '「',
    '」',
    '1',
    '\u00a0',
    '😀',
    'z.',
    'é',
  );
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
  const tag = fc.constantFrom('en', 'de', 'fr', 'ja', 'zh', 'ru', 'ar', 'th', 'hi');

  it('hold all of a text but blanks, in order', () => {
    fc.assert(
      fc.property(text, tag, (sample, language) => {
        const sentences = split(sample, language);
        expect(sentences.join('').replace(/\s/g, '')).toBe(sample.replace(/\s/g, ''));
        for (const sentence of sentences) expect(sentence).toMatch(/^\S(?:[\s\S]*\S)?$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in long texts as in short ones where `Intl.Segmenter` proposes them', () => {
    const sentence = 'यह एक वाक्य है। ';
    expect(split(sentence.repeat(1000), 'hi')).toHaveLength(1000);
    expect(split(`${'अ '.repeat(3000)}। ${sentence.repeat(100)}`, 'hi')).toHaveLength(101);
  });
});

describe('a paragraph of one megabyte', () => {
  const SHAPES: readonly [name: string, text: string][] = [
    ['of sentences', 'A few words stop. '.repeat(55_000)],
    ['of stops', '. '.repeat(500_000)],
    ['of wide stops and quotation marks', '。"'.repeat(500_000)],
    ['of abbreviations', 'z. B. '.repeat(166_000)],
    ['of words', 'word '.repeat(200_000)],
    ['of closing quotation marks', '« . » '.repeat(166_000)],
    ['without a blank', 'a.'.repeat(500_000)],
  ];
  it.each(SHAPES.flatMap(([name, text]) => ['fr', 'th'].map((tag) => [name, tag, text] as const)))(
    '%s in %s is no trouble',
    (_, tag, text) => {
      const started = performance.now();
      split(text, tag);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
