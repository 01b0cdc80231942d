import { spawnSync } from 'node:child_process';
import { auditVerdict } from './audit-verdict.ts';

/** Asks the registry for known vulnerabilities. Ends with 0 when there is none that is grave, 1 when there is, 2 when it cannot be known. */

const EXIT_CODES = { clear: 0, vulnerable: 1, unknown: 2 } as const;

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32'
});
const { outcome, words } = auditVerdict(stdout);
console.log(words);
if (outcome === 'vulnerable') console.log('npm audit says which, and what to do.');
process.exitCode = EXIT_CODES[outcome];
