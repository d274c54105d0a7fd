import { testRows } from './check-pair.ts';

testRows('same-links', [
  ['See [hens](hens.md).', 'Voir [poules](poules.md).', 'fr-FR', ['error: Expected link target `hens.md`, found `poules.md`']],
  ['See [hens](hens.md).', 'Voir les poules.', 'fr-FR', ['error: Expected link target `hens.md`, found none']],
  [
    'See https://hens.example/a.',
    'Siehe https://hens.example/b.',
    'de-DE',
    ['error: Expected link target `https://hens.example/a`, found `https://hens.example/b`'],
  ],
  [
    'See <a href="hens.md">hens</a>.',
    'Voir <a href="coqs.md">poules</a>.',
    'fr-FR',
    ['error: Expected link target `hens.md`, found `coqs.md`'],
  ],
  [
    'See [hens](a.md) and [hens](a.md).',
    'Siehe [Hühner](a.md).',
    'de-DE',
    ['warning: Expected link target `a.md`, found it less often than the source has it'],
  ],
  ['See the hens.', 'Voir [les poules](a.md).', 'fr-FR', ['warning: Expected no link to `a.md`, found one']],
  ['See [hens][h].', 'Voir les poules.', 'fr-FR', ['error: Expected link target `[h]`, found none']],
  // What leads to the same page in another language.
  ['[Hens](/en-us/a/hens)', '[Poules](/fr-fr/a/hens)', 'fr-FR', []],
  ['[Hens](https://hens.example/en-us/hens)', '[Poules](https://hens.example/hens)', 'fr-FR', []],
  ['[Hens](https://hens.example/en/hens)', '[Poules](https://hens.example/fr/hens)', 'fr-CA', []],
  ['[Hens](https://en.wikipedia.org/wiki/Hen)', '[Poule](https://fr.wikipedia.org/wiki/Poule)', 'fr-FR', []],
  ['[Hens](hens.md#feeding-hens)', '[Poules](hens.md#nourrir-les-poules)', 'fr-FR', []],
  ['[Hens](#feeding-hens)', '[Hühner](#hühner-füttern)', 'de-DE', []],
  ['[Hens](../hens.md)', '[Hühner](../../hens.md)', 'de-DE', []],
  ['[Hens](hens.md)', '[母鸡](hens.zh-CN.md)', 'zh-CN', []],
  ['[Hens](/docs/hens)', '[母鸡](/zh-hans/docs/hens)', 'zh-CN', []],
  ['[Hens](a b.md)', '[Hens](a b.md)', 'fr-FR', []],
  ['[Hens](hens.md "About hens")', '[Poules](hens.md "Des poules")', 'fr-FR', []],
  ['See https://hens.example/a.', '请参阅 https://hens.example/a。', 'zh-CN', []],
  ['[Hens](<a (b).md>)', '[Poules](<a (b).md>)', 'fr-FR', []],
  ['[A](a.md), [B](b.md)', '[ب](b.md)، [أ](a.md)', 'ar-SA', []],
]);

testRows('same-images', [
  ['![A hen](img/hen.png)', 'Une poule', 'fr-FR', ['error: Expected image target `img/hen.png`, found none']],
  [
    '![A hen](img/hen.png)',
    '![Une poule](img/coq.png)',
    'fr-FR',
    ['error: Expected image target `img/hen.png`, found `img/coq.png`'],
  ],
  [
    '<img src="hen.png" alt="A hen">',
    '<img src="hen2.png" alt="Une poule">',
    'fr-FR',
    ['error: Expected image target `hen.png`, found `hen2.png`'],
  ],
  ['![A hen](img/hen.png)', '![Une poule](img/fr/hen.png)', 'fr-FR', []],
  ['![A hen](img/hen.png)', '![Une poule](img/hen.fr.png)', 'fr-FR', []],
  ['[![A hen](hen.png)](hens.md)', '[![Une poule](hen.png)](hens.md)', 'fr-FR', []],
]);

testRows('swapped-links', [
  [
    '[`a`](a.md), [`b`](b.md)',
    '[`a`](b.md), [`b`](a.md)',
    'fr-FR',
    ['error: Expected link target `a.md` behind `a`, found `b.md`'],
  ],
  [
    '[Hens 1](a.md), [Hens 2](b.md)',
    '[Poules 1](b.md), [Poules 2](a.md)',
    'fr-FR',
    ['error: Expected link target `a.md` behind `1`, found `b.md`'],
  ],
  [
    '[GitHub](a.md), [NuGet](b.md)',
    '[GitHub](b.md), [NuGet](a.md)',
    'de-DE',
    ['error: Expected link target `a.md` behind `GitHub`, found `b.md`'],
  ],
  ['[`a`](a.md), [`b`](b.md)', '[`b`](b.md) و [`a`](a.md)', 'ar-SA', []],
  ['[hens](a.md), [cocks](b.md)', '[coqs](b.md), [poules](a.md)', 'fr-FR', []],
  ['[here](a.md), [here](b.md)', '[hier](b.md), [hier](a.md)', 'de-DE', []],
]);

testRows('link-syntax', [
  ['See [hens](hens.md).', 'Voir [poules] (hens.md).', 'fr-FR', ['error: Expected `](`, found `] (hens.md)`']],
  ['See [hens](hens.md).', 'Voir poules] (.. /hens. MD).', 'fr-FR', ['error: Expected `](`, found `] (.. /hens. MD)`']],
  ['See [hens](hens.md).', '请参阅[母鸡]（hens.md）。', 'zh-CN', ['error: Expected `](`, found `]（hens.md）`']],
  [
    'See [hens](https://hens.example/a).',
    'Siehe [Hühner] (https://hens.example/a).',
    'de-DE',
    ['error: Expected `](`, found `] (https://hens.example/a)`'],
  ],
  [
    '![A](a.png "A hen")',
    '![B](a.png &quot;Une poule")',
    'fr-FR',
    ['error: Expected `](destination "title")`, found `](a.png &quot;Une poule")`'],
  ],
  [
    'See [hens](a/hens.md) now.',
    'Voir [poules](a/hens.md maintenant.',
    'fr-FR',
    ['error: Expected `](destination "title")`, found `](a/hens.md maintenant.`'],
  ],
  ['[Optional] (see hens)', '[Facultatif] (voir poules)', 'fr-FR', []],
  ['Use `a[0] (b/c)`.', 'Utilisez `a[0] (b/c)`.', 'fr-FR', []],
]);
