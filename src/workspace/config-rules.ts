import { isLocale } from '../model/locale.ts';
import { type Config, docSets, type LocaleEntry } from './config.ts';
import type { ConfigIssue } from './config-issue.ts';
import { sameLocale } from './locale-names.ts';
import { nearest } from './nearest.ts';
import { outsideReason } from './relative-path.ts';
import { dependsOnLocale, isNamedByLocale, languageOf, namesIn, PLACEHOLDERS } from './target-pattern.ts';

type Path = ConfigIssue['path'];

/** What the schema cannot say: tags that are BCP 47, paths that stay inside, a target for every locale. */
export function configIssues(config: Config): readonly ConfigIssue[] {
  return [
    ...sourceIssues(config),
    ...targetIssues(['target'], config.target, config),
    ...localeIssues(config),
    ...pathIssue(['records'], config.records),
    ...(config.srx === null ? [] : pathIssue(['srx'], config.srx)),
    ...checkIssues(config),
    ...scopeIssues(config, 'sync', { overrides: config.sync.overrides }),
    ...pathIssue(['sync', 'plainFolder'], config.sync.plainFolder),
    ...noticeIssues(config),
  ];
}

/** Globs and files inside the project, locales that are configured. */
function checkIssues(config: Config): readonly ConfigIssue[] {
  const { baseline, glossary, overrides, required, thresholds } = config.check;
  return [
    ...scopeIssues(config, 'check', { overrides, required, thresholds }),
    ...(baseline === null ? [] : pathIssue(['check', 'baseline'], baseline)),
    ...(glossary === null ? [] : pathIssue(['check', 'glossary'], glossary)),
  ];
}

/** A notice is one line, for a locale that there is. */
function noticeIssues({ sync, locales }: Config): readonly ConfigIssue[] {
  const known = locales.map(({ tag }) => tag);
  return Object.entries(sync.notice?.text ?? {}).flatMap(([tag, text]): readonly ConfigIssue[] => {
    const path: Path = ['sync', 'notice', 'text', tag];
    if (/[\r\n]/.test(text)) return [issue(path, 'Expected one line of Markdown, found several')];
    return known.some((one) => sameLocale(one, tag)) ? [] : [issue(path, `Expected a configured locale, found \`${tag}\``)];
  });
}

type Scoped = Config['check']['required'][number];

/** The locales and globs of entries that are about some documents. */
function scopeIssues(
  { locales }: Config,
  part: 'check' | 'sync',
  lists: Readonly<Record<string, readonly Scoped[]>>,
): readonly ConfigIssue[] {
  const known = locales.map(({ tag }) => tag);
  const unknown = (path: Path, tag: string): readonly ConfigIssue[] => {
    if (known.some((one) => sameLocale(one, tag))) return [];
    const meant = nearest(tag, known);
    return [issue(path, `Expected a configured locale, found \`${tag}\`${meant === null ? '' : `; did you mean \`${meant}\`?`}`)];
  };
  return Object.entries(lists).flatMap(([name, entries]) =>
    entries.flatMap((entry, at): readonly ConfigIssue[] => [
      ...(entry.locales ?? []).flatMap((tag, index) => unknown([part, name, at, 'locales', index], tag)),
      ...(entry.paths ?? []).flatMap((glob, index) => globIssue([part, name, at, 'paths', index], glob)),
    ]),
  );
}

function sourceIssues(config: Config): readonly ConfigIssue[] {
  const sets = docSets(config);
  return sets.flatMap((set, index): readonly ConfigIssue[] => {
    const path: Path = Array.isArray(config.source) ? ['source', index] : ['source'];
    const own = ownTargets(config)[index] ?? null;
    const tags = tagIssue([...path, 'locale'], set.locale);
    const first = sets[0]?.locale ?? set.locale;
    const other = `Expected the same source locale \`${first}\` in every doc set, found \`${set.locale}\``;
    return [
      ...(tags.length === 0 && !sameLocale(first, set.locale) ? [issue([...path, 'locale'], other)] : tags),
      ...set.include.flatMap((glob, at) => globIssue([...path, 'include', at], glob)),
      ...set.exclude.flatMap((glob, at) => globIssue([...path, 'exclude', at], glob)),
      ...(own === null ? [] : targetIssues([...path, 'target'], own, config)),
    ];
  });
}

/** The `target` of each doc set; null where it has none of its own. */
function ownTargets({ source }: Config): readonly (string | null)[] {
  return ('include' in source ? [source] : source).map(({ target }) => target);
}

