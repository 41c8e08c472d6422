import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { downloadWeekly, getOverview, issueWeekly, listWeeklies } from '../../contract/overview.ts';
import type { CasesDb } from '../db.ts';
import { overviewOf } from './overview-reads.ts';
import { issueWeeklyOf, readWeekly, weekliesOf, weeklyRowOf } from './weekly-store.ts';

const { command, query, download } = handlersFor<CasesDb>();

/** So many weeks are listed: five years. */
const mostWeeks = 265;

/** 总览 and its weekly report (6.3.2). */
export const overviewHandlers = [
  query(getOverview, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => overviewOf(ctx, i) }),
  query(listWeeklies, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: (await weekliesOf(ctx).limit(mostWeeks).execute()).map(weeklyRowOf) }),
  }),
  command(issueWeekly, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const result = await issueWeeklyOf(ctx, i);
      return { subject: result.id, result };
    },
  }),
  download(downloadWeekly, {
    load: (ctx, i) => weekliesOf(ctx).where('id', '=', i.id).executeTakeFirst(),
    allow: matrixDecides,
    subject: w => w.id,
    run: async (ctx, w) => ({
      fileName: `${w.title}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await readWeekly(ctx, w),
    }),
  }),
];
