import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFormats } from '../../src/reports/index.ts';
import { CHANGE, CLEAN, COMMANDS, hostileReport, PLAIN } from './check-fixture.ts';
import { HOSTILE } from './fixture.ts';
import { hostileText } from './hostile-text.ts';
import { runnerCommands } from './runner-commands.ts';

const NAMES = ['text', 'json', 'sarif', 'junit', 'github', 'markdown', 'badge'] as const;
/** What no output holds, line feeds apart: control and bidirectional characters, half characters, line separators. */
const CONTROL = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|\p{Cs}/u;

describe.each(NAMES)('check as %s', (name) => {
  it('ends with one line feed, and is the same each time', async () => {
    const format = await checkFormats[name]();
    for (const report of [CLEAN, CHANGE]) {
      expect(format(report, PLAIN)).toMatch(/[^\n]\n$/);
      expect(format(report, PLAIN)).toBe(format(report, PLAIN));
    }
  });

  it.each([...HOSTILE, ...COMMANDS])('shows %j without obeying it, and lets no other do so', async (text) => {
    const output = (await checkFormats[name]())(hostileReport(text), PLAIN);
    expect(output).not.toMatch(CONTROL);
    expect(runnerCommands(output)).toHaveLength(name === 'github' ? 3 : 0);
  });

  it('holds neither control characters nor commands, whatever the texts', async () => {
    const format = await checkFormats[name]();
    fc.assert(
      fc.property(hostileText, (text) => {
        const output = format(hostileReport(text), PLAIN);
        expect(output).not.toMatch(CONTROL);
        expect(runnerCommands(output)).toHaveLength(name === 'github' ? 3 : 0);
      }),
      { numRuns: 200 },
    );
  });
});
