import type { Context } from '#platform/server/context.ts';
import type { WarningsDb } from './db-warnings.ts';
import { recomputeJob } from './recompute.job.ts';
import { recomputeAssets } from './recompute.ts';

/** More assets than this are computed anew by the job, with a slot of their own. */
const atOnce = 300;

/** Deadlines name the companion and the enterprise: they are stored anew when either changes. */
export const renewDeadlines = async (ctx: Context<WarningsDb>, ids: readonly string[]): Promise<void> => {
  if (ids.length <= atOnce) await recomputeAssets(ctx, ids);
  else await ctx.enqueue(recomputeJob, { slot: `act:${ctx.entryId}` });
};
