import { describe, expect, it } from 'vitest';
import { beginOtherwise, endOtherwise } from '../../src/align/edges.ts';

describe('the ends of two texts', () => {
  it.each([
    ['Stop it.', 'Arrêtez.'],
    ['Stop it.', '停止してください。'],
    ['Is it *full*?', 'هل هو ممتلئ؟'],
    ['Stop it!', 'रुकिए।'],
    ['See the following:', '请参阅以下内容：'],
    ['He said “stop.”', 'Il a dit « stop ».'],
    ['Stop it.', 'หยุด'],
    ['A heading', 'Une **rubrique**'],
  ])('are alike in %j and %j', (source, target) => {
    expect(endOtherwise(source, target)).toBe(false);
  });

  it.each([
    ['Stop it.', 'Arrêtez'],
    ['See the following:', 'Voir ce qui suit.'],
    ['Hide it when using `a`', '`a` の使用時に非表示にする -'],
  ])('differ in %j and %j', (source, target) => {
    expect(endOtherwise(source, target)).toBe(true);
  });
});

describe('the beginnings of two texts', () => {
  it.each([
    ['“Stop” it', '« Arrêtez » cela'],
    ['What?', '¿Qué?'],
    ['**Stop**', '`停止`'],
  ])('are alike in %j and %j', (source, target) => {
    expect(beginOtherwise(source, target)).toBe(false);
  });

  it('differ where a sign of the sentence before is left', () => {
    expect(beginOtherwise('Stop it', '. Arrêtez')).toBe(true);
  });
});
