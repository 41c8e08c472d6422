import { call } from '#platform/web/call.ts';
import type { Finder } from '#platform/web/desk/room.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';
import { listAccounts } from '../contract/operations-accounts.ts';

/** What Ctrl-K finds for who keeps the accounts: people by name or user name. */
export const accountFinder: Finder = {
  key: 'accounts',
  phrase: 'people.nav.accounts',
  needs: listAccounts.name,
  find: async (search, signal) =>
    (await call(listAccounts, { search, limit: 8 }, { signal })).rows.map(a => ({
      id: a.id,
      title: a.name,
      hint: a.username,
      path: `/accounts${stringifySearch({ search: a.username, open: a.id })}`,
    })),
};
