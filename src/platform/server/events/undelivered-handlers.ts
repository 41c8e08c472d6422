import { listUndelivered, resendEvents, type Undelivered } from '../../contract/operations-events.ts';
import { decodeCursor, toPage } from '../../contract/page.ts';
import type { Context } from '../context.ts';
import { preparedSql } from '../database/statement.ts';
import { handlersFor, matrixDecides, noRecord } from '../handler.ts';
import { ringDoorBellWithCommit } from './door-bell.ts';

const { command, query } = handlersFor<Record<never, never>>();
type Ctx = Context<Record<never, never>>;

interface Row {
  eventId: string;
  event: string;
  listener: string;
  subjectId: string;
  number: number;
  emittedAt: Date;
  tries: number;
  problem: string;
  params: Record<string, unknown>;
  parkedAt: Date | null;
  nextAt: Date;
  behind: number;
}

const rowsAfter = (ctx: Ctx, after: readonly (string | number | null)[] | undefined, limit: number): Promise<Row[]> =>
  ctx.ask<Row>(preparedSql`
    select d.event_id as "eventId", e.name as event, d.listener, d.subject_id as "subjectId", d.number, e.emitted_at as "emittedAt", d.tries,
      coalesce(d.problem, 'platform.problem.unexpected') as problem, d.problem_params as params, d.parked_at as "parkedAt", d.next_at as "nextAt",
      (select count(*)::int from (select from platform.deliveries b where b.listener = d.listener and b.subject_id = d.subject_id
        and b.number > d.number limit 100) x) as behind
    from platform.deliveries d join platform.events e on e.id = d.event_id
    where d.tries > 0 and (d.number, d.listener) > (${Number(after?.[0] ?? 0)}, ${String(after?.[1] ?? '')})
    order by d.number, d.listener limit ${limit}`);

const viewOf = ({ number: _, ...r }: Row): Undelivered => ({
  ...r,
  emittedAt: r.emittedAt.toISOString(),
  parkedAt: r.parkedAt?.toISOString() ?? null,
  nextAt: r.nextAt.toISOString(),
});

/** 未送达的通知 (7.1-a): what the system administrator sees of the relay, and 重新投递. */
export const undeliveredHandlers = [
  query(listUndelivered, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const { shown, next } = toPage(await rowsAfter(ctx, decodeCursor(i.after), i.limit + 1), i.limit, r => [r.number, r.listener]);
      return { rows: shown.map(viewOf), next };
    },
  }),
  command(resendEvents, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const sent = await ctx.ask(preparedSql`
        update platform.deliveries d set tries = 0, parked_at = null, problem = null, problem_params = '{}', next_at = ${ctx.now}
        from json_to_recordset(${JSON.stringify(i.deliveries)}::json) as x ("eventId" uuid, listener text)
        where d.event_id = x."eventId" and d.listener = x.listener and d.tries > 0 returning d.event_id`);
      ringDoorBellWithCommit(ctx);
      return { subject: i.deliveries[0]?.eventId ?? ctx.actor.authorityId, result: { sent: sent.length } };
    },
  }),
];
