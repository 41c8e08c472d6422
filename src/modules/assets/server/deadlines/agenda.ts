import { agenda } from '#platform/server/agenda/agenda.ts';
import type { WarningsDb } from './db-warnings.ts';
import { rescuePage } from './warning-reads.ts';

/** Deadlines of the enterprises that the caller accompanies, within thirty days of their safe day or past it and not yet lost (6.3.2-b). */
export const deadlineAgenda = [
  agenda<WarningsDb>({
    kind: 'assets.deadline',
    needs: 'assets.deadline.rescue',
    list: async (ctx, most) =>
      (await rescuePage(ctx, { mine: true, limit: most })).rows.map(d => ({
        id: d.id,
        pageId: d.id,
        title: `${d.assetTitle} ${d.assetNumber}`,
        hint: d.enterpriseName,
        dueOn: d.safeOn,
        waitsOn: null,
      })),
  }),
];
