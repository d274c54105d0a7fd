import { writeSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Outcome, Session } from './commands/session.ts';
import { tellUnexpected } from './commands/tell-unexpected.ts';
import { HexaplaError, UsageError } from './model/errors.ts';
import type { EngineName } from './text/parser.ts';
import { printableLines } from './text/printable.ts';
import { PARSE_ARGUMENT } from './workspace/parse-argument.ts';
import { PAGES_ARGUMENT, STATUS_ARGUMENT } from './workspace/thread-arguments.ts';

/** The options that every command takes, before or after its name. */
interface GlobalOptions {
  readonly cwd?: string;
  readonly config?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

interface FormatOptions {
  readonly locale: readonly string[];
  readonly format: string;
}

interface AlignOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly format: string;
}

const repeated = (value: string, list: readonly string[]): readonly string[] => [...list, value];

/** An option whose second value would silently win over its first. */
const once =
  (flag: string) =>
  (value: string, earlier?: string): string => {
    if (earlier === undefined) return value;
    throw new UsageError(`Expected one \`${flag}\`, found \`${earlier}\` and \`${value}\``);
  };

/** An option may be given without the name of a remote. */
const remoteOf = (push: string | true | undefined): string | null => (push === true ? 'origin' : (push ?? null));

const EXAMPLES = `
Examples:
  $ hexapla status                        every locale, the worst documents first
  $ hexapla status docs/a.md --all-units  every sentence of one document
  $ hexapla diff docs/a.md --locale fr-FR what changed since it was translated
  $ hexapla check --changed-from main     what a branch does to the translations
  $ hexapla segment docs/a.md             the sentences of one file, with their ids

Exit codes: 0 done, 1 findings, 2 wrong usage or configuration, 3 input refused, 4 environment.`;

type Finish = (outcome: Outcome) => void;

function program(finish: Finish): Command {
  const root = new Command('hexapla')
    .description('Keeps translated Markdown documentation true to its source, sentence by sentence.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--cwd <dir>', 'work on the project in this folder')
    .option('--config <file>', 'use this configuration file')
    .option('--no-color', 'print no colours')
    .option('--quiet', 'print results and errors only')
    .option('--verbose', 'print the stack of unexpected errors, and what else may explain a run')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'hexapla: ')) });
  for (const add of [
    addInit,
    addStatus,
    addDiff,
    addCheck,
    addSync,
    addExport,
    addImport,
    addAdopt,
    addAck,
    addSegment,
    addAlign,
    addTm,
    addDashboard,
  ])
    add(root, finish);
  return root;
}

function addInit(root: Command, finish: Finish): void {
  root
    .command('init')
    .description('detect how the project is laid out and write hexapla.config.json')
    .option('--layout <name>', 'write this layout down, such as MkDocs, instead of the one that is detected')
    .action(async ({ layout = null }: { layout?: string | null }, command: Command) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(session(command), { layout }));
    });
}

/** What commander makes of the options of `status`. */
interface StatusOptions extends FormatOptions {
  readonly allUnits?: boolean;
  readonly record?: boolean;
  readonly branch?: string;
  readonly author?: string;
  readonly push?: string | true;
}

function addStatus(root: Command, finish: Finish): void {
  root
    .command('status')
    .description('tell which sentences are stale, missing or orphaned')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--format <format>', 'text, json, csv or markdown', 'text')
    .option('--all-units', 'list the sentences that are current as well')
    .option('--record', 'add a line with the figures of each language to .hexapla/history.ndjson')
    .option('--branch <name>', 'record on this branch instead of on disk; one that is not there holds the history alone')
    .option('--author <author>', 'the author of the commit, as in "Ada Lovelace <ada@example.org>"')
    .option('--push [remote]', 'push the branch to this remote (origin)')
    .action(async (paths: string[], options: StatusOptions, command: Command) => {
      const { status } = await import('./commands/status.ts');
      const { locale: locales, format, allUnits = false, record = false, branch = null, author = null } = options;
      const recording = { record, branch, author, push: remoteOf(options.push) };
      finish(await status(session(command), { paths, locales, format, allUnits, recording }));
    });
}

