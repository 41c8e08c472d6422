import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { foldFacts } from '#platform/server/database/day-facts.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import {
  foldDemandFacts,
  moveDemands,
  moveDemandsBack,
  queueRecount,
  recountAnswerDays,
  releaseDemandsOfLeaver,
} from '../contract/operations-events.ts';
import { demandFacts } from './day-facts.ts';
import type { DemandsDb } from './db.ts';
import { recountJob } from './recount.job.ts';

const { command } = handlersFor<DemandsDb>();

/** Demands go with their enterprise when it is merged. */
export const demandMerges = followMerges<DemandsDb>({
  moveOp: moveDemands,
  moveBackOp: moveDemandsBack,
  ...followingTables([{ name: 'demands.demands', versioned: true }]),
});

/** What becomes of demands when something happened in a room to the left. */
export const demandEventHandlers = [
  command(queueRecount, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      await ctx.enqueue(recountJob, i);
      return { subject: i.noticeId, result: { id: i.noticeId } };
    },
  }),
  command(recountAnswerDays, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      ctx.send(preparedSql`
        update demands.demands d set answer_by = x.due, version = d.version + 1
        from (select id, reference.nth_working_day(started_on, answer_days) as due from demands.demands
          where answered_at is null and declined_at is null and referred_at is null and case_id is null and superseded_at is null) x
        where d.id = x.id and d.answer_by is distinct from x.due`);
      return { subject: i.noticeId, result: { id: i.noticeId } };
    },
  }),
  command(releaseDemandsOfLeaver, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      // Whoever is back by now keeps them.
      if (!(await people(ctx).isAtWork(i.personId)))
        ctx.send(preparedSql`
          update demands.demands set owner_id = null, version = version + 1
          where owner_id = ${i.personId} and answered_at is null and declined_at is null and superseded_at is null and case_id is null`);
      return { subject: i.personId, result: { id: i.personId } };
    },
  }),
  command(foldDemandFacts, {
    load: noRecord,
    allow: systemOnly,
    run: async ctx => {
      await foldFacts(ctx, demandFacts);
      return { subject: ctx.actor.authorityId, result: { at: ctx.now.toISOString() } };
    },
  }),
  ...demandMerges.handlers,
];
