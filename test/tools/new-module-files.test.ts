import { describe, expect, test } from 'vitest';
import { addToList, checkRoom, newRoomFiles, stampAfter } from '../../tools/new-module-files.ts';

describe('a new room', () => {
  test.each([
    ['after all others by the clock', '20261122T1830-a.sql', '2026-11-23T01:05:00Z', '20261123T0905'],
    ['after all others when the clock is behind', '20261231T2359-a.sql', '2026-01-01T00:00:00Z', '20270101T0000'],
  ])('its migration comes %s', (_, last, now, stamp) => {
    expect(stampAfter(['20260101T0000-z.sql', last], Date.parse(now))).toBe(stamp);
  });

  test.each([
    ['Training', '培训', '6.2'],
    ['platform', '培训', '6.2'],
    ['training', 'training', '6.2'],
    ['training', '培训', '6.2-z'],
  ])('%s %s %s is refused in words', (room, title, clause) => expect(() => checkRoom(room, title, clause)).toThrow(/“.*”/));

  test('its files name it everywhere, and no placeholder is left', () => {
    checkRoom('training', '培训', '6.2.1.1-a');
    const files = newRoomFiles({ room: 'training', title: '培训', clause: '6.2.1.1-a', stamp: '20261201T0900' });
    expect([...files.keys()]).toContain('src/modules/training/migrations/20261201T0900-training.sql');
    expect([...files].filter(([name, text]) => /\$(room|Room|title|clause|stamp)\$/.test(name + text))).toEqual([]);
  });

  test('it stands at the end of the row', () => {
    expect(addToList('export const rows: readonly Room[] = [a, b];\n', "import { c } from 'c';", 'c')).toMatch(
      /^import \{ c \}[\s\S]*\[a, b, c\];/,
    );
  });
});
