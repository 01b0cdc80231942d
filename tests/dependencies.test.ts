import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditVerdict } from '../scripts/audit-verdict.ts';
import { billOfMaterials, packagesOf, type Lockfile } from '../scripts/cyclonedx.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const lock: Lockfile = read('package-lock.json');
const project: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = read('package.json');

/** Licences that let anyone use, change and pass on the code; MPL-2.0 asks that changes to its own files be passed on too. */
const LICENCES =
  /^(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|Zlib|MPL-2\.0)$/;
/** Whether a licence is among them; of several joined by OR one is enough, of several joined by AND all must be. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => LICENCES.test(one)));
}

/** Packages whose lockfile entry names no licence, and where their own files do. */
const NAMED_ELSEWHERE: readonly string[] = ['json-bignum'];
/** Packages that run a program of their own when they are installed. */
const INSTALLING: readonly string[] = ['esbuild'];

describe('dependencies', () => {
  test('are asked for by their exact version', () => {
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(project[kind] ?? {})
    );
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
    for (const [name, version] of asked)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('are fixed by their hash, all of them', () => {
    expect(packagesOf(lock).length).toBeGreaterThan(300);
    expect(packagesOf(lock).filter(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual(
      []
    );
  });

  test('have a licence that lets anyone use and pass them on', () => {
    const others = packagesOf(lock).filter(({ license = '' }) => !isAllowed(license));
    expect(others.map(({ name }) => name)).toEqual(NAMED_ELSEWHERE);
  });

  test.each([
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['', false]
  ])('the licence "%s" may be used: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  test('run nothing when they are installed, but for those we know', () => {
    expect(packagesOf(lock).flatMap((one) => (one.hasInstallScript ? [one.name] : []))).toEqual(INSTALLING);
  });
});

test('the bill of materials names each package with its version, licence and hash', () => {
  const small: Lockfile = {
    name: 'site',
    version: '1.0.0',
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/plain': { version: '2.1.0', license: 'ISC', integrity: 'sha512-AQID' },
      'node_modules/plain/node_modules/@scope/inner': { version: '3.0.0', license: 'MIT OR Apache-2.0' },
      'node_modules/other/node_modules/plain': { version: '2.1.0', license: 'ISC', integrity: 'sha512-AQID' }
    }
  };
  expect(billOfMaterials(small)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'site', licenses: [{ license: { id: 'MIT' } }] } },
    components: [
      {
        name: '@scope/inner',
        purl: 'pkg:npm/%40scope/inner@3.0.0',
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
        hashes: []
      },
      {
        name: 'plain',
        version: '2.1.0',
        purl: 'pkg:npm/plain@2.1.0',
        licenses: [{ license: { id: 'ISC' } }],
        hashes: [{ alg: 'SHA-512', content: '010203' }]
      }
    ]
  });
});

describe('an audit', () => {
  const report = (total: number, high: number, critical: number): string =>
    JSON.stringify({ metadata: { vulnerabilities: { total, high, critical } } });

  test.each([
    ['none found', report(0, 0, 0), 'clear'],
    ['two of low degree', report(2, 0, 0), 'clear'],
    ['a high one', report(1, 1, 0), 'vulnerable'],
    ['a critical one', report(3, 0, 1), 'vulnerable'],
    ['a registry without audits', '{"message":"405 Method Not Allowed","statusCode":405}', 'unknown'],
    ['no network', '{"error":{"code":"ENOTFOUND"}}', 'unknown'],
    ['nothing at all', '', 'unknown'],
    ['a report that counts nothing', '{"metadata":{"vulnerabilities":{}}}', 'unknown']
  ] as const)('with %s', (_, printed, outcome) => {
    expect(auditVerdict(printed).outcome).toBe(outcome);
  });

  test('that could not be made says why', () => {
    expect(auditVerdict('{"message":"405 Method Not Allowed"}').words).toContain('405 Method Not Allowed');
  });
});
