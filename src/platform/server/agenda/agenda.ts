import { type AgendaLine, getAgenda } from '../../contract/agenda/agenda.ts';
import { dayOf } from '../../contract/china-day.ts';
import { dueWhen } from '../../contract/due-span.ts';
import type { CallContext, Context } from '../context.ts';
import { handlersFor, matrixDecides, noRecord } from '../handler.ts';
import type { Agenda } from './agenda-rows.ts';

/** Declares what may wait for a person in a room; the room's module lists it under `agenda`. */
export const agenda = <DB>(parts: Agenda<Context<DB>>): Agenda<CallContext> => parts as unknown as Agenda<CallContext>;

/** Of each kind so much is listed; whoever has more finds it in the room's own list. */
const mostOfKind = 300;

/** What has no day stands last, what waits longest first. */
const keyOf = ({ dueOn, since, kind }: AgendaLine): string => `${dueOn ?? '9'} ${since ?? '9'} ${kind}`;
const byDay = (a: AgendaLine, b: AgendaLine): number => keyOf(a).localeCompare(keyOf(b));

const { query } = handlersFor<Record<never, never>>();

/** 今日要办, from all rooms in one answer. */
export const agendaHandlers = [
  query(getAgenda, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const today = dayOf(ctx.now);
      const rows: AgendaLine[] = [];
      const cut: string[] = [];
      for (const { kind, needs, list } of ctx.agenda) {
        if (!ctx.can(needs)) continue;
        const its = await list(ctx, mostOfKind + 1);
        if (its.length > mostOfKind) cut.push(kind);
        rows.push(...its.slice(0, mostOfKind).map(r => ({ since: null, n: 1, ...r, kind, when: dueWhen(r.dueOn, today) })));
      }
      return { today, rows: rows.toSorted(byDay), cut };
    },
  }),
];
