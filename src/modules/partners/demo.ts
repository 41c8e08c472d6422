import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, SeedHome } from '#platform/server/seed.ts';
import type { DemoPartners } from './contract/demo.ts';
import { addOffer, addOrganisation, endOrganisation, linkAccount } from './contract/operations.ts';
import { demoOrganisations } from './domain/demo-organisations.data.ts';

const dayMs = 86_400_000;

/** Ten organisations with what they offer in the district that is shown in full; the first has an account, the last has ended. */
export const partnersDemo: Demo = async ({ seeder, left }) => {
  const all: DemoPartners = {};
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) {
    const s = seeder(home.regionCode);
    const manager = staff.find(p => p.role === 'manager');
    const account = staff.find(p => p.role === 'partner');
    if (!manager) continue;
    const on = (days: number): SeedHome => ({ ...home, as: manager, at: new Date(s.now.getTime() + days * dayMs) });
    const made: DemoPartners[string] = [];
    for (const [at, o] of demoOrganisations.entries()) {
      const { offers, ended, ...fields } = o;
      const id = s.id(o.name);
      const phone = `0571-8888${String(1000 + at * 37)}`;
      await s.call(addOrganisation, { id, organisation: { ...fields, phone } }, on(-120));
      const offerIds: string[] = [];
      for (const [kind, title, conditions] of offers) {
        const offerId = s.id(`${o.name} ${title}`);
        const validTo = at % 3 === 0 ? addDays(dayOf(s.now), 200) : null;
        await s.call(addOffer, { id: offerId, organisationId: id, offer: { kind, title, conditions, validTo } }, on(-110));
        offerIds.push(offerId);
      }
      const linked = at === 0 && account !== undefined;
      if (linked) await s.call(linkAccount, { id: s.id('account'), organisationId: id, accountId: account.id }, on(-100));
      if (ended) await s.call(endOrganisation, { id, reason: ended }, on(-5));
      else made.push({ id, name: o.name, linked, offerIds });
    }
    all[home.regionCode] = made;
  }
  return all;
};
