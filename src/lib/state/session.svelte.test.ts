import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import figuresUrl from '#generated/figures.duckdb?url';
import { contract } from '#generated/contract.ts';
import { protection } from '#generated/protection.ts';
import { openBrowserEngine } from '#lib/engine/browser.ts';
import { checkInWorker } from '#lib/submissions/check-in-worker.ts';
import { addFiles, filesShown, forgetMembers, joinSession, startAgain } from './session-changes.ts';
import { session } from './session.svelte.ts';
import { acceptWarnings, keepBehind, removeFile, useFile } from './shelf-choices.ts';
import { openStoredFiles } from './stored-files.ts';

const stored = openStoredFiles('/session-test/');
let count = 0;
let told = 0;
let tell: () => void = () => undefined;

const names = async () => (await stored.all()).map(({ file }) => file.name).sort();
const idOf = (authority: string) => session.shelf.findLast((file) => file.authority === authority)?.id ?? '';

beforeAll(async () => {
  await stored.forgetAll();
  await joinSession({
    openEngine: () => openBrowserEngine({ databaseUrl: figuresUrl, onProgress: () => undefined }),
    check: (file, previous, signal, onProgress) =>
      checkInWorker(file, contract, { previous, signal, onProgress }),
    identify: (file) => file.text(),
    protectionRules: () => Promise.resolve(protection),
    files: stored,
    remember: (loaded) => {
      count = loaded;
    },
    remembered: () => count,
    tellOthers: () => {
      told += 1;
    },
    onTold: (listener) => {
      tell = listener;
    }
  });
}, 60_000);

afterEach(() => startAgain());

function submission(code: string, lac: string, name = `${code}.csv`): File {
  return new File([`authority,period,measure,breakdown,value,note\n${code},2024-25 Q4,lac,,${lac},\n`], name);
}

function numerators(): readonly (readonly [string, number | null])[] {
  return (session.figures?.get('lac-rate') ?? []).map(({ authority, numerator }) => [authority, numerator]);
}

describe('the submissions in use', () => {
  test('files are checked, kept, loaded and asked', async () => {
    await addFiles([submission('919', '999'), submission('926', '"1,069"')]);
    expect(session.shelf.map(({ authority }) => authority)).toEqual(['919', '926']);
    expect(numerators()).toEqual([
      ['919', 999],
      ['926', 1069]
    ]);
    expect(await names()).toEqual(['919.csv', '926.csv']);
    expect([count, session.work, session.problem]).toEqual([2, null, '']);
  });

  test('a faulty file is listed and harms nothing', async () => {
    await addFiles([submission('919', '999')]);
    await addFiles([submission('926', '-3', 'norfolk.csv')]);
    expect(
      session.attempt.faulty.map(({ file, result: { issues } }) => [
        file.name,
        issues[0]?.row,
        issues[0]?.column,
        issues[0]?.value
      ])
    ).toEqual([['norfolk.csv', 2, 'value', '-3']]);
    expect(numerators()).toEqual([['919', 999]]);
    expect(await names()).toEqual(['919.csv']);
  });

  test('a second file for a quarter waits for an answer, and both are kept', async () => {
    await addFiles([submission('919', '999', 'first.csv')]);
    await addFiles([submission('919', '1000', 'second.csv')]);
    expect(session.shelf.map(({ standing }) => standing)).toEqual(['in-use', 'waiting']);
    expect(numerators()).toEqual([['919', 999]]);
    await useFile(idOf('919'));
    expect(numerators()).toEqual([['919', 1000]]);
    await keepBehind(idOf('919'));
    expect(numerators()).toEqual([['919', 999]]);
    expect(await names()).toEqual(['first.csv', 'second.csv']);
  });

  test('the same bytes again are said to be there already', async () => {
    await addFiles([submission('919', '999')]);
    await addFiles([submission('919', '999', 'copy.csv')]);
    expect([session.shelf.length, session.attempt.known]).toEqual([1, ['copy.csv']]);
  });

  test('what another tab stored is read when it says so, decisions and all', async () => {
    await addFiles([submission('919', '999', 'first.csv')]);
    await addFiles([submission('919', '1000', 'second.csv')]);
    await useFile(idOf('919'));
    await acceptWarnings(idOf('919'), { rule: 'because' });
    const before = told;
    tell();
    await addFiles([]);
    expect(session.shelf.map(({ standing, reasons }) => [standing, reasons])).toEqual([
      ['in-use', {}],
      ['in-use', { rule: 'because' }]
    ]);
    expect(numerators()).toEqual([['919', 1000]]);
    expect(told).toBe(before);
  });

  test('files of one name are kept apart', async () => {
    await addFiles([submission('919', '999', 'submission.csv')]);
    await addFiles([submission('926', '1069', 'submission.csv')]);
    const texts = await Promise.all((await stored.all()).map(({ file }) => file.text()));
    expect(texts.map((text) => text.split('\n')[1]?.slice(0, 3)).sort()).toEqual(['919', '926']);
  });

  test('one is removed, and only that one', async () => {
    await addFiles([submission('919', '999'), submission('926', '1069')]);
    await removeFile(idOf('919'));
    expect(numerators()).toEqual([['926', 1069]]);
    expect(await names()).toEqual(['926.csv']);
  });

  test('starting again leaves nothing', async () => {
    await addFiles([submission('919', '999'), submission('926', 'x2')]);
    await startAgain();
    expect([session.shelf.length, session.attempt.faulty.length, session.figures, count]).toEqual([
      0,
      0,
      null,
      0
    ]);
    expect(await stored.all()).toEqual([]);
  });

  test('changes asked for together come one after another', async () => {
    await Promise.all([
      addFiles([submission('919', '1')]),
      addFiles([submission('926', '2')]),
      startAgain(),
      addFiles([submission('821', '3')])
    ]);
    expect(numerators()).toEqual([['821', 3]]);
  });
});

describe('members’ files', () => {
  test('are shown and never stored, and are gone when they are forgotten', async () => {
    await addFiles([submission('919', '999')]);
    const before = told;
    await addFiles([submission('926', '1069')], 'memory');
    expect(numerators()).toEqual([
      ['919', 999],
      ['926', 1069]
    ]);
    expect([await names(), count, told, session.notKept]).toEqual([['919.csv'], 1, before, '']);
    expect(filesShown().map(({ name }) => name)).toEqual(['919.csv', '926.csv']);
    await forgetMembers();
    expect(numerators()).toEqual([['919', 999]]);
    expect([filesShown().length, count, told, session.problem]).toEqual([1, 1, before, '']);
  });

  test('stay when another tab says that its files have changed, and that tab’s files come', async () => {
    await addFiles([submission('926', '1069')], 'memory');
    await stored.keep('elsewhere', {
      file: submission('919', '5'),
      position: 1,
      standing: 'in-use',
      reasons: {}
    });
    tell();
    await addFiles([]);
    expect(numerators()).toEqual([
      ['919', 5],
      ['926', 1069]
    ]);
    expect(count).toBe(1);
  });

  test('are the reader’s own, and stored, once the reader adds them', async () => {
    await addFiles([submission('926', '1069')], 'memory');
    await addFiles([submission('926', '1069', 'mine.csv')]);
    expect(await names()).toEqual(['926.csv']);
    await forgetMembers();
    expect(numerators()).toEqual([['926', 1069]]);
  });
});