function addDiff(root: Command, finish: Finish): void {
  root
    .command('diff')
    .description('show what changed in the source of stale sentences, beside their translation')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--format <format>', 'text, json or html', 'text')
    .action(async (paths: string[], { locale: locales, format }: FormatOptions, command: Command) => {
      const { diff } = await import('./commands/diff.ts');
      finish(await diff(session(command), { paths, locales, format }));
    });
}

/** What commander makes of the options of `check`. */
interface CheckOptions {
  readonly changedFrom?: string;
  readonly locale: readonly string[];
  readonly format: readonly string[];
  readonly output: readonly string[];
  readonly linkBase?: string;
  readonly untrusted?: boolean;
  readonly fix?: boolean;
  readonly writeBaseline?: boolean;
  readonly listRules?: boolean;
}

const CHECK_HELP = `
Without --changed-from all that is wrong is told; with it only what changed since the tree parted from REF, so that
old debt is nobody's fault. By default a stale translation is a warning, a missing one info; a broken localized
document and a translation that got lost are errors, and only errors fail (exit code 1).

Examples:
  $ hexapla check                                       the whole tree
  $ hexapla check --changed-from origin/main            what this branch does to the translations
  $ hexapla check --changed-from origin/main --untrusted --format github --format markdown --output summary.md
  $ hexapla check --write-baseline                      tolerate what is there today
  $ hexapla check --list-rules                          every rule, and how severe it is`;

function addCheck(root: Command, finish: Finish): void {
  root
    .command('check')
    .description('judge translations, or a change of source and translations, and fail for what is broken')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--changed-from <ref>', 'only what changed since the tree parted from this branch, tag or commit')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--format <format>', 'text, json, sarif, junit, github, markdown or badge (may be repeated)', repeated, [])
    .option('--output <file>', 'write to this file; the n-th belongs to the n-th format (may be repeated)', repeated, [])
    .option('--link-base <url>', 'begin the links of markdown with this address, such as that of the commit on a forge')
    .option('--untrusted', 'judge by the configuration, records and baseline of the base, not by those of the change')
    .option('--fix', 'carry mechanical changes of the source over to translations: a link, a code, a number')
    .option('--write-baseline', 'write down what is found as tolerated')
    .option('--list-rules', 'print every rule with its severity')
    .addHelpText('after', CHECK_HELP)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      const { locale: locales, format: formats, output: outputs } = options;
      if (options.listRules === true) {
        const { listRules } = await import('./commands/list-rules.ts');
        finish(listRules(session(command)));
        return;
      }
      const { check } = await import('./commands/check.ts');
      const { changedFrom = null, linkBase = null, untrusted = false, fix = false, writeBaseline = false } = options;
      const asked = { paths, locales, formats: formats.length === 0 ? ['text'] : formats, outputs };
      finish(await check(session(command), { ...asked, changedFrom, linkBase, untrusted, fix, writeBaseline }));
    });
}

const SYNC_HELP = `
A sentence that is new in the source is written in its source text, marked as not translated, until somebody replaces
it. A translation stays where its sentence stands in the source, also when that moved; one whose source is gone moves
into the records. Nothing else of a file changes, and a second run writes nothing. \`sync\` in hexapla.config.json sets
what is done.

Examples:
  $ hexapla sync --dry-run                  what would be written, and why
  $ hexapla sync --locale fr-FR             one language only
  $ hexapla sync --commit                   commit what is written on the branch that is checked out
  $ hexapla sync --branch 'l10n/{locale}' --push=origin
                                            a branch for each language, and no file on disk changes

With --commit only the files that are written are committed, whatever else is changed or staged. With --branch nothing
on disk changes at all: the branch is brought up to the commit that is checked out, on top of what people did there.
A message may hold {locales}, {documents}, {files} and {commit}. No hook runs, nothing is pushed by force, and only
--push uses the network.`;

