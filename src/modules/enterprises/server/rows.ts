import { reference } from '#modules/reference/index.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { contactsOfMany, seenPhone } from './contacts-store.ts';
import { ownValuesOf } from './own/values-store.ts';
import { fieldsOfColumns } from './register-columns.ts';
import type { EnterpriseRecord } from './store.ts';

/** Rows as pages see them: place by name, the first contact with a masked number. Four queries, however many rows. */
export const enterpriseRowsOf = async (ctx: CallContext, records: readonly EnterpriseRecord[]): Promise<EnterpriseRow[]> => {
  if (records.length === 0) return [];
  const names = await reference(ctx).divisionNames(records.map(r => r.region_code));
  const first = new Map<string, { name: string; phone: string }>();
  for (const c of await contactsOfMany(
    ctx,
    records.map(r => r.id),
  )) {
    if (!first.has(c.enterprise_id)) first.set(c.enterprise_id, { name: c.name, phone: seenPhone(ctx, c.phone) });
  }
  const own = await ownValuesOf(
    ctx,
    records.map(r => r.id),
  );
  return records.map(e => ({
    id: e.id,
    name: e.name,
    uscc: e.uscc,
    regionCode: e.region_code,
    regionName: names.get(e.region_code) ?? e.region_code,
    address: e.address,
    industryCode: e.industry_code,
    scale: e.scale,
    aboveScale: e.above_scale,
    status: e.status,
    ...fieldsOfColumns(e),
    own: own.get(e.id) ?? {},
    contactName: first.get(e.id)?.name ?? null,
    contactPhone: first.get(e.id)?.phone ?? null,
    updatedAt: e.updated_at.toISOString(),
    revision: e.revision,
  }));
};
