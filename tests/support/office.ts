import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIMIT_MS = 120_000;
/** LibreOffice’s own settings, apart from those of whoever runs the tests. */
const PROFILE = join(tmpdir(), `office-profile-${process.pid}`);
process.on('exit', () => rmSync(PROFILE, { recursive: true, force: true }));

/** LibreOffice on this machine as a command (`SOFFICE_PATH` names another), null where there is none. */
export const OFFICE: string | null = foundOffice();

/** What a test says that cannot run without it. */
export const NO_OFFICE = 'LibreOffice (soffice) is not on this machine: outputs are not opened with it here.';

function foundOffice(): string | null {
  const given = process.env['SOFFICE_PATH'];
  const known = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  for (const command of given === undefined ? known : [given]) {
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore', timeout: LIMIT_MS });
      return command;
    } catch {
      // Not there under this name.
    }
  }
  return null;
}

/** The parts of LibreOffice that a machine may lack, and the smallest file of each with what it is turned into. */
const PARTS = {
  Writer: { name: 'document.html', content: '<p>Words</p>', to: 'odt:writer8' },
  Draw: {
    name: 'drawing.svg',
    content:
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    to: 'png'
  }
} as const;

/** Skips a test, saying why, where LibreOffice lacks the part that it needs. */
export async function needs(part: keyof typeof PARTS, skip: (note: string) => void): Promise<void> {
  const { name, content, to } = PARTS[part];
  try {
    if ((await converted(name, content, to)).size > 0) return;
  } catch {
    // It says only that it could not load the file.
  }
  skip(`LibreOffice ${part} is not on this machine: what it makes of an output is not seen here.`);
}

/** What LibreOffice makes of a file: its converted files by name. `to` is a format with its filter, as "csv:…"; `from` a filter to read with. */
export async function converted(
  name: string,
  content: string | Uint8Array,
  to: string,
  from?: string
): Promise<ReadonlyMap<string, Buffer>> {
  if (OFFICE === null) throw new Error(NO_OFFICE);
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const [given, out] = [join(folder, name), join(folder, 'out')];
    writeFileSync(given, content);
    await run(
      OFFICE,
      [
        `-env:UserInstallation=file://${PROFILE}`,
        '--headless',
        ...(from === undefined ? [] : [`--infilter=${from}`]),
        '--convert-to',
        to,
        '--outdir',
        out,
        given
      ],
      { timeout: LIMIT_MS }
    );
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The filter that writes every sheet of a workbook as a CSV of its own, UTF-8, numbers as they are stored. */
export const EVERY_SHEET_CSV =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
