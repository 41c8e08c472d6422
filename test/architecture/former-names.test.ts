import { expect, it } from 'vitest';
import { fieldRooms } from '#app/field-modules.ts';
import { modules } from '#app/modules.ts';
import { deskRooms } from '#app/web-modules.ts';
import type { FormerNames } from '#platform/contract/former-names.ts';

it('[architecture] a room that was called otherwise says so at the server, at the desk and on the phone', () => {
  const said = (of: FormerNames | undefined) => ({ room: of?.room, names: of?.names });
  const renamed = modules.filter(m => m.formerly !== undefined);
  expect(renamed.map(m => m.name)).toEqual(
    expect.arrayContaining(['questionnaires', 'campaigns', 'visits', 'selffill', 'papers', 'reports']),
  );
  for (const room of [...deskRooms, ...fieldRooms])
    expect(said(room.formerly), room.name).toEqual(said(modules.find(m => m.name === room.name)?.formerly));
});
