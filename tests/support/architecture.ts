import { posix } from 'node:path';
import { sourceImports, type SourceImport } from './source-imports.ts';

/** What a folder of ours may import: our folders or files (`types of x` for types alone), and packages. */
export interface FolderRule {
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

/** An import that the table does not allow, allowed to one file for a reason. */
export interface Exception {
  readonly file: string;
  readonly imports: string;
  readonly reason: string;
}

export interface Architecture {
  /** Folders under src/lib, `charts/*` for each folder in charts; `routes` for src/routes. A test may travel the whole road. */
  readonly folders: Readonly<Record<string, FolderRule>>;
  readonly exceptions: readonly Exception[];
  readonly testPackages: readonly string[];
  readonly addresses: readonly string[];
  readonly mostLines: number;
  readonly emptyNames: readonly string[];
}

/** Texts of source files by path, as `src/lib/domain/cell.ts`. */
export type Sources = ReadonlyMap<string, string>;

const CODE = /\.(ts|js|svelte)$/;
const TEST = /(\.test\.ts|\/engine\/contract\.ts)$/;
const STYLE = /<style\b[^>]*>[\s\S]*?<\/style>/g;
const TEST_SUPPORT = 'tests/support/';
/** Written by the framework beside each route. */
const FRAMEWORK_TYPES = './$types';

/** Every breach of the architecture in a set of sources, each in a sentence that begins with its file. */
export function breaches(sources: Sources, architecture: Architecture): readonly string[] {
  return [...sources.keys()].flatMap((path) => breachesIn(path, sources, architecture));
}

/** The breaches of one of a set of sources. */
export function breachesIn(path: string, sources: Sources, architecture: Architecture): readonly string[] {
  const text = sources.get(path);
  if (text === undefined) return [`${path} is not there.`];
  if (!CODE.test(path)) return addressBreaches(path, text, architecture);
  const imports = sourceImports(path, text);
  return [
    ...imports.flatMap((imported) => importBreaches(path, imported, sources, architecture)),
    ...addressBreaches(path, text, architecture),
    ...lengthBreaches(path, text, architecture),
    ...nameBreaches(path, architecture)
  ];
}

function importBreaches(
  path: string,
  { address, kind }: SourceImport,
  sources: Sources,
  architecture: Architecture
): readonly string[] {
  const bare = address.replace(/\?.*$/, '');
  if (isException(path, bare, architecture) || bare === FRAMEWORK_TYPES) return [];
  if (address === '?') return [`${path} imports what only the running program knows. Write the address out.`];
  if (bare.startsWith('.')) return relativeBreaches(path, bare, kind, sources);
  if (bare.startsWith('#lib/')) {
    return ownBreaches(path, bare.slice('#lib/'.length), kind, sources, architecture);
  }
  return packageBreaches(path, bare, architecture);
}

function isException(path: string, address: string, { exceptions }: Architecture): boolean {
  return exceptions.some(({ file, imports }) => path === `src/${file}` && isWithin(address, imports));
}

function relativeBreaches(
  path: string,
  address: string,
  kind: SourceImport['kind'],
  sources: Sources
): readonly string[] {
  const target = posix.join(posix.dirname(path), address);
  if (TEST.test(path) && target.startsWith(TEST_SUPPORT)) return [];
  if (folderOf(target) !== folderOf(path)) {
    return [`${path} leaves its folder with '${address}'. Write #lib/….`];
  }
  if (kind === 'glob' || sources.has(target)) return [];
  return [`${path} imports '${address}', which is not there. Write the path with its extension.`];
}

function ownBreaches(
  path: string,
  target: string,
  kind: SourceImport['kind'],
  sources: Sources,
  architecture: Architecture
): readonly string[] {
  if (!sources.has(`src/lib/${target}`)) {
    return [`${path} imports '#lib/${target}', which is not there. Write the path with its extension.`];
  }
  const folder = folderOf(path);
  const targetFolder = folderOf(`src/lib/${target}`);
  const { ours } = ruleOf(folder, architecture);
  const isAllowed = ours.some((allowed) => {
    if (!allowed.startsWith('types of '))
      return [target, targetFolder, `${posix.dirname(targetFolder)}/*`, 'any'].includes(allowed);
    return kind === 'types' && isWithin(targetFolder, allowed.slice('types of '.length));
  });
  return isAllowed || targetFolder === folder || TEST.test(path)
    ? []
    : [`${path} may not import #lib/${target}: ${folder} imports ${listed(ours)}.`];
}

function packageBreaches(path: string, address: string, architecture: Architecture): readonly string[] {
  const folder = folderOf(path);
  const { packages } = ruleOf(folder, architecture);
  const allowed = TEST.test(path) ? [...packages, ...architecture.testPackages] : packages;
  return allowed.some((name) => isWithin(address, name))
    ? []
    : [`${path} may not import the package ${address}: ${folder} imports ${listed(packages)}.`];
}

function ruleOf(folder: string, { folders }: Architecture): FolderRule {
  const nested = `${posix.dirname(folder)}/*`;
  return folders[folder] ?? folders[nested] ?? { ours: [], packages: [] };
}

/** `domain`, `charts/heat-grid`, `routes`, or `src` for what stands beside them. */
function folderOf(path: string): string {
  const [, top = '', folder = '', inner = '', ...deeper] = path.split('/');
  if (top !== 'lib') return top === 'routes' ? 'routes' : 'src';
  const isNested = (folder === 'charts' || folder === 'questions') && deeper.length > 0;
  return isNested ? `${folder}/${inner}` : folder;
}

function isWithin(address: string, name: string): boolean {
  return address === name || address.startsWith(name.endsWith(':') ? name : `${name}/`);
}

function addressBreaches(path: string, text: string, { addresses }: Architecture): readonly string[] {
  if (TEST.test(path)) return [];
  const written = text.match(/(?:https?|wss?):\/\/[^\s'"`)<>]*|(?:src|href)=["']\/\/[^"']*/g) ?? [];
  return written
    .filter((address) => !addresses.some((allowed) => address.startsWith(allowed)))
    .map((address) => `${path} holds the address ${address}. A page asks nothing of another origin.`);
}

/** Lines of code and markup; a component's style sheet is not counted. */
function lengthBreaches(path: string, text: string, { mostLines }: Architecture): readonly string[] {
  const lines = text.replace(STYLE, '').trimEnd().split('\n').length;
  if (TEST.test(path) || lines <= mostLines) return [];
  return [`${path} has ${lines} lines. Divide what has more than ${mostLines}.`];
}

function nameBreaches(path: string, { emptyNames }: Architecture): readonly string[] {
  const words = path.split(/[/.-]/);
  return emptyNames
    .filter((name) => words.includes(name))
    .map((name) => `${path} is called ${name}, which says nothing. Name it after what it holds.`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
