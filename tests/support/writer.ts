import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What came of opening a file in LibreOffice Writer: the PDF it makes of it, null where it cannot open it; or why Writer is not there. */
export type Opened =
  | { readonly kind: 'opened'; readonly pdf: Buffer | null }
  | { readonly kind: 'missing'; readonly words: string };

/** Opens a Word file in LibreOffice Writer, in a profile of its own. A machine may have LibreOffice without Writer. */
export function openedInWriter(docx: Uint8Array): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'writer-'));
  try {
    writeFileSync(join(folder, 'probe.html'), '<p>Probe</p>');
    writeFileSync(join(folder, 'paper.docx'), docx);
    const found = converted(folder, 'probe.html', 'odt');
    if (found === 'no office') return missing('LibreOffice is not on this machine');
    if (found === null) return missing('LibreOffice is on this machine, but Writer is not');
    const pdf = converted(folder, 'paper.docx', 'pdf');
    return { kind: 'opened', pdf: pdf === 'no office' ? null : pdf };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missing(words: string): Opened {
  return { kind: 'missing', words: `${words}: no Word file was opened in it.` };
}

function converted(folder: string, file: string, to: 'odt' | 'pdf'): Buffer | null | 'no office' {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { error } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
    { timeout: 90_000, stdio: 'ignore' }
  );
  if (error && 'code' in error && error.code === 'ENOENT') return 'no office';
  const made = join(folder, `${file.replace(/\.\w+$/, '')}.${to}`);
  return existsSync(made) ? readFileSync(made) : null;
}
