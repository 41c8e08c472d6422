import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { mostExported, wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition, SheetValue } from '#platform/server/sheets/write.ts';
import type { FigureLine, Figures } from '../contract/figures.ts';
import type { InvitationRow } from '../contract/invitation.ts';
import type { LoopRow } from '../contract/loop.ts';
import { exportFigures } from '../contract/operations-figures.ts';
import { exportInvitations } from '../contract/operations-invitations.ts';
import { exportLoops } from '../contract/operations-loops.ts';
import { levels } from '../contract/rating.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';
import type { SatisfactionDb } from './db.ts';
import { figureText, hiddenText } from './figure-text.ts';
import { figuresOf } from './figures-reads.ts';
import { allInvitations } from './invitation-reads.ts';
import { allLoops } from './loop-reads.ts';

const { download } = handlersFor<SatisfactionDb>();

const invitationColumns: SheetDefinition['columns'] = [
  { title: t['col.enterprise'], width: 32 },
  { title: t['col.kind'], width: 12 },
  { title: t['col.class'], width: 24 },
  { title: t['col.servedOn'], width: 14, kind: 'day' },
  { title: t['col.servedBy'], width: 12 },
  { title: t['col.unit'], width: 20 },
  { title: t['col.sentOn'], width: 14, kind: 'day' },
  { title: t['col.usedOn'], width: 14, kind: 'day' },
  { title: t.state, width: 10 },
];
const invitationValues = (r: InvitationRow): SheetValue[] => [
  r.enterpriseName,
  t[`kind.${r.servedKind}`],
  r.className ?? '',
  r.servedOn,
  r.servedByName,
  r.unitName ?? '',
  r.sentOn ?? '',
  r.usedOn ?? '',
  t[`invitation.${r.state}`],
];

const loopColumns: SheetDefinition['columns'] = [
  { title: t['col.openedOn'], width: 14, kind: 'day' },
  { title: t['col.level'], width: 14 },
  { title: t['col.mode'], width: 12 },
  { title: t['col.unit'], width: 20 },
  { title: t['col.class'], width: 24 },
  { title: t['col.reason'], width: 40 },
  { title: t.state, width: 12 },
  { title: t['col.dueOn'], width: 14, kind: 'day' },
];
const loopValues = (r: LoopRow): SheetValue[] => [
  r.openedOn,
  t[`level.${r.level}`],
  t[r.named ? 'mode.named' : 'mode.anonymous'],
  r.unitName ?? '',
  r.className ?? '',
  [...r.tags, r.comment].filter(Boolean).join('；'),
  r.overdue ? t['loop.overdue'] : t[`loop.${r.state}`],
  r.dueOn ?? '',
];

const figureColumns: SheetDefinition['columns'] = [
  { title: t['col.cell'], width: 28 },
  { title: t['col.n'], width: 10, kind: 'integer' },
  { title: t['col.index'], width: 30 },
  { title: t['col.good'], width: 30 },
  ...levels.map(l => ({ title: t[`level.${l}`], width: 12, kind: 'integer' as const })),
  { title: t['col.sent'], width: 10, kind: 'integer' },
  { title: t['col.used'], width: 10, kind: 'integer' },
  { title: t['col.hidden'], width: 20 },
];
const figureValues =
  (of: Figures) =>
  (r: FigureLine): SheetValue[] => [
    r.name,
    r.n ?? '',
    figureText(r.index, 1),
    figureText(r.good, 100),
    ...(r.levels === null ? ['', '', '', '', ''] : [...r.levels].reverse()),
    r.sent,
    r.used,
    hiddenText(r.hidden, of),
  ];

/** Lists and figures as workbooks, exactly as they are shown; recorded. */
export const satisfactionExportHandlers = [
  download(exportInvitations, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allInvitations(ctx, filter, mostExported + 1)).map(invitationValues);
      return workbookReply(ctx, t['invitations.title'], [
        { name: t['invitations.title'], title: t['invitations.title'], columns: invitationColumns, rows },
      ]);
    },
  }),
  download(exportLoops, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, filter) => {
      const rows = wholeList(await allLoops(ctx, filter, mostExported + 1)).map(loopValues);
      return workbookReply(ctx, t['loops.title'], [{ name: t['loops.title'], title: t['loops.title'], columns: loopColumns, rows }]);
    },
  }),
  download(exportFigures, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, input) => {
      const f = await figuresOf(ctx, input);
      const rows = [f.total, ...f.rows].map(figureValues(f));
      return workbookReply(ctx, t.title, [{ name: t.title, title: `${t.title} ${f.from}–${f.to}`, columns: figureColumns, rows }]);
    },
  }),
];
