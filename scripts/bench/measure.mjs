import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/**
 * Runs every case once, one after the other, `runs` times over after one round that is not counted: so a slow minute of
 * the machine meets them all. Gives medians: wall and CPU (user and system) in milliseconds, peak memory in MiB.
 */
export async function measure({ cases, runs, onRound }) {
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round += 1) {
    onRound(round, runs);
    for (const each of cases) {
      each.before?.();
      const sample = await runOnce(each);
      if (round > 0) samples.get(each.name).push(sample);
    }
  }
  return new Map([...samples].map(([name, list]) => [name, medians(list)]));
}

function medians(samples) {
  const of = (key) => samples.map((sample) => sample[key]).toSorted((a, b) => a - b)[samples.length >> 1];
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMib: of('peakMib') };
}

/** Runs one case in a process of its own: wall and CPU in milliseconds, peak memory in MiB. */
export function runOnce({ name, args, cwd, env }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['-r', probe, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let wallMs = 0;
    const text = ['', ''];
    child.stdio[2].on('data', (chunk) => (text[0] += chunk));
    child.stdio[3].on('data', (chunk) => (text[1] += chunk));
    child.on('error', reject);
    child.on('exit', () => {
      wallMs = performance.now() - start;
    });
    child.on('close', (code) => {
      if (code === 0 && text[1] !== '') resolve({ wallMs, ...JSON.parse(text[1]) });
      else reject(new Error(`Expected exit 0 from \`${name}\`, found ${code}\n${text[0]}`));
    });
  });
}
