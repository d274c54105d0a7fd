/** A command that GitHub's runner finds in what a step prints. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Reads the output of a step as the runner does (`ActionCommand.cs`): `::name key=value,…::data` where it begins a line behind white
 * space, else `##[name key=value;…]data` anywhere in it. A lone carriage return ends a line, too.
 */
export function workflowCommands(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const found = /^::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line.trimStart());
    if (found !== null) {
      const [, name = '', properties = '', data = ''] = found;
      return [{ name, properties: readProperties(properties.split(','), unescapeProperty), data: unescapeData(data) }];
    }
    const old = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
    if (old === null) return [];
    const [, name = '', properties = '', data = ''] = old;
    return [{ name, properties: readProperties(properties.split(';'), (value) => value), data }];
  });
}

/** Reads a file of `name<<MARK` and the lines up to `MARK`, as the runner reads `GITHUB_OUTPUT`. */
export function stepOutputs(file: string): Readonly<Record<string, string>> {
  const lines = file.split('\n');
  const outputs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc === null) {
      const equals = line.indexOf('=');
      if (equals > 0) outputs[line.slice(0, equals)] = line.slice(equals + 1);
      else if (line !== '') throw new Error(`Expected an output, found \`${line}\``);
      continue;
    }
    const [, name = '', mark = ''] = heredoc;
    const end = lines.indexOf(mark, at + 1);
    if (end < 0) throw new Error(`Expected \`${mark}\` behind \`${name}\`, found none`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

function readProperties(parts: readonly string[], read: (value: string) => string): Record<string, string> {
  const pairs = parts.map((part) => part.trim().split('=')).filter(([key = '', ...value]) => key !== '' && value.length > 0);
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key, read(value.join('='))]));
}

function unescapeData(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(value: string): string {
  return unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
