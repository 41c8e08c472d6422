import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Id } from '#platform/contract/shapes.ts';
import { ContactKind } from './contact.ts';
import { EnterpriseStatus, Scale } from './enterprise.ts';
import { FactSource } from './fact.ts';
import { OwnColumn, OwnValues } from './own-column.ts';

const SeedRow = z.strictObject({
  id: Id,
  name: z.string(),
  uscc: z.string().nullable(),
  regionCode: z.string(),
  address: z.string(),
  industryCode: z.string().nullable(),
  scale: Scale.nullable(),
  aboveScale: z.boolean().nullable(),
  status: EnterpriseStatus,
  /** Absent in registers of the world of a test. */
  registeredAddress: z.string().optional(),
  registeredCapital: z.number().nullable().optional(),
  foundedOn: z.string().nullable().optional(),
  employees: z.int().nullable().optional(),
  revenue: z.number().nullable().optional(),
  revenueYear: z.int().nullable().optional(),
  /** 自定义栏目, by column id. */
  own: OwnValues.optional(),
  contacts: z.array(z.strictObject({ id: Id, kind: ContactKind, name: z.string(), post: z.string(), phone: z.string() })),
  facts: z.array(z.strictObject({ id: Id, field: z.string(), value: z.json(), source: FactSource, asOf: z.string() })),
});
export type SeedRow = z.infer<typeof SeedRow>;

const SeedColumn = OwnColumn.omit({ retired: true, revision: true });
export type SeedColumn = z.infer<typeof SeedColumn>;

/** The registers of the demonstration, by district. */
export const DemoRegisters = z.record(z.string(), z.array(SeedRow));
export type DemoRegisters = z.infer<typeof DemoRegisters>;

/** Bulk load by the system itself: the demonstration, and a test's world. No person holds it. */
export const loadSeed = command({
  name: 'enterprises.seed.load',
  clause: '6.1-c',
  input: z.strictObject({ authorityId: Id, rows: z.array(SeedRow).max(20_000), ownColumns: z.array(SeedColumn).max(30).default([]) }),
  output: z.object({ loaded: z.int() }),
});