/** What commander makes of the options of `sync`. */
interface SyncOptions extends FormatOptions {
  readonly form?: string;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
  readonly branch?: string;
  readonly message?: string;
  readonly author?: string;
  readonly push?: string | true;
  readonly summary?: string;
}

function addSync(root: Command, finish: Finish): void {
  root
    .command('sync')
    .description('bring localized documents up to the structure of their sources, and lose nothing')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--dry-run', 'print what would be written, and write nothing')
    .option('--form <form>', 'auto, bilingual, plain or both, instead of the configured form')
    .option('--commit', 'commit the files that are written, and no others, on the branch that is checked out')
    .option('--branch <name>', 'commit to this branch instead of writing on disk; {locale}: a branch for each language')
    .option('--message <text>', 'the message of the commits')
    .option('--author <author>', 'their author, as in "Ada Lovelace <ada@example.org>"')
    .option('--push [remote]', 'push the branch to this remote (origin)')
    .option('--summary <file>', 'write the text of a pull request to this file, in Markdown')
    .option('--format <format>', 'text or json', 'text')
    .addHelpText('after', SYNC_HELP)
    .action(async (paths: string[], options: SyncOptions, command: Command) => {
      const { sync } = await import('./commands/sync.ts');
      const { locale: locales, format, dryRun = false, form = null, summary = null } = options;
      const { commit = false, branch = null, message = null, author = null } = options;
      const publish = { commit, branch, message, author, push: remoteOf(options.push) };
      finish(await sync(session(command), { paths, locales, format, dryRun, form, publish, summary }));
    });
}

const EXPORT_HELP = `
By default what is stale or missing is handed off, a file for each document, with the old translation of what is stale,
the headings and sentences around each sentence, and what a translation memory knows. The source may change while
translators work: \`hexapla import\` knows what each translation was made from.

Formats: xliff (1.2), xliff2 (2.1), po, tmx. Profiles: standard; omegat fills every target, which OmegaT needs;
translate-toolkit tells finished targets by \`approved\`.

Examples:
  $ hexapla export --locale fr-FR -o handoff            a file for each document
  $ hexapla export --locale fr-FR --package -o handoff  one file for all
  $ hexapla export docs/a.md --locale de --only stale,missing,current --format po -o handoff`;

/** What commander makes of the options of `export`. */
interface ExportOptions extends FormatOptions {
  readonly only: string;
  readonly profile: string;
  readonly package?: boolean;
  readonly memory: boolean;
  readonly output: string;
}

function addExport(root: Command, finish: Finish): void {
  root
    .command('export')
    .description('hand off what is to be translated, in the formats of translation tools')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--only <statuses>', 'stale, missing, unknown or current, with commas between them', 'stale,missing')
    .option('--format <format>', 'xliff, xliff2, po or tmx', 'xliff')
    .option('--profile <profile>', 'for whom: standard, omegat or translate-toolkit', 'standard')
    .option('--no-memory', 'offer no translations of the same and of similar sentences')
    .option('--package', 'one file for each locale instead of one for each document')
    .requiredOption('-o, --output <dir>', 'the folder that the files go to')
    .addHelpText('after', EXPORT_HELP)
    .action(async (paths: string[], options: ExportOptions, command: Command) => {
      const { exportFiles } = await import('./commands/export.ts');
      const { locale: locales, only, format, profile, package: isPackage = false, memory: hasMatches, output } = options;
      const asked = { paths, locales, only, format, profile, isPackage, hasMatches, output };
      finish(await exportFiles(session(command), { ...asked, toolVersion: packageJson.version }));
    });
}