function targetIssues(path: Path, target: string, { locales }: Config): readonly ConfigIssue[] {
  const names = namesIn(target);
  const unknown = names.filter((name) => !PLACEHOLDERS.includes(name));
  const inPlace = locales.find((entry) => entry.repository === null);
  const issues = [...pathIssue(path, target), ...unknown.map((name) => issue(path, placeholderMessage(name)))];
  if (issues.length > 0) return issues;
  if (!names.includes('path') && !names.includes('name') && !isNamedByLocale(target)) {
    return [
      issue(
        path,
        `Expected \`{path}\` or \`{name}\` in \`target\`, found \`${target}\`: every document would have the same target`,
      ),
    ];
  }
  if (inPlace === undefined || dependsOnLocale(target)) return [];
  return [
    issue(
      path,
      `Expected \`{locale}\` or \`{lang}\` in \`target\`, found \`${target}\`: \`${inPlace.tag}\` has no \`repository\` of its own`,
    ),
  ];
}

function placeholderMessage(name: string): string {
  const meant = nearest(name, PLACEHOLDERS);
  const known = PLACEHOLDERS.map((one) => `\`{${one}}\``).join(' ');
  return `Unexpected placeholder \`{${name}}\`, ${meant === null ? `expected one of ${known}` : `did you mean \`{${meant}}\`?`}`;
}

function localeIssues(config: Config): readonly ConfigIssue[] {
  const { locales } = config;
  const targets = docSets(config).map((set) => set.target);
  const sourceTag = docSets(config)[0]?.locale ?? '';
  return locales.flatMap((entry, index): readonly ConfigIssue[] => {
    const path: Path = ['locales', index, 'tag'];
    const tags = tagIssue(path, entry.tag);
    if (tags.length > 0) return tags;
    if (sameLocale(entry.tag, sourceTag))
      return [issue(path, `Expected a locale other than that of the source, found \`${entry.tag}\``)];
    const twin = locales
      .slice(0, index)
      .find((earlier) => sameLocale(earlier.tag, entry.tag) || targets.some((target) => sharesTarget(target, earlier, entry)));
    if (twin === undefined) return repositoryIssue(['locales', index, 'repository'], entry.repository);
    if (sameLocale(twin.tag, entry.tag)) return [issue(path, `Expected each locale once, found \`${entry.tag}\` again`)];
    return [
      issue(
        path,
        `Expected a path of its own for each locale, found the same \`target\` for \`${twin.tag}\` and \`${entry.tag}\`; write \`{locale}\` in it`,
      ),
    ];
  });
}

function sharesTarget(target: string, one: LocaleEntry, other: LocaleEntry): boolean {
  const names = namesIn(target);
  if (one.repository !== other.repository || names.includes('locale')) return false;
  if (!names.includes('lang')) return one.repository !== null;
  return sameLocale(languageOf(one.tag), languageOf(other.tag));
}

function tagIssue(path: Path, tag: string): readonly ConfigIssue[] {
  return isLocale(tag) ? [] : [issue(path, `Expected a BCP 47 language tag such as \`fr-FR\`, found \`${tag}\``)];
}

function globIssue(path: Path, glob: string): readonly ConfigIssue[] {
  if (glob.startsWith('!'))
    return [issue(path, `Expected a glob of files to take, found \`${glob}\`; what is left out goes to \`exclude\``)];
  const reason = outsideReason(glob.replaceAll('\\', ''));
  return reason === null ? [] : [issue(path, `Expected a glob inside the project, found ${reason} in \`${glob}\``)];
}

function pathIssue(path: Path, value: string): readonly ConfigIssue[] {
  const reason = outsideReason(value);
  return reason === null ? [] : [issue(path, `Expected a path inside the project, found ${reason} in \`${value}\``)];
}

function repositoryIssue(path: Path, repository: string | null): readonly ConfigIssue[] {
  if (repository === null) return [];
  const itself = /^\.?\/*$/.test(repository) ? 'the project itself' : null;
  const reason = itself ?? outsideReason(repository.replace(/^(?:\.\.\/)+/, ''));
  return reason === null
    ? []
    : [issue(path, `Expected a folder relative to the project such as \`../docs.fr-FR\`, found ${reason} in \`${repository}\``)];
}

function issue(path: Path, message: string): ConfigIssue {
  return { path, anchor: 'value', message };
}
