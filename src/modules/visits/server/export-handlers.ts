import { chineseInstant } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import { exportRecords } from '../contract/operations-visits.ts';
import type { RecordList, VisitFilter } from '../contract/visit.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { VisitsDb } from './db.ts';
import { wholeInterviews } from './interview-reads.ts';
import { wholeSeminars } from './seminar-reads.ts';
import { wholeVisits } from './visits-list.ts';

const { download } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;
type Rows = Pick<SheetDefinition, 'columns' | 'rows'>;

const visits = async (ctx: Ctx, filter: VisitFilter): Promise<Rows> => ({
  columns: [
    { title: t['visits.col.enterprise'], width: 32, wrap: true },
    { title: t['visits.col.state'], width: 10 },
    { title: t['visits.col.kind'], width: 12 },
    { title: t['visits.col.visitedOn'], kind: 'day', width: 12 },
    { title: t['visits.col.answered'], kind: 'integer', width: 8 },
    { title: t['export.questions'], kind: 'integer', width: 8 },
    { title: t['visits.col.team'], width: 12 },
    { title: t['visits.col.officer'], width: 12 },
    { title: t['visits.col.campaign'], width: 30, wrap: true },
    { title: t['export.submittedOn'], kind: 'instant', width: 18 },
  ],
  rows: wholeList(await wholeVisits(ctx, filter, mostExported)).map(v => [
    v.enterpriseName,
    t[`visit.state.${v.state}`],
    t[`visit.kind.${v.kind}`],
    v.visitedOn,
    v.answered,
    v.questions,
    v.teamName,
    v.openedByName,
    v.campaignTitle,
    v.submittedAt === null ? null : new Date(v.submittedAt),
  ]),
});

const interviews = async (ctx: Ctx, filter: VisitFilter): Promise<Rows> => ({
  columns: [
    { title: t['visits.col.enterprise'], width: 32, wrap: true },
    { title: t['interview.outcome'], width: 12 },
    { title: t['interview.startedAt'], kind: 'instant', width: 18 },
    { title: t['interview.length'], kind: 'integer', width: 10 },
    { title: t['visit.notes'], kind: 'integer', width: 18 },
    { title: t['interview.caller'], width: 12 },
  ],
  rows: wholeList(await wholeInterviews(ctx, filter, mostExported)).map(i => [
    i.enterpriseName,
    t[`interview.outcome.${i.outcome}`],
    new Date(i.startedAt),
    i.minutes,
    i.notes,
    i.calledByName,
  ]),
});

const seminars = async (ctx: Ctx, filter: VisitFilter): Promise<Rows> => ({
  columns: [
    { title: t['seminar.name'], width: 32, wrap: true },
    { title: t['visits.col.state'], width: 10 },
    { title: t['seminar.cluster'], width: 20 },
    { title: t['seminar.startsAt'], kind: 'instant', width: 18 },
    { title: t['seminar.place'], width: 26, wrap: true },
    { title: t['export.invited'], kind: 'integer', width: 10 },
    { title: t['export.came'], kind: 'integer', width: 10 },
    { title: t['seminar.host'], width: 12 },
    { title: t['visits.col.campaign'], width: 30, wrap: true },
  ],
  rows: wholeList(await wholeSeminars(ctx, filter, mostExported)).map(s => [
    s.title,
    t[`seminar.state.${s.state}`],
    s.cluster,
    new Date(s.startsAt),
    s.place,
    s.invited,
    s.came,
    s.hostName,
    s.campaignTitle,
  ]),
});

const sheets: Record<RecordList, (ctx: Ctx, filter: VisitFilter) => Promise<Rows>> = { visits, interviews, seminars };

/** 导出走访记录, exactly as the list is narrowed (6.1-g, 7.1-a); recorded, since it carries enterprises' names. No numbers, no persons met. */
export const recordExportHandlers = [
  download(exportRecords, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { list, ...filter }) => {
      const title = t[`export.${list}`];
      const note = fill(t['export.at'], { at: chineseInstant(ctx.now), name: ctx.actor.name });
      return workbookReply(ctx, title, [{ name: title, title, note, ...(await sheets[list](ctx, filter)) }]);
    },
  }),
];