const IMPORT_HELP = `
Each sentence is judged for itself: one whose codes are damaged, whose target is empty, or whose source was changed in
the file is refused, and all others are taken. A file that is cut off, or is for another language, is refused whole.
What is taken goes into the documents, as \`sync\` writes them; where the source changed since the hand-off, the
translation is taken and stale. Nothing is ever deleted because it is not in a file.

Exit codes: 0 all taken, 1 sentences refused, 3 files refused, 4 a file could not be written.

Examples:
  $ hexapla import handback --dry-run          what would become of everything
  $ hexapla import handback/fr-FR/docs/a.md.xlf`;

/** What commander makes of the options of `import`. */
interface ImportOptions {
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly format: string;
}

function addImport(root: Command, finish: Finish): void {
  root
    .command('import')
    .description('take back what was handed off, and write it into the documents')
    .argument('<files...>', 'XLIFF, PO or TMX files, or folders of them')
    .option('--dry-run', 'print what would become of everything, and write nothing')
    .option('--overwrite', 'replace translations that somebody made after the hand-off')
    .option('--format <format>', 'text or json', 'text')
    .addHelpText('after', IMPORT_HELP)
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const { importFiles } = await import('./commands/import.ts');
      const { dryRun = false, overwrite = false, format } = options;
      finish(await importFiles(session(command), { files, dryRun, overwrite, format }));
    });
}

function addAdopt(root: Command, finish: Finish): void {
  root
    .command('adopt')
    .description('record what existing translations were made from, as far as it is known')
    .argument('[paths...]', 'source or localized files or folders; by default all')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .action(async (paths: string[], { locale: locales }: FormatOptions, command: Command) => {
      const { adopt } = await import('./commands/adopt.ts');
      finish(await adopt(session(command), { paths, locales }));
    });
}

function addAck(root: Command, finish: Finish): void {
  root
    .command('ack')
    .description('record that stale translations are still valid for the source of today')
    .argument('<paths...>', 'files or folders; PATH#ID is one unit or pair')
    .option('--locale <tag>', 'the locale, which has to be given (may be repeated)', repeated, [])
    .option('--severity <severity>', 'only what changed this much: cosmetic, minor or major')
    .option('--why <text>', 'the reason, kept in the record')
    .action(async (paths: string[], options: { locale: string[]; severity?: string; why?: string }, command: Command) => {
      const { ack } = await import('./commands/ack.ts');
      const { locale: locales, severity = null, why = null } = options;
      finish(await ack(session(command), { paths, locales, severity, why }));
    });
}

function addSegment(root: Command, finish: Finish): void {
  root
    .command('segment')
    .description('print the units of Markdown files, or the pairs of bilingual ones')
    .argument('<files...>', 'Markdown files; - is standard input')
    .option('--locale <tag>', 'language of the files; by default that of the source')
    .option('--format <format>', 'text or ndjson', 'text')
    .action(async (files: string[], options: { locale?: string; format: string }, command: Command) => {
      const { segmentFiles } = await import('./commands/segment.ts');
      finish(await segmentFiles(session(command), { files, locale: options.locale ?? null, format: options.format }));
    });
}

function addAlign(root: Command, finish: Finish): void {
  root
    .command('align')
    .description('tell which sentences of a translated document translate which of its source')
    .argument('<source>', 'Markdown file')
    .argument('<target>', 'its translation, Markdown as well')
    .requiredOption('--source-locale <tag>', 'language of the source')
    .requiredOption('--target-locale <tag>', 'language of the translation')
    .option('--format <format>', 'text, ndjson or tmx', 'text')
    .action(async (source: string, target: string, options: AlignOptions, command: Command) => {
      const { alignFiles } = await import('./commands/align.ts');
      const toolVersion = packageJson.version;
      finish(await alignFiles(session(command), { source, target, toolVersion, ...options }));
    });
}

