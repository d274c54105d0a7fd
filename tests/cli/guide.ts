import { createHash } from 'node:crypto';
import { pair } from './run.ts';

/** A small English page: title and description, eight sentences, a link, an image. */
export const GUIDE = `---
title: Brewing guide
description: How to brew a good cup. It takes five minutes.
ms.topic: guide
---

# Brewing guide

Boil fresh water first. Wait until it stops bubbling.
Then pour it slowly.

- [Kettles](kettles.md)
- Use 15 grams of coffee for each cup.

![A kettle on a stove](media/kettle.png)

> [!TIP]
> Never use boiling water. It burns the coffee.
`;

/** Its French version as it was translated, with \`keys\` at the end of its front matter. */
export function guideInFrench(keys: string): string {
  return `---
title: Guide de préparation
description: Comment préparer une bonne tasse. Cela prend cinq minutes.
ms.topic: guide
${keys}---
# <a name="brewing-guide"></a>${pair('0abcd-104', 'Guide de préparation', 'Brewing guide')}

${pair('0abcd-105', 'Faites d’abord bouillir de l’eau fraîche.', 'Boil fresh water first.')} ${pair('0abcd-p102', 'Attendez la fin des bulles, puis versez lentement.', 'Wait until it stops bubbling. Then pour it slowly.')}

- [${pair('0abcd-108', 'Bouilloires', 'Kettles')}](kettles.md)
- ${pair('0abcd-109', 'Comptez 15 grammes de café par tasse.', 'Use 15 grams of coffee for each cup.')}

![Une bouilloire sur une cuisinière](media/kettle.png)

> [!TIP]
> ${pair('0abcd-111', 'N’utilisez jamais d’eau bouillante.', 'Never use boiling water.')} ${pair('0abcd-112', 'Elle brûle le café.', 'It burns the coffee.')}
`;
}

/** The front-matter line that pins a translation to the bytes of its English. */
export function pinned(english: string | Uint8Array): string {
  return `ms.openlocfilehash: ${createHash('sha1').update(english).digest('hex')}\n`;
}

/** Its French version as a plain translation, with `keys` at the end of its front matter. */
export function guideInPlainFrench(keys: string): string {
  return `---
title: Guide de préparation
description: Comment préparer une bonne tasse. Cela prend cinq minutes.
ms.topic: guide
${keys}---

# Guide de préparation

Faites d’abord bouillir de l’eau fraîche. Attendez la fin des bulles.
Puis versez lentement.

- [Bouilloires](kettles.md)
- Comptez 15 grammes de café par tasse.

![Une bouilloire sur une cuisinière](media/kettle.png)

> [!TIP]
> N’utilisez jamais d’eau bouillante. Elle brûle le café.
`;
}
