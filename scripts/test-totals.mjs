// Prints the totals of a vitest JSON report, alone on a line: `N passed, N failed, N skipped`. Exits 1 when a test failed or none passed.
//
//   node scripts/test-totals.mjs REPORT

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Counts a file that failed before any of its tests ran as one failure. */
export function testTotals(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: count('passed'),
    failed: count('failed') + brokenFiles.length,
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`Expected a vitest report in ${path}, found: ${error.message}`);
    return { testResults: [{ status: 'failed', assertionResults: [] }] };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = testTotals(readReport(process.argv[2]));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
