import { testRows } from './check-pair.ts';

const DOLLAR = '$';

testRows('same-placeholders', [
  ['Hello {name}', 'Bonjour {nom}', 'fr-FR', ['error: Expected placeholder `{name}`, found `{nom}`']],
  ['{0} hens of {1}', '{1} Hühner', 'de-DE', ['error: Expected placeholder `{0}`, found none']],
  ['%s hens', 'Poules', 'fr-FR', ['error: Expected placeholder `%s`, found none']],
  ['%1$s of %2$s', '%2$s von %1$', 'de-DE', ['error: Expected placeholder `%1$s`, found none']],
  [
    `Open ${DOLLAR}{home}`,
    `Ouvrez ${DOLLAR}{maison}`,
    'fr-FR',
    [`error: Expected placeholder \`${DOLLAR}{home}\`, found \`${DOLLAR}{maison}\``],
  ],
  ['{{ hens }} hens', '{{ poules }} poules', 'fr-FR', ['error: Expected placeholder `{{ hens }}`, found `{{ poules }}`']],
  [
    'See <xref:Hens.Feed>.',
    'Voir <xref:Poules.Feed>.',
    'fr-FR',
    ['error: Expected placeholder `<xref:Hens.Feed>`, found `<xref:Poules.Feed>`'],
  ],
  [
    '[!INCLUDE [Hens](a.md)]',
    '[!INCLUDE [Poules](b.md)]',
    'fr-FR',
    ['error: Expected placeholder `[!INCLUDE [](a.md)]`, found `[!INCLUDE [](b.md)]`'],
  ],
  [
    '[!NOTE] Feed hens.',
    '[!REMARQUE] Nourrissez les poules.',
    'fr-FR',
    ['error: Expected placeholder `[!NOTE]`, found `[!REMARQUE]`'],
  ],
  ['Open %APPDATA%.', 'Ouvrez %DONNÉES%.', 'fr-FR', ['error: Expected placeholder `%APPDATA%`, found none']],
  ['Build $(Hens)', 'Bauen Sie $(Huehner)', 'de-DE', ['error: Expected placeholder `$(Hens)`, found `$(Huehner)`']],
  ['@@hens@@ hens', '@@poules@@ poules', 'fr-FR', ['error: Expected placeholder `@@hens@@`, found `@@poules@@`']],
  [
    'All {props.count + 1} hens',
    'Alle {props.zahl + 1} Hühner',
    'de-DE',
    ['error: Expected placeholder `{props.count + 1}`, found `{props.zahl + 1}`'],
  ],
  [
    '{name} feeds {name}.',
    '{name} nourrit.',
    'fr-FR',
    ['warning: Expected placeholder `{name}`, found it less often than the source has it'],
  ],
  ['Feed hens.', 'Nourrissez {hens}.', 'fr-FR', ['warning: Expected no placeholder, found `{hens}`']],
  ['[!INCLUDE [Hens](a.md)]', '[!INCLUDE [Poules](a.md)]', 'fr-FR', []],
  ['Put {your file} here.', 'Mettez {votre fichier} ici.', 'fr-FR', []],
  ['Braces ( { } ) hold it.', 'Des accolades ( { } ) le contiennent.', 'fr-FR', []],
  ['Half is 50% so far.', 'Die Hälfte sind 50% davon.', 'de-DE', []],
  ['{1} of {0}', '{0} の {1}', 'ja-JP', []],
  ['{/* a comment */} Hens', '{/* un commentaire */} Poules', 'fr-FR', []],
]);

testRows('same-tags', [
  ['One<br>two', 'Un deux', 'fr-FR', ['warning: Expected tag `<br>`, found none']],
  [
    'Press <kbd>F5</kbd>.',
    'Drücken Sie F5.',
    'de-DE',
    ['warning: Expected tag `<kbd>`, found none', 'warning: Expected tag `</kbd>`, found none'],
  ],
  ['Press <kbd>F5</kbd>.', 'Drücken Sie <kbd>F5.', 'de-DE', ['error: Expected tag `</kbd>`, found none']],
  ['A <Badge/> hen', 'Une poule', 'fr-FR', ['warning: Expected tag `<Badge>`, found none']],
  ['A \\<hen> here', 'Une <poule> ici', 'fr-FR', ['error: Expected no tag, found `<poule>`']],
  ['In Django', 'در <span dir="rtl">«Django»</span>', 'fa-IR', []],
  ['One<br/>two', 'Un<br>deux', 'fr-FR', []],
  ['The `<hen>` tag', 'Le tag `<hen>`', 'fr-FR', []],
  ['<b title="A">x</b>', '<b title="B">x</b>', 'fr-FR', []],
  ['If a < b and c > d', 'Wenn a < b und c > d', 'de-DE', []],
]);