const TM_HELP = `
A translation memory holds pairs of a sentence and its translation: those of the documents of the project, older ones
too, and those that were imported, which are kept in .hexapla/memory. What is found in it is offered, never used by itself.

Examples:
  $ hexapla tm import old-project.tmx                       add what another tool knows
  $ hexapla tm export --locale fr-FR -o fr-FR.tmx           all that is known, for another tool
  $ hexapla tm search 'Press the button.' --locale fr-FR    translations of this and of similar sentences`;

function addTm(root: Command, finish: Finish): void {
  const tm = root
    .command('tm')
    .description('keep, give and search translations that may serve again')
    .addHelpText('after', TM_HELP);
  tm.command('import')
    .description('add the translations of other tools to those that the project knows')
    .argument('<files...>', 'translation memories (TMX), or hand-offs that came back (PO)')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--name <name>', 'what they are called where they are offered; by default as their file')
    .action(async (files: string[], options: { locale: string[]; name?: string }, command: Command) => {
      const { tmImport } = await import('./commands/tm-import.ts');
      finish(await tmImport(session(command), { files, locales: options.locale, name: options.name ?? null }));
    });
  tm.command('export')
    .description('write all translations that the project knows as a memory, one for each locale')
    .option('--locale <tag>', 'only this locale (may be repeated)', repeated, [])
    .option('--format <format>', 'tmx', 'tmx')
    .requiredOption('-o, --output <path>', 'a folder, or for one locale a file that ends with .tmx')
    .action(async ({ locale: locales, format, output }: FormatOptions & { output: string }, command: Command) => {
      const { tmExport } = await import('./commands/tm-export.ts');
      finish(await tmExport(session(command), { locales, format, output, toolVersion: packageJson.version }));
    });
  tm.command('search')
    .description('find translations of a text, and of texts like it')
    .argument('<text>', 'a sentence of the source, as Markdown')
    .requiredOption('--locale <tag>', 'language of the translations')
    .option('--format <format>', 'text or json', 'text')
    .option('--limit <n>', 'most translations that are told (5)')
    .option('--min <similarity>', 'least similarity, above 0 and at most 1 (0.7)')
    .action(async (text: string, options: SearchOptions, command: Command) => {
      const { tmSearch } = await import('./commands/tm-search.ts');
      const { locale, format, limit = null, min: least = null } = options;
      finish(await tmSearch(session(command), { text, locale, format, limit, least }));
    });
}

const DASHBOARD_HELP = `
Examples:
  $ hexapla dashboard build -o site    a static site: open site/index.html, or put the folder on any host
  $ hexapla dashboard serve            the same pages for this machine, kept up to date with the project`;

function addDashboard(root: Command, finish: Finish): void {
  const dashboard = root
    .command('dashboard')
    .description('show how far each language is, what changed and what to do first, as web pages')
    .addHelpText('after', DASHBOARD_HELP);
  addDashboardBuild(dashboard, finish);
  addBackfill(dashboard, finish);
  addIndex(dashboard, finish);
  addServe(dashboard, finish);
}

const DASHBOARD_BUILD_HELP = `
In the CI of a pull request, in a clone with its base (the check ends with 1 when it fails; the site shows why):
  $ hexapla check --changed-from origin/main --format json --output check.json || true
  $ hexapla dashboard build -o site --check check.json    then keep site as an artefact: its page #/change tells of the change

To translate first what readers see most:
  $ hexapla dashboard build -o site --traffic views.csv`;

/** What commander makes of the options of `dashboard build`. */
interface DashboardBuildOptions {
  readonly output: string;
  readonly check?: string | null;
  readonly traffic?: string | null;
}

