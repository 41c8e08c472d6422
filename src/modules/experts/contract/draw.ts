import { z } from 'zod';
import { ClassCode } from '#modules/catalogue/contract/taxonomy.ts';
import { Day, Id, Instant, line } from '#platform/contract/shapes.ts';
import { ExcludedExpert } from './consultation.ts';

/** One group of the panel: a class and how many of it. */
export const Stratum = z.strictObject({ classCode: ClassCode, count: z.int().min(1).max(20) });
export type Stratum = z.infer<typeof Stratum>;
export const StratumView = Stratum.extend({ className: z.string() });

/** A place in the frozen pool. */
export const PoolPlace = z.object({ expertId: Id, name: z.string(), unitName: z.string(), stratum: z.int() });
export type PoolPlace = z.infer<typeof PoolPlace>;

/** A ticket in the order of the draw, within its stratum. */
export const Ticket = z.object({ expertId: Id, stratum: z.int(), ticket: z.string() });
export type Ticket = z.infer<typeof Ticket>;

/** 等待数字 · 可以抽取 · 已抽取. */
export const DrawState = z.enum(['frozen', 'ready', 'drawn']);
export type DrawState = z.infer<typeof DrawState>;

export const DrawRow = z.object({
  id: Id,
  title: z.string(),
  heldOn: Day,
  state: DrawState,
  poolSize: z.int(),
  seats: z.int(),
  frozenAt: Instant,
  frozenByName: z.string(),
});
export type DrawRow = z.infer<typeof DrawRow>;

/** A draw. The digits are told when it is drawn: nobody chooses hers after the others'. */
export const DrawView = DrawRow.extend({
  enterprises: z.array(z.object({ id: Id, name: z.string() })),
  strata: z.array(StratumView),
  pool: z.array(PoolPlace),
  excluded: z.array(ExcludedExpert),
  poolHash: z.string(),
  algorithm: z.string(),
  digits: z.array(z.object({ personName: z.string(), digits: z.string().nullable(), givenAt: Instant })),
  seed: z.string().nullable(),
  tickets: z.array(Ticket),
  recusals: z.array(z.object({ expertId: Id, reason: z.string(), at: Instant })),
  /** Who sits on the panel now, in order of their tickets. */
  selected: z.array(Ticket),
  may: z.array(z.string()),
});
export type DrawView = z.infer<typeof DrawView>;

/** What a person enters for a draw. */
export const DrawFields = z.strictObject({
  title: line(80),
  heldOn: Day,
  enterpriseIds: z.array(Id).min(1).max(50),
  strata: z.array(Stratum).min(1).max(8),
});
export type DrawFields = z.infer<typeof DrawFields>;

/** Everything that is needed to draw again elsewhere, as the file holds it. */
export const DrawFile = z.object({
  title: z.string(),
  algorithm: z.string(),
  strata: z.array(StratumView),
  pool: z.array(PoolPlace),
  poolHash: z.string(),
  digits: z.array(z.string()),
  seed: z.string(),
  tickets: z.array(Ticket),
  recused: z.array(Id),
  selected: z.array(Ticket),
});
export type DrawFile = z.infer<typeof DrawFile>;
