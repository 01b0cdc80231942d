/** A package as package-lock.json has it. */
export interface LockedPackage {
  readonly version?: string;
  /** An SPDX id or expression; some old packages name none. */
  readonly license?: string;
  /** `sha512-` and the hash in base64. */
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/** The parts of package-lock.json (version 3) that we read; the project itself is the package ''. */
export interface Lockfile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package by its name, wherever in node_modules it lies. */
export interface NamedPackage extends LockedPackage {
  readonly name: string;
  readonly version: string;
}

const FOLDER = 'node_modules/';

/** Every package of a lockfile once for each version, without the project itself, in the order of their names. */
export function packagesOf({ packages }: Lockfile): readonly NamedPackage[] {
  const named = Object.entries(packages)
    .filter(([path]) => path.includes(FOLDER))
    .map(([path, locked]) => ({
      ...locked,
      name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version: locked.version ?? ''
    }));
  const once = new Map(named.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1));
}

/** The software bill of materials of a lockfile, as CycloneDX 1.6 (ECMA-424) has it in JSON. */
export function billOfMaterials(lock: Lockfile): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': lock.name,
        name: lock.name,
        version: lock.version,
        licenses: licencesOf(lock.packages[''] ?? {})
      }
    },
    components: packagesOf(lock).map((one) => ({
      type: 'library',
      'bom-ref': addressOf(one),
      name: one.name,
      version: one.version,
      purl: addressOf(one),
      licenses: licencesOf(one),
      hashes: hashesOf(one)
    }))
  };
}

/** The package URL: a scope's @ is written %40. */
function addressOf({ name, version }: NamedPackage): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

function licencesOf({ license }: LockedPackage): readonly object[] {
  if (license === undefined) return [];
  return [/\s/.test(license) ? { expression: license } : { license: { id: license } }];
}

function hashesOf({ integrity }: LockedPackage): readonly object[] {
  const [algorithm, base64] = integrity?.split('-', 2) ?? [];
  if (algorithm !== 'sha512' || base64 === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
}
