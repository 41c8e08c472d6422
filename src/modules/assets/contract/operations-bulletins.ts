import { z } from 'zod';
import { TableBalance } from '#platform/contract/imports/shapes.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, line } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';
import { DeadlineKind, LinePart } from './deadline.ts';
import { Law } from './rule.ts';

export const StandardStatus = z.enum(['upcoming', 'current', 'withdrawn', 'replaced']);
export type StandardStatus = z.infer<typeof StandardStatus>;

/** A line of an uploaded status list, as it was read. */
export const StatusLine = z.object({
  row: z.int(),
  number: z.string(),
  status: StandardStatus,
  replacedBy: z.string(),
  effectiveOn: Day.nullable(),
});
export type StatusLine = z.infer<typeof StatusLine>;

/** A line (or its day) that could not be read; nothing is guessed. */
export const RefusedLine = z.object({ row: z.int(), number: z.string(), why: z.enum(['number', 'status', 'day']), written: z.string() });
export type RefusedLine = z.infer<typeof RefusedLine>;

/** What an uploaded list says, before anything is written. */
export const previewStandards = query({
  name: 'assets.standardStatus.preview',
  clause: '6.3.4-b',
  input: z.strictObject({ fileId: Id }),
  output: z.object({
    lines: z.array(StatusLine),
    total: z.int(),
    refused: z.array(RefusedLine),
    refusedTotal: z.int(),
    /** What became of the cells of the table. */
    balance: TableBalance,
  }),
});

/** Takes a status list over and tells those concerned, once. */
export const importStandards = command({
  name: 'assets.standardStatus.import',
  clause: '6.3.4-b',
  input: z.strictObject({ id: Id, fileId: Id, asOf: Day, source: line(120) }),
  output: z.object({ lines: z.int(), refused: z.int(), concerned: z.int(), told: z.int() }),
});

/** Assets of the district that cite or carry a standard the list knows as no longer (or not yet) in force. */
export const listStandards = query({
  name: 'assets.standardStatus.list',
  clause: '6.3.4-b',
  input: z.strictObject({ mine: z.boolean().optional() }),
  output: z.object({
    asOf: Day.nullable(),
    source: z.string(),
    rows: z.array(
      z.object({
        assetId: Id,
        assetKind: AssetKind,
        assetTitle: z.string(),
        enterpriseId: Id,
        enterpriseName: z.string(),
        number: z.string(),
        status: StandardStatus,
        replacedBy: z.string(),
        effectiveOn: Day.nullable(),
      }),
    ),
    /** There are more than are shown. */
    more: z.boolean(),
  }),
});

/** A mark or deadline that the law of 2027 touches, with old and new. */
export const LawChange = z.object({
  assetId: Id,
  assetTitle: z.string(),
  assetNumber: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  kind: DeadlineKind,
  item: z.string(),
  what: z.enum(['date', 'article']),
  lawOld: Law,
  articleOld: z.string(),
  lawNew: Law,
  articleNew: z.string(),
  dueOld: Day,
  dueNew: Day,
  safeNew: Day,
  lineOld: z.array(LinePart),
  lineNew: z.array(LinePart),
});
export type LawChange = z.infer<typeof LawChange>;

/** Which marks and deadlines of the office change on 1 January 2027. */
export const listLawChanges = query({
  name: 'assets.newLaw.list',
  clause: '6.3.1-a',
  input: z.strictObject({ ...PageInput.shape, what: z.enum(['date', 'article']).optional() }),
  output: pageOf(LawChange),
});

/** The rows of both laws beside each other. */
export const lawRules = query({
  name: 'assets.newLaw.rules',
  clause: '6.3.1-a',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        key: z.string(),
        articleOld: z.string(),
        articleNew: z.string(),
        countOld: z.int(),
        countNew: z.int(),
        unit: z.enum(['day', 'month', 'year']),
        toVerify: z.boolean(),
      }),
    ),
    sources: z.array(z.string()),
  }),
});

export const exportLawChanges = download({
  name: 'assets.newLaw.export',
  clause: '6.3.1-a',
  sensitive: true,
  input: z.strictObject({ what: z.enum(['date', 'article']).optional() }),
});

/** 通报: each enterprise concerned and its companion are told once. */
export const tellLawChanges = command({
  name: 'assets.newLaw.tell',
  clause: '6.3.4-b',
  input: z.strictObject({ id: Id }),
  output: z.object({ enterprises: z.int(), told: z.int() }),
});
