import { beforeAll, describe, expect, it } from 'vitest';
import type { SlotFills } from '#platform/web/slots.ts';
import { fieldRooms } from '../field-modules.ts';
import { modules } from '../modules.ts';
import { deskRooms } from '../web-modules.ts';

const granted = new Set(modules.flatMap(m => Object.keys(m.grants ?? {})));

describe.each([
  ['desk', deskRooms],
  ['phone', fieldRooms],
])('[architecture] what rooms put into slots at the %s', (_, rooms) => {
  const fillsOf = async (room: { name: string; slots?: SlotFills }) => {
    const fills = typeof room.slots === 'function' ? await room.slots() : (room.slots ?? []);
    return fills.map(fill => ({ room: room.name, ...fill }));
  };
  let fills: Awaited<ReturnType<typeof fillsOf>> = [];
  beforeAll(async () => {
    fills = (await Promise.all(rooms.map(room => fillsOf(room)))).flat();
  }, 60_000);

  it('comes when it is asked for, needs an operation that somebody has, and stands under its own key', async () => {
    expect(fills.length).toBeGreaterThan(0);
    for (const fill of fills) {
      expect(await fill.part(), `${fill.slot} ${fill.key}`).toBeTypeOf('function');
      expect(granted, `${fill.slot} ${fill.key}`).toContain(fill.needs);
    }
    const keys = fills.map(f => `${f.slot} ${f.key}`);
    expect(keys).toEqual([...new Set(keys)]);
  }, 60_000);

  it('names its heading by a full key of its own room', () => {
    for (const fill of fills) if ('phrase' in fill) expect(fill.phrase).toMatch(new RegExp(`^${fill.room}\\.`));
  });
});
