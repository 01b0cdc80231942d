import { agendaText, readAgenda, type ReadAgenda } from './agenda-file.ts';
import type { Agenda } from './agenda.ts';

/** What an unpacked agenda may measure, so that a small link cannot fill the memory. */
const MOST_CHARACTERS = 500_000;

/** An agenda packed for the part of a link after "#", which browsers send to no server: letters, digits, "-" and "_". */
export async function packAgenda(agenda: Agenda): Promise<string> {
  const stream = new Blob([agendaText(agenda)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads what `packAgenda` wrote; a link that was cut or changed is refused with a sentence. */
export async function unpackAgenda(packed: string): Promise<ReadAgenda> {
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return readAgenda(await textOf(stream));
  } catch {
    return {
      agenda: null,
      problem: 'The link to the agenda is incomplete. Ask for it again, or for the file.'
    };
  }
}

async function textOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    if (text.length > MOST_CHARACTERS) throw new Error('The agenda is too long.');
  }
  return text;
}
