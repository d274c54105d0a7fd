import { commitOn, git, pair, workspace } from '../cli/run.ts';

export const GLAZING = 'source-docs/glazing.md';
export const KILN = 'source-docs/kiln.md';
export const GLAZING_IN_FRENCH = 'locales/fr-FR/glazing.md';
export const KILN_IN_FRENCH = 'locales/fr-FR/kiln.md';

const GLAZING_TEXT = `---
title: Glazing by hand
description: Three ways to glaze a bowl.
---

# Glazing by hand

Stir the glaze for **two** minutes. Pour it through a \`80-mesh\` sieve. Wait until the bowl is dry.

## Dip the bowl

Hold the rim with [tongs](tools.md#tongs) and *count* to three.

| Glaze | Coats |
|---|---|
| Celadon | Two thin coats |
| Tenmoku | One coat |
`;

const GLAZING_TEXT_IN_FRENCH = `---
title: Émailler à la main
description: Trois façons d’émailler un bol.
---

# ${pair('0c0de-103', 'Émailler à la main', 'Glazing by hand')}

${pair('0c0de-104', 'Remuez l’émail pendant **une** minute.', 'Stir the glaze for **one** minute.')} ${pair('0c0de-105', 'Passez-le dans un tamis `80-mesh`.', 'Pour it through a `80-mesh` sieve.')} ${pair('0c0de-106', 'Attendez que le bol soit sec.', 'Wait until the bowl is dry.')}

## ${pair('0c0de-107', 'Tremper le bol', 'Dip the bowl')}

${pair('0c0de-108', 'Tenez le bord avec une [pince](tools.md#tongs).', 'Hold the rim with [tongs](tools.md#tongs).')}

| ${pair('0c0de-109', 'Émail', 'Glaze')} | ${pair('0c0de-110', 'Couches', 'Coats')} |
|---|---|
| ${pair('0c0de-113', 'Tenmoku', 'Tenmoku')} | ${pair('0c0de-114', 'Une couche', 'One coat')} |
`;

/** \`Kyoto Ware\` is a name that stays as it is. */
const KILN_TEXT = `---
title: Firing the kiln
description: How hot it has to be, and for how long.
---

# Firing the kiln

Set \`cone 6\` on the **controller**, then close the *vents*. Read the [manual](https://example.org/kiln?a=1&b=2) first.

![A kiln with an open door](media/kiln.png)

- Ask ~~the owner~~ the <kbd>night</kbd> shift.
- Kyoto Ware

| Cone | Heat |
|---|---|
| 06 | 999 °C, but *slowly* |

**Never alone.**

> [!NOTE]
> Let it cool below 90 °C & wait for < one day.
`;

/** A project about pottery: a French page that is stale in three places, and one that is not there yet. */
export async function pottery(): Promise<string> {
  const root = workspace({
    'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }] }),
    [GLAZING]: GLAZING_TEXT,
    [GLAZING_IN_FRENCH]: GLAZING_TEXT_IN_FRENCH,
    [KILN]: KILN_TEXT,
  });
  await git(root, 'init', '-q');
  await commitOn(1, root, 'Pages about pottery');
  return root;
}
