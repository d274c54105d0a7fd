// Writes a git history through one `git fast-import`: thousands of commits in seconds, the same ids on every machine.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

const START_S = Date.UTC(2024, 0, 1, 9) / 1000;
const STEP_S = 2 * 3600;
const ENV = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Opens a new repository in `dir`, which must be empty or absent. */
export function openImport(dir) {
  mkdirSync(dir, { recursive: true });
  git(dir, ['init', '--quiet', '--initial-branch=main']);
  const child = spawn('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: dir,
    env: ENV,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = new Promise((resolve) => child.on('close', resolve));
  let count = 0;

  /** Writes without filling memory when git is slower than we are. */
  const write = async (text) => {
    if (!child.stdin.write(text)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  };
  return {
    /** Commits files (path to text, null deletes one) and gives the number of the commit. */
    async commit({ author, message, files }) {
      count += 1;
      const who = `${author} <${author.toLowerCase().replaceAll(' ', '.')}@example.invalid> ${START_S + count * STEP_S} +0000`;
      const lead = `commit refs/heads/main\nmark :${count}\nauthor ${who}\ncommitter ${who}\n${data(message)}`;
      await write(
        lead + [...files].map(([path, text]) => (text === null ? `D ${path}\n` : `M 644 inline ${path}\n${data(text)}`)).join(''),
      );
      return count;
    },
    /** The id of a commit by its number. */
    async idOf(commit) {
      await write(`get-mark :${commit}\n`);
      return (await answers.next()).value;
    },
    async close() {
      child.stdin.end('done\n');
      const code = await closed;
      if (code !== 0) throw new Error(`Expected git fast-import to end with 0 in ${dir}, found ${code}`);
      git(dir, ['-c', 'core.autocrlf=false', 'reset', '--quiet', '--hard', 'main']);
    },
  };
}

const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Runs git in `dir` without the configuration of this machine; gives what it printed. */
export function git(dir, args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: dir, env: ENV, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`Expected \`git ${args.join(' ')}\` to end with 0 in ${dir}, found ${status}: ${stderr}`);
  return stdout;
}
