import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './data-rows.ts';
import { BUILT } from './site.ts';

const CHUNKS = join(BUILT, '_app/immutable/chunks');

/** The address, as a pattern, of the built script that says a text; throws where none or several do. */
export function scriptSaying(text: string): RegExp {
  const saying = readdirSync(CHUNKS).filter(
    (name) => name.endsWith('.js') && readFileSync(join(CHUNKS, name), 'utf8').includes(text)
  );
  const [name, ...others] = saying;
  if (others.length > 0) throw new Error(`Several scripts say “${text}”: ${saying.join(', ')}.`);
  return new RegExp(`${must(name, `script that says “${text}”`).replaceAll('.', '\\.')}$`);
}
