import { expect, test } from 'vitest';
import { headingPaths } from '../../src/commands/heading-paths.ts';
import { readUnits } from '../../src/commands/read-source.ts';
import { locale } from '../../src/model/locale.ts';
import { openParser } from '../../src/text/parser.ts';

const PAGE = `---
title: Kites
---

# Kites & more

First.

## Parts. And pieces

> ### In a quote

Deep.

Setext
======

Second.

Lower
-----

- Item.

<h3>Raw</h3>

Last.
`;

test('each sentence stands under the headings above it, whatever they are written like', async () => {
  const parser = await openParser({ engine: 'satteri', onFallback: () => undefined });
  const reading = { parser, locale: locale('en-US'), translatedKeys: () => ['title'], attributes: [], srx: null };
  const { units } = await readUnits('a.md', PAGE, reading);
  const paths = headingPaths(PAGE, units);
  expect(units.map((unit) => [unit.text, paths.get(unit)?.join(' > ')])).toEqual([
    ['Kites', ''],
    ['Kites & more', ''],
    ['First.', 'Kites & more'],
    ['Parts.', 'Kites & more'],
    ['And pieces', 'Kites & more'],
    ['In a quote', 'Kites & more > Parts. And pieces'],
    ['Deep.', 'Kites & more > Parts. And pieces > In a quote'],
    ['Setext', ''],
    ['Second.', 'Setext'],
    ['Lower', 'Setext'],
    ['Item.', 'Setext > Lower'],
    ['Raw', 'Setext > Lower'],
    ['Last.', 'Setext > Lower'],
  ]);
});
