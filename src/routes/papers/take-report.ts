import type { Origin } from '#lib/export/outgoing.ts';
import type { OutputFile } from '#lib/export/outputs.ts';
import { originOf } from '../taken-away.ts';

/** Makes a report and saves it; says in a sentence what came of it. */
export async function takeReport(
  make: (origin: Origin, signal: AbortSignal) => Promise<OutputFile>,
  place: Element,
  signal: AbortSignal
): Promise<string> {
  try {
    const { name, type, content } = await make(originOf(place), signal);
    const { saveBytes, saveText } = await import('#lib/export/save.ts');
    if (typeof content === 'string') saveText(content, name, type);
    else saveBytes(content, name, type);
    return `Saved as ${name}.`;
  } catch (cause) {
    return signal.aborted
      ? 'Cancelled: no file was made.'
      : `The Word file could not be made: ${cause instanceof Error ? cause.message : String(cause)} Nothing you loaded is lost; try again.`;
  }
}
