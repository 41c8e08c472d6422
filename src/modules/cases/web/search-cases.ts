import { call } from '#platform/web/call.ts';
import { listCases } from '../contract/operations-case.ts';
import { hrefOfCase } from './hrefs.ts';

/** Cases by number, item or enterprise, as Ctrl-K lists them. */
export const searchCases = async (q: string, signal: AbortSignal) =>
  (await call(listCases, { q, limit: 8 }, { signal })).rows.map(c => ({
    id: c.id,
    title: `${c.no} ${c.itemName}`,
    hint: c.enterpriseName,
    path: hrefOfCase(c.id),
  }));
