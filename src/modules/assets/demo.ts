import { dayOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { loadUse } from './contract/operations-use.ts';
import { loadAssets } from './contract/seed.ts';
import { makeAssets, type Owner } from './domain/demo-assets.ts';
import { demoProofs } from './domain/demo-proofs.ts';

/** An enterprise of the demonstration, as its own seed made it. */
interface Firm {
  id: string;
  name: string;
  status: string;
  facts: readonly { field: string; value: unknown }[];
}

const productOf = (firm: Firm): string => {
  const value = firm.facts.find(f => f.field === 'basic.products')?.value;
  const first = Array.isArray(value) ? (value[0] as { name?: string } | undefined) : undefined;
  return first?.name ?? '';
};

const ownerOf = (firm: Firm): Owner => ({ id: firm.id, name: firm.name, product: productOf(firm) });

/**
 * Some hundred assets for the demonstration's enterprises: those whose products are known, and some others.
 * @param firms as loaded by the register's seed
 * @returns how many were loaded
 */
export const seedAssets = async (seeder: Seeder, home: SeedHome, firms: readonly Firm[], most = 130): Promise<number> => {
  const today = dayOf(seeder.now);
  const active = firms.filter(f => f.status === 'active');
  const owners = [
    ...active.filter(f => productOf(f) !== '').slice(0, Math.round(most * 0.8)),
    ...active.filter(f => productOf(f) === '').slice(0, Math.round(most * 0.2)),
  ];
  const { rows, events } = makeAssets({ random: seeder.random, id: seeder.id, today }, owners.map(ownerOf));
  const { loaded } = await seeder.call(loadAssets, { rows, events }, home);
  await seeder.call(loadUse, { rows: demoProofs(rows, { id: seeder.id, today }) }, home);
  return loaded;
};
