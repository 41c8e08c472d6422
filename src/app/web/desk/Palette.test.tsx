import { beforeEach, expect, it, vi } from 'vitest';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, get, key, settle, type } from '#test/react.tsx';
import { Palette } from './Palette.tsx';

vi.mock('#platform/web/session.ts', async original => ({ ...(await original<object>()), useSession: () => ({ can: () => true }) }));
vi.mock('#platform/web/desk/go.ts', async original => ({ ...(await original<object>()), useGo: () => () => {} }));

beforeEach(() => startPhrases({}));

it('[7.1-a] Esc closes the search with one press, also while something is found', async () => {
  const close = vi.fn();
  const found = [{ id: '1', title: '杭州甲食品有限公司', path: '/enterprises/1' }];
  const room = {
    name: 'r',
    phrases: { 'zh-CN': {}, en: {} },
    routes: [],
    finders: [{ key: 'f', phrase: 'platform.shell.pages', needs: 'r.x.list', find: async () => found }],
  };
  const box = await draw(
    <DeskRooms.Provider value={[room]}>
      <Palette onClose={close} />
    </DeskRooms.Provider>,
  );
  const field = get(box, 'input');
  await type(field, '甲食');
  await settle(400);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await key(field, 'Escape');
  expect(close).toHaveBeenCalledOnce();
});
