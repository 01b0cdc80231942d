import { expect, test } from 'vitest';
import { readStamp, serverName, stampText, workOf } from '../scripts/data-stamp.ts';

const FILES = { hash: 'a', source: 'data' };
const SERVER = { hash: 'a', source: 'db.example/national' };

test.for([
  ['nothing is there', null, 'a', undefined, 'compile'],
  ['all is as it was', FILES, 'a', undefined, 'none'],
  ['the data have changed', FILES, 'b', undefined, 'compile'],
  ['the files are asked for and are there', FILES, 'a', 'data', 'none'],
  ['a server is asked for', FILES, 'a', 'postgres://db.example/national', 'compile'],
  [
    'a server is asked for again, as its figures may have changed',
    SERVER,
    'a',
    'postgres://db.example/national',
    'compile'
  ],
  ['figures of a server stay until the data change', SERVER, 'a', undefined, 'none'],
  ['the files are asked for in place of a server', SERVER, 'a', 'data', 'compile']
] as const)('%s', ([, kept, hash, from, work]) => {
  expect(workOf(kept, hash, from)).toBe(work);
});

test('figures of a server are never replaced by those of the files unasked', () => {
  expect(() => workOf(SERVER, 'b', undefined)).toThrow('taken from db.example/national');
});

test('a stamp comes back as it was kept, and one of an earlier form is none', () => {
  expect(readStamp(stampText(SERVER))).toEqual(SERVER);
  expect(readStamp('d41d8cd9')).toBeNull();
});

test.for([
  ['postgres://reader:secret@db.example:5433/national?sslmode=require', 'db.example:5433/national'],
  ['postgres://reader:odd@se/cret@db.example/national', 'db.example/national'],
  ['postgres://reader@/figures?host=%2Frun%2Fpostgresql', '/run/postgresql/figures']
] as const)('%s is called %s', ([address, name]) => {
  expect(serverName(address)).toBe(name);
});
