import { call } from '#platform/web/call.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { findEnterprises } from '../contract/operations.ts';

/** What Ctrl-K finds here: enterprises by part of the name, code or pinyin initials. */
export const enterpriseFinder: NonNullable<DeskRoom['finders']>[number] = {
  key: 'enterprises',
  phrase: 'enterprises.nav.enterprises',
  needs: findEnterprises.name,
  find: async (q, signal) =>
    (await call(findEnterprises, { q, limit: 8 }, { signal })).rows.map(e => ({
      id: e.id,
      title: e.name,
      hint: `${e.regionName} ${e.uscc ?? ''}`,
      path: `/enterprises/${e.id}`,
    })),
};
