import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { NiceClass } from './details-rights.ts';
import { EndangeredRow, UseKind, UseView } from './use-proof.ts';

const clause = '6.3.3-b';

/** The locker of a mark: months since the last proof by class, gaps, proofs. */
export const getUse = query({ name: 'assets.use.get', clause, input: z.strictObject({ assetId: Id }), output: UseView });

/** Puts a proof of use into the locker; its hash is taken as it stands. */
export const addUse = command({
  name: 'assets.use.add',
  clause,
  input: z.strictObject({
    id: Id,
    assetId: Id,
    niceClass: NiceClass,
    usedOn: Day,
    kind: UseKind,
    note: text(300).default(''),
    fileId: Id,
  }),
  output: Done,
});

/** A proof that does not hold: withdrawn with a reason, never deleted. */
export const withdrawUse = command({
  name: 'assets.use.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});

export const proofFile = download({
  name: 'assets.use.download',
  clause,
  sensitive: true,
  input: z.strictObject({ id: Id }),
});

/** Proofs of the demonstration, each with a small file of its own. No person holds it. */
export const loadUse = command({
  name: 'assets.use.load',
  clause,
  input: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          id: Id,
          assetId: Id,
          niceClass: NiceClass,
          usedOn: Day,
          kind: UseKind,
          note: text(300),
          fileName: line(100),
          content: line(2000),
        }),
      )
      .max(2_000),
  }),
  output: z.object({ loaded: z.int() }),
});

export const EndangeredFilter = z.strictObject({
  /** `near`: from 30 months to the line; `beyond`: the line has passed. */
  stage: z.enum(['near', 'beyond']).optional(),
  /** `old`: the last proof is old; `none`: the locker holds none. */
  proof: z.enum(['old', 'none']).optional(),
  mine: z.boolean().optional(),
  regionCode: RegionCode.optional(),
});
export type EndangeredFilter = z.infer<typeof EndangeredFilter>;

/** 三年不使用预警: classes of marks from 30 months on, nearest line first. */
export const listEndangered = query({
  name: 'assets.use.endangered',
  clause,
  input: z.strictObject({ ...PageInput.shape, ...EndangeredFilter.shape }),
  output: pageOf(EndangeredRow),
});

/** 商标使用证据清单 for answering a notice of cancellation (撤三): the proofs of the three years before the day of application. */
export const printUseList = download({
  name: 'assets.use.print',
  clause,
  sensitive: true,
  input: z.strictObject({
    assetId: Id,
    /** Day on which cancellation was applied for. */
    appliedOn: Day,
    /** Day on which the notice was received; the time to answer counts from it. */
    servedOn: Day.optional(),
    niceClass: z.coerce.number().int().min(1).max(45).optional(),
  }),
});
