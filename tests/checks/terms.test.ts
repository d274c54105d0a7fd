import { describe, expect, it } from 'vitest';
import { pairOf, problemsOf } from './check-pair.ts';

const TERMS = {
  untranslated: ['NuGet', 'Barn Door'],
  terms: [
    { source: 'package', target: 'paquet' },
    { source: 'hen house', target: 'poulailler' },
    { source: 'network', target: '网络' },
    { source: 'branch', target: 'Zweig' },
    { source: 'branch', target: 'Branch' },
  ],
};

describe('untranslated-terms', () => {
  it.each([
    ['Open NuGet.', 'Ouvrez Nuget.', ['warning: Expected the term `NuGet`, found `Nuget`']],
    ['The Barn Door opens.', 'La porte s’ouvre.', ['warning: Expected the term `Barn Door`, found none']],
    ['Open NuGet.', 'NuGet을 엽니다.', []],
    ['Open NuGetter.', 'Ouvrez.', []],
    ['Run `NuGet`.', 'Lancez.', []],
  ])('%j to %j', (source, target, problems) => {
    expect(problemsOf('untranslated-terms', pairOf(source, target, 'fr-FR'), TERMS)).toEqual(problems);
  });
});

describe('glossary-terms', () => {
  it.each([
    [
      'Feed all packages.',
      'Nourrissez les colis.',
      ['warning: Expected `paquet` for `package`, found neither it nor a form of it'],
    ],
    ['Feed all packages.', 'Nourrissez les paquets.', []],
    ['The hen houses', 'Les poulaillers', []],
    ['The network', '该网络', []],
    ['The network', '该网', ['warning: Expected `网络` for `network`, found neither it nor a form of it']],
    ['New branches', 'Neue Zweige', []],
    ['New branches', 'Neue Branches', []],
    ['New branches', 'Neue Äste', ['warning: Expected `Zweig` or `Branch` for `branch`, found neither it nor a form of it']],
    ['Run `package`.', 'Lancez.', []],
    ['Packaging', 'Emballage', []],
  ])('%j to %j', (source, target, problems) => {
    expect(problemsOf('glossary-terms', pairOf(source, target, 'fr-FR'), TERMS)).toEqual(problems);
  });
});
