import { describe, expect, it } from 'vitest';
import { codeBlocks } from '../../src/checks/code-blocks.ts';
import { problemsOf } from './checked.ts';

const js = (...lines: readonly string[]) => `\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`;
const block = (info: string, content: string) => `\`\`\`${info}\n${content}\n\`\`\`\n`;

describe('the check of code blocks', () => {
  it.each([
    [
      js('feedAll(3);'),
      js('nourrirTout(3);'),
      'warning nourrirTout(3);: Expected `feedAll` in the code as in the source (`feedAll(3);`), found `nourrirTout`',
    ],
    [
      js('if (x) go();'),
      js('si (x) go();'),
      'warning ```js\nsi (x) go();\n```: Expected `if` in the code as in the source (`if (x) go();`), found nothing in its place',
    ],
    [
      block('sh', 'feed --all'),
      block('sh', 'feed --tout'),
      'warning feed --tout: Expected `--all` in the code as in the source (`feed --all`), found `--tout`',
    ],
    [
      block('', 'Feed.AllHens 3'),
      block('', 'Feed. AllHens 3'),
      'warning Feed. AllHens 3: Expected `Feed.AllHens` in the code as in the source (`Feed.AllHens 3`), found `AllHens`',
    ],
    [
      block('xml', '<Hen id="a-1" />'),
      block('xml', '<Poule id="a-1" />'),
      'warning <Poule id="a-1" />: Expected `Hen` in the code as in the source (`<Hen id="a-1" />`), found `Poule`',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(codeBlocks, source, target)).toEqual([expected]);
  });

  it.each([
    [
      'comments',
      js('// Feed all hens', 'feed(); // now', '/* a', 'b */'),
      js('// Nourrir les poules', 'feed(); // tout de suite', '/* c */'),
    ],
    ['comments of shells', block('sh', '# Feed\nfeed --all # now'), block('sh', '# Nourrir\nfeed --all # vite')],
    ['sentences in strings', js('log("Feed all hens");', "log('Done')"), js('log("Nourrir les poules");', "log('Fini')")],
    ['elements with text', block('html', '<p class="a-b">Feed all</p>'), block('html', '<p class="a-b">Nourrir tout</p>')],
    ['placeholders', block('sh', 'feed <your name>'), block('sh', 'feed <votre nom>')],
    [
      'sentences in YAML',
      block('yaml', 'title: Feed only H2s now\norder: 1'),
      block('yaml', 'title: Nourrir tout de suite\norder: 1'),
    ],
    ['the output of commands', block('shell', '[feed] Starting process…'), block('shell', '[feed] Ça démarre…')],
    ['sample names', block('js', "a = 'YOUR_APP_ID';"), block('js', "a = 'VOTRE_APP_ID';")],
    ['the locale in an address', block('js', "a = '/guides/feed/';"), block('js', "a = '/fr/guides/feed/';")],
    ['text for readers', block('text', 'All hens are fed.'), block('text', 'Les poules sont nourries.')],
    ['Markdown', block('md', '## Feed *all* hens\n\n- now'), block('md', '## Nourrir *toutes* les poules\n\n- vite')],
    ['indentation and blank lines', js('a();', '  b();'), js('a();', '', 'b();')],
    ['YAML with text', block('yaml', 'title: Feed all\norder: 1'), block('yaml', 'title: Nourrir tout\norder: 1')],
  ])('lets %s be translated', async (_, source, target) => {
    expect(await problemsOf(codeBlocks, source, target)).toEqual([]);
  });

  const two = `${js('openGate(1);', 'closeGate(2);')}\n${js('feedAll(3);', 'countEggs(4);')}`;
  it.each([
    ['for certain', {}, 'error'],
    ['by its sentences', { isCertain: false }, 'warning'],
  ])('tells of a lost block when it is known %s what the translation was made from', async (_, context, severity) => {
    expect(await problemsOf(codeBlocks, two, js('openGate(1);', 'closeGate(2);'), context)).toEqual([
      `${severity} -: Expected the code block with \`countEggs(4);\` as in the source, found it nowhere: lost content`,
    ]);
  });

  it('tells of a block that is text now', async () => {
    expect(await problemsOf(codeBlocks, two, `${js('openGate(1);', 'closeGate(2);')}\nfeedAll(3); countEggs(4);\n`)).toEqual([
      'warning -: Expected the code block with `countEggs(4);` as in the source, found its text outside of code blocks',
    ]);
  });

  it.each([
    ['a block that is new in the source', two, js('openGate(1);', 'closeGate(2);'), js('openGate(1);', 'closeGate(2);')],
    ['code that changed since', js('feedAll(4);', 'now(1);'), js('feedAll(3);', 'now(1);'), js('feedAll(3);', 'now(1);')],
    ['code that follows the source', js('feedEach(3);'), js('feedEach(3);'), js('feedAll(3);')],
    ['a block that the source dropped', js('openGate(1);', 'closeGate(2);'), js('openGate(1);', 'closeGate(2);'), two],
  ])('says nothing of %s', async (_, source, target, made) => {
    expect(await problemsOf(codeBlocks, source, target, { made })).toEqual([]);
  });

  it('says nothing when it is not known what the translation was made from', async () => {
    expect(await problemsOf(codeBlocks, two, js('x(1);'), { made: null })).toEqual([]);
  });
});
