/** A command that a runner of GitHub Actions obeys. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const NAMES: ReadonlySet<string> = new Set([
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo', 'add-mask', 'stop-commands', 'add-matcher'],
  ...['remove-matcher', 'save-state', 'set-env', 'set-output', 'add-path', 'internal-set-repo-path'],
]);

const IN_DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const IN_PROPERTIES = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const IN_OLD = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' };

/** The commands of an output, read as the runner reads it: `::name key=value,key=value::data`, else `##[name key=value;]data`. */
export function runnerCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => command(line) ?? oldCommand(line) ?? []);
}

function command(line: string): RunnerCommand | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return null;
  return parsed(text.slice(2, end), { separator: ',', escapes: IN_PROPERTIES, data: unescaped(text.slice(end + 2), IN_DATA) });
}

/** The older form is found anywhere in a line. */
function oldCommand(line: string): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  const data = unescaped(line.slice(end + 1), IN_OLD);
  return parsed(line.slice(start + 3, end), { separator: ';', escapes: IN_OLD, data });
}

interface Reading {
  readonly separator: string;
  readonly escapes: Readonly<Record<string, string>>;
  readonly data: string;
}

function parsed(info: string, { separator, escapes, data }: Reading): RunnerCommand | null {
  const [name = '', ...rest] = info.split(' ');
  if (!NAMES.has(name)) return null;
  const properties: Record<string, string> = {};
  for (const property of rest.join(' ').trim().split(separator)) {
    // The runner drops what is empty between two equals signs.
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(property) ?? [];
    if (key !== undefined && value !== undefined) properties[key] = unescaped(value, escapes);
  }
  return { name, properties, data };
}

function unescaped(text: string, escapes: Readonly<Record<string, string>>): string {
  return Object.entries(escapes).reduce((left, [code, character]) => left.replaceAll(code, character), text);
}
