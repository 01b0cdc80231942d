import { describe, expect, test } from 'vitest';
import { drawUnseenAfter, waitUnseen } from './unseen.ts';

/** A part out of sight that writes down when it is held and let go. */
function part(name: string, diary: string[]): () => void {
  return waitUnseen({
    hold: () => diary.push(`${name} waits`),
    release: () => diary.push(`${name} follows`)
  });
}

describe('what is out of sight', () => {
  test('waits while a change is made, and follows in the order of the page', async () => {
    const diary: string[] = [];
    const leave = [part('funnel', diary), part('trend', diary)];
    await drawUnseenAfter(async () => {
      diary.push('change begins');
      await Promise.resolve();
      diary.push('change is made');
    });
    for (const end of leave) end();
    expect(diary.slice(0, 6)).toEqual([
      'funnel waits',
      'trend waits',
      'change begins',
      'change is made',
      'funnel follows',
      'trend follows'
    ]);
  });

  test.each(['pointerdown', 'keydown', 'click', 'beforeprint'])(
    'follows at once when there is a %s, before anything else hears of it',
    async (deed) => {
      const diary: string[] = [];
      const leave = part('trend', diary);
      const hear = () => diary.push('heard');
      document.addEventListener(deed, hear);
      let seenAtOnce: readonly string[] = [];
      await drawUnseenAfter(() => {
        document.dispatchEvent(new Event(deed));
        seenAtOnce = [...diary];
        return Promise.resolve();
      });
      document.removeEventListener(deed, hear);
      leave();
      expect(seenAtOnce).toEqual(['trend waits', 'trend follows', 'heard']);
    }
  );

  test('never waits for ever when the change fails', async () => {
    const diary: string[] = [];
    const leave = part('trend', diary);
    const change = drawUnseenAfter(() => Promise.reject(new Error('no such address')));
    await expect(change).rejects.toThrow('no such address');
    leave();
    expect(diary).toEqual(['trend waits', 'trend follows']);
  });

  test('waits for the latest of two changes, and does not follow the first alone', async () => {
    const diary: string[] = [];
    const leave = part('trend', diary);
    const first = drawUnseenAfter(() => Promise.resolve());
    let isSecondMade = false;
    const second = drawUnseenAfter(async () => {
      await first;
      await new Promise((resolve) => setTimeout(resolve, 100));
      isSecondMade = true;
      expect(diary).toEqual(['trend waits', 'trend waits']);
    });
    await second;
    leave();
    expect(isSecondMade).toBe(true);
    expect(diary[2]).toBe('trend follows');
  });
});