function addDashboardBuild(dashboard: Command, finish: Finish): void {
  dashboard
    .command('build')
    .description('write the dashboard as a static site that works from disk and under any address')
    .requiredOption('-o, --output <dir>', 'the folder that the site goes to; other files in it stay')
    .option('--check <file>', 'show what a check of a change found: its JSON', once('--check'))
    .option('--traffic <file>', 'show how often pages are looked at: a CSV with the columns path and views', once('--traffic'))
    .addHelpText('after', DASHBOARD_BUILD_HELP)
    .action(async ({ output, check = null, traffic = null }: DashboardBuildOptions, command: Command) => {
      const { dashboardBuild } = await import('./commands/dashboard-build.ts');
      finish(await dashboardBuild(session(command), { output, check, traffic }));
    });
}

/** What commander makes of the options of `tm search`. */
interface SearchOptions {
  readonly locale: string;
  readonly format: string;
  readonly limit?: string;
  readonly min?: string;
}

const INDEX_HELP = `
The store is a file of SQLite in the cache folder, or the Postgres database of HEXAPLA_DATABASE_URL, which a team can share.
All of it is made from the repository: what did not change since the last run is left as it is.`;

function addIndex(dashboard: Command, finish: Finish): void {
  dashboard
    .command('index')
    .description('fill the store that is searched and that charts are drawn of')
    .option('--branch <name>', 'read the history from this branch instead of from disk')
    .option('--rebuild', 'begin with an empty store')
    .addHelpText('after', INDEX_HELP)
    .action(async ({ branch = null, rebuild = false }: { branch?: string | null; rebuild?: boolean }, command: Command) => {
      const { dashboardIndex } = await import('./commands/dashboard-index.ts');
      finish(await dashboardIndex(session(command), { branch, rebuild }));
    });
}

const BACKFILL_HELP = `
The last commit of each day or week that the branch went through is looked at, as if \`hexapla status --record\` had run then.
Commits that the history knows are left out, so that a run that was ended goes on where it was. Where a commit has no
configuration, today's is used.

Examples:
  $ hexapla dashboard backfill --since 2026-01-01 --every week
  $ hexapla dashboard backfill --since v1.0 --branch hexapla-data --push`;

/** What commander makes of the options of `dashboard backfill`. */
interface BackfillOptions {
  readonly since: string;
  readonly every: string;
  readonly branch?: string;
  readonly author?: string;
  readonly push?: string | true;
}

function addBackfill(dashboard: Command, finish: Finish): void {
  dashboard
    .command('backfill')
    .description('add points to .hexapla/history.ndjson for commits of the past')
    .requiredOption('--since <date|ref>', 'from this date (2026-01-31), branch, tag or commit on')
    .option('--every <period>', 'day or week', 'day')
    .option('--branch <name>', 'record on this branch instead of on disk')
    .option('--author <author>', 'the author of the commits, as in "Ada Lovelace <ada@example.org>"')
    .option('--push [remote]', 'push the branch to this remote (origin)')
    .addHelpText('after', BACKFILL_HELP)
    .action(async ({ since, every, ...where }: BackfillOptions, command: Command) => {
      const { dashboardBackfill } = await import('./commands/dashboard-backfill.ts');
      const { branch = null, author = null } = where;
      finish(
        await dashboardBackfill(session(command), { since, every, recording: { branch, author, push: remoteOf(where.push) } }),
      );
    });
}

const SERVE_HELP = `
Open the address that is printed: the token in it lets your browser in, and nobody else. What changes in the project is built again
and shown in open pages. Pages only read, unless --allow-ack is given. Only this machine can reach the server. Ctrl+C ends it.

Examples:
  $ hexapla dashboard serve                read it
  $ hexapla dashboard serve --allow-ack    acknowledge sentences as well, as hexapla ack does
  $ hexapla dashboard serve --port 8080    at an address that stays the same`;

/** What commander makes of the options of `dashboard serve`. */
interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly allowAck?: boolean;
}

