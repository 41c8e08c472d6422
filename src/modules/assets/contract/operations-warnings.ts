import { z } from 'zod';
import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { DeadlineMove, DeadlineRow, DeadlineView, WarningFilter } from './warning.ts';

export const listDeadlines = query({
  name: 'assets.deadline.list',
  clause: '6.3.1-a',
  input: z.strictObject({ ...PageInput.shape, ...WarningFilter.shape }),
  output: pageOf(DeadlineRow),
});

/** 本月要抢救: everything within 30 days of its safe day or past it and not yet lost, nearest first. */
export const rescueList = query({
  name: 'assets.deadline.rescue',
  clause: '6.3.2-b',
  input: z.strictObject({ ...PageInput.shape, mine: z.boolean().optional(), regionCode: WarningFilter.shape.regionCode }),
  output: pageOf(DeadlineRow),
});

/** A month of the calendar: per safe day how many of which kind of asset. */
export const deadlineMonth = query({
  name: 'assets.deadline.month',
  clause: '6.3.1-a',
  input: z.strictObject({ ...WarningFilter.omit({ from: true, to: true }).shape, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  output: z.object({
    days: z.array(
      z.object({
        day: Day,
        counts: z.array(z.object({ assetKind: DeadlineRow.shape.assetKind, count: z.int() })),
        /** Some of these days are provisional (holidays not announced) or to be verified. */
        provisional: z.int(),
        toVerify: z.int(),
      }),
    ),
    /** Oldest 数据截至 among what is shown; null when nothing is. */
    asOf: Day.nullable(),
    /** Last finished recomputation. */
    computedAt: Instant.nullable(),
  }),
});

/** Figures of the first page; each opens its rows. */
export const deadlineSummary = query({
  name: 'assets.deadline.summary',
  clause: '6.3.2-b',
  input: z.strictObject({ mine: z.boolean().optional() }),
  output: z.object({
    overdue: z.int(),
    thirtyDays: z.int(),
    toSend: z.int(),
    nearest: z.array(DeadlineRow),
    /** Counting stops at this number. */
    most: z.int(),
  }),
});

export const getDeadline = query({
  name: 'assets.deadline.get',
  clause: '6.3.4-a',
  input: z.strictObject({ id: Id }),
  output: DeadlineView,
});

/** Closes with evidence: receipt or proof of payment on file, number checked by the officer (J7). */
export const closeDeadline = command({
  name: 'assets.deadline.close',
  clause: '6.3.4-a',
  input: z.strictObject({
    id: Id,
    happenedOn: Day,
    /** The number as it stands on the receipt; must be the asset's. */
    checkedNumber: line(80),
    /** Number of the receipt or notice. */
    reference: text(120).default(''),
    validUntil: Day.optional(),
    paidThroughYear: z.int().min(1).max(20).optional(),
    /** Of a request for fee reduction: share not paid, and the year up to which it is on record. */
    reduction: z.union([z.literal(0.7), z.literal(0.85)]).optional(),
    reductionUntilYear: z.int().min(2000).max(2100).optional(),
    amount: z.number().min(0).max(1e9).optional(),
    note: text(500).default(''),
    fileIds: z.array(Id).min(1).max(10),
  }),
  output: DeadlineView,
});

/** 企业放弃: with the reason and the name of who said so at the enterprise. */
export const giveUpDeadline = command({
  name: 'assets.deadline.giveUp',
  clause: '6.3.4-a',
  input: z.strictObject({ id: Id, person: line(60), reason: line(500) }),
  output: DeadlineView,
});

/** Puts reminders off; never past the safe day. */
export const snoozeDeadline = command({
  name: 'assets.deadline.snooze',
  clause: '6.3.2-b',
  input: z.strictObject({ id: Id, until: Day, reason: line(300) }),
  output: DeadlineView,
});

/** The list as shown, as a workbook. */
export const exportDeadlines = download({
  name: 'assets.deadline.export',
  clause: '6.3.1-a',
  sensitive: true,
  input: WarningFilter,
});

/** Days that moved by a new rule, a holiday notice or new data: old and new, to be looked through. */
export const listMoves = query({
  name: 'assets.deadline.moves',
  clause: '6.3.4-a',
  input: z.strictObject({ ...PageInput.shape }),
  output: pageOf(DeadlineMove),
});

/** A stretch of assets computed anew; only the system does this. */
export const recomputeStretch = command({
  name: 'assets.deadline.recompute',
  clause: 'X-4',
  input: z.strictObject({ slot: line(80), after: Id.nullable(), limit: z.int().min(1).max(50_000).default(10_000) }),
  output: z.object({ next: Id.nullable(), seen: z.int(), written: z.int() }),
});

/** 指定陪跑人 of an enterprise. */
export const assignCompanion = command({
  name: 'assets.companion.assign',
  clause: '6.3.2-b',
  input: z.strictObject({ id: Id, enterpriseId: Id, personId: Id }),
  output: Done,
});

/** Who may accompany: colleagues of the district. */
export const companionChoices = query({
  name: 'assets.companion.choices',
  clause: '6.3.2-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});

/** 离岗人员不再是陪跑人: a step of the system, when an account was closed. */
export const releaseCompanion = command({
  name: 'assets.companion.releaseLeaver',
  clause: '6.3.4-a',
  input: z.strictObject({ personId: Id }),
  output: Done,
});

/** 节假日通知变动后重算期限: a step of the system; the days of all assets in the country. */
export const recountDeadlines = command({
  name: 'assets.deadline.recount',
  clause: '6.3.1-a',
  input: z.strictObject({ noticeId: Id }),
  output: Done,
});

/** 资产随企业合并: assets of the one go to the other. */
export const moveAssets = command({
  name: 'assets.asset.move',
  clause: '6.3.3-a',
  input: MoveWithMerge,
  output: Done,
});

/** 资产随合并撤销返回. */
export const moveAssetsBack = command({
  name: 'assets.asset.moveBack',
  clause: '6.3.3-a',
  input: MoveWithMerge,
  output: Done,
});
