import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, text } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { AssetKind, AssetRow, AssetView } from './asset.ts';
import { AssetFilter } from './filter.ts';
import { CorrectAsset, CreateAsset, NumberFinding, RecordEvent } from './register-input.ts';

const clause = '6.3.3-a';

export const listAssets = query({
  name: 'assets.asset.list',
  clause: '6.3.3-a',
  input: z.strictObject({ ...PageInput.shape, ...AssetFilter.shape }),
  output: pageOf(AssetRow),
});

export const getAsset = query({ name: 'assets.asset.get', clause, input: z.strictObject({ id: Id }), output: AssetView });

/** The assets of one enterprise with their next dates, for the telephone and the file of the enterprise. */
export const assetCards = query({
  name: 'assets.asset.cards',
  clause: '3.2-a',
  input: z.strictObject({ enterpriseId: Id }),
  output: z.object({
    enterpriseName: z.string(),
    rows: z.array(
      z.object({
        id: Id,
        kind: AssetKind,
        title: z.string(),
        number: z.string(),
        standing: z.string(),
        status: AssetRow.shape.status,
        asOf: Day,
        nextId: Id.nullable(),
        nextKind: z.string().nullable(),
        nextOn: Day.nullable(),
      }),
    ),
    /** Values of the file (一企一档) that would become proposed assets. */
    offered: z.int(),
  }),
});

/** Looks at a number while it is typed: is it well formed, is it there already? */
export const checkNumber = query({
  name: 'assets.asset.checkNumber',
  clause,
  input: z.strictObject({
    kind: AssetKind,
    number: z.string().max(80),
    enterpriseId: Id.optional(),
    patentType: z.enum(['invention', 'utility', 'design']).optional(),
    exceptId: Id.optional(),
  }),
  output: z.object({
    findings: z.array(NumberFinding),
    twin: z.object({ id: Id, title: z.string(), enterpriseName: z.string() }).nullable(),
  }),
});

export const createAsset = command({ name: 'assets.asset.create', clause, input: CreateAsset, output: Done });
export const correctAsset = command({ name: 'assets.asset.correct', clause, input: CorrectAsset, output: Done });

/** 确认登记: a person stands for what a form had proposed. */
export const confirmAssets = command({
  name: 'assets.asset.confirm',
  clause,
  input: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
  output: z.object({ confirmed: z.int() }),
});

/** 不登记: what was proposed is none of the enterprise's assets. */
export const dismissAsset = command({
  name: 'assets.asset.dismiss',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});

/** 从一企一档带入: standards, certificates, marks and patents that visits have taken down become proposed assets. */
export const bringInAssets = command({
  name: 'assets.asset.bringIn',
  clause,
  input: z.strictObject({ enterpriseId: Id }),
  output: z.object({ proposed: z.int(), known: z.int() }),
});

export const recordEvent = command({ name: 'assets.event.record', clause, input: RecordEvent, output: Done });

/** Takes back what was recorded in error; the act stays in the record, struck through, with the reason. */
export const withdrawEvent = command({
  name: 'assets.event.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});

export const addEvidence = command({
  name: 'assets.evidence.add',
  clause,
  input: z.strictObject({ id: Id, assetId: Id, fileId: Id, caption: text(200) }),
  output: Done,
});

export const assetFile = download({
  name: 'assets.evidence.download',
  clause,
  sensitive: true,
  input: z.strictObject({ id: Id }),
});

export const assetTimeline = query({
  name: 'assets.asset.timeline',
  clause,
  input: z.strictObject({ id: Id }),
  output: Timeline,
});

/** The list as filtered, as a workbook. */
export const exportAssets = download({
  name: 'assets.asset.export',
  clause,
  sensitive: true,
  input: AssetFilter,
});