function addServe(dashboard: Command, finish: Finish): void {
  dashboard
    .command('serve')
    .description('serve the dashboard to this machine, and keep it up to date with the project')
    .option('--port <number>', 'listen on this port (4392, or a free one where that is taken)')
    .option('--host <address>', '127.0.0.1 or ::1', '127.0.0.1')
    .option('--allow-ack', 'let pages record that a stale translation is still right')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions, command: Command) => {
      const { dashboardServe } = await import('./commands/dashboard-serve.ts');
      const { port = null, host, allowAck: allowsAck = false } = options;
      finish(await dashboardServe(session(command), { host, port, allowsAck }));
    });
}

function session(command: Command): Session {
  const options = command.optsWithGlobals<GlobalOptions>();
  const { env, stderr, stdout } = process;
  const plain = env['NO_COLOR'] !== undefined || env['TERM'] === 'dumb' || env['CI'] !== undefined;
  return {
    root: resolve(options.cwd ?? '.'),
    configFile: options.config ?? null,
    engine: engineNamed(env['HEXAPLA_PARSER']),
    program: process.argv[1] ?? '',
    colour: options.color && (env['FORCE_COLOR'] !== undefined || (!plain && stdout.isTTY === true)),
    width: stdout.columns ?? (Number(env['COLUMNS']) || 100),
    note: options.quiet === true ? () => undefined : complain,
    detail: options.verbose === true ? complain : () => undefined,
    complain,
    progress: stderr.isTTY === true && options.quiet !== true ? showProgress : () => undefined,
    stdin: readStdin,
  };
}

function complain(message: string): void {
  process.stderr.write(`hexapla: ${printableLines(message)}\n`);
}

let shownAt = 0;

/** One line that is written over, at most ten times a second. */
function showProgress(done: number, total: number): void {
  const now = performance.now();
  if (done === total && shownAt > 0) process.stderr.write('\r\x1b[K');
  else if (total > 20 && now - shownAt > 100) {
    shownAt = now;
    process.stderr.write(`\rComparing ${done} of ${total} documents\x1b[K`);
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const detail = process.argv.includes('--verbose') ? complain : () => undefined;
  if (!(error instanceof HexaplaError)) {
    tellUnexpected({ complain, detail }, error);
    return 4;
  }
  complain(error.message);
  detail(error.stack ?? '');
  return error.exitCode;
}

/** Writes all of `output` before the process ends; a reader that went away (`| head`) is no error. */
function print(output: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    writeSync(2, `hexapla: Expected to write the result, found: ${error.message}\n`);
    process.exit(4);
  });
  process.stdout.write(output);
}

function engineNamed(name: string | undefined): EngineName {
  return name === 'remark' ? 'remark' : 'satteri';
}

/** The command started by itself, to parse texts where it can be killed: see `workspace/parse-process.ts`. */
async function parseForParent(): Promise<void> {
  await (await import('./workspace/parse-child.ts')).parseStandardInput();
}

/** The command as a thread of itself: see `commands/page-thread.ts`. */
async function makePagesInThread(): Promise<void> {
  await (await import('./commands/page-thread.ts')).makePagesInThread();
}

/** The same: see `commands/status-thread.ts`. */
async function makeStatusesInThread(): Promise<void> {
  await (await import('./commands/status-thread.ts')).makeStatusesInThread();
}

function runCommand(): Promise<unknown> {
  return program(({ output, exitCode }) => {
    process.exitCode = exitCode;
    print(output);
  }).parseAsync();
}

const THREAD_WORK: ReadonlyMap<string, () => Promise<void>> = new Map([
  [PAGES_ARGUMENT, makePagesInThread],
  [STATUS_ARGUMENT, makeStatusesInThread],
]);

const [, , argument = ''] = process.argv;
const threadWork = THREAD_WORK.get(argument);
const run = threadWork?.() ?? (argument === PARSE_ARGUMENT ? parseForParent() : runCommand());
run.catch((error: unknown) => {
  if (threadWork !== undefined) throw error; // the main thread hears of it
  process.exitCode = failed(error);
});
