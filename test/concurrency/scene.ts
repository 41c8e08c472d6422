import { openingChoices } from '#modules/cases/contract/operations-case.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Command } from '#platform/contract/operation.ts';
import type { Caller } from '../caller.ts';
import { asExpert, someExpert } from '../experts.ts';
import { type Partner, somePartner } from '../partners.ts';
import { openPlan, registerPeople, staffedStation } from '../planning.ts';
import type { World } from '../world.ts';

/** What somebody is about to do. */
export interface Act {
  readonly who: Caller;
  readonly op: Command;
  readonly input: unknown;
  /** Where what it makes is found by the next, once it is done. */
  readonly made?: () => void;
}

/** A district with its people, and what was begun there. */
export interface District {
  readonly officers: readonly Caller[];
  readonly lead: Caller;
  readonly manager: Caller;
  readonly firms: readonly string[];
  /** Item versions on offer. */
  readonly versions: readonly string[];
  readonly cases: string[];
  readonly demands: { id: string; enterpriseId: string }[];
}

/** Two districts that number their cases apart; the first has partners, experts and teams as well. */
export interface Scene {
  readonly districts: readonly District[];
  readonly home: District;
  readonly partners: readonly Partner[];
  /** Experts of few places, as themselves. */
  readonly experts: readonly { id: string; self: Caller }[];
  readonly teams: readonly string[];
  readonly roster: readonly string[];
  readonly referrals: string[];
  readonly consultations: string[];
  readonly assignments: string[];
  readonly appointments: string[];
  readonly batches: string[];
}

const districtOf = async (world: World, region: string, place = region): Promise<District> => {
  const [lead, manager] = [world.as('stationLead', { region }), world.as('manager', { region })];
  const officers = ['', '乙', '丙'].map(name => world.as('officer', name === '' ? { region } : { region, name }));
  await registerPeople(world, [...officers, lead, manager]);
  const firms: string[] = [];
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const id = newId();
    await lead.call(createEnterprise, { id, name: `杭州第${n}电机${region}有限公司`, regionCode: place, address: `大街 ${n} 号` });
    firms.push(id);
  }
  const { items } = await lead.call(openingChoices, {});
  const versions = items.filter(i => i.materials > 0 && i.stages > 1).map(i => i.versionId);
  return { officers, lead, manager, firms, versions, cases: [], demands: [] };
};

/** Everything that the acts are about; nothing is left to chance. */
export const sceneIn = async (world: World): Promise<Scene> => {
  const [home, away] = [await districtOf(world, '330105', '330105010'), await districtOf(world, '330106')];
  const partners = [await somePartner(world, '区科技局'), await somePartner(world, '区农业农村局')];
  const experts: { id: string; self: Caller }[] = [];
  for (const monthlyCap of [2, 3, 5]) {
    const id = await someExpert(world, { expert: { monthlyCap } });
    experts.push({ id, self: await asExpert(world, id) });
  }
  await staffedStation(world, home.officers);
  const [a, b, c] = home.officers;
  const [some, rest] = [(x?: Caller) => (x ? [x] : []), (x?: Caller, y?: Caller) => [x, y].flatMap(z => z ?? [])];
  // The same people on other teams of another campaign: a person, not only a team, is in one place.
  const plans = [await openPlan(world, [rest(a, b), some(c)]), await openPlan(world, [rest(a, c), some(b)])];
  return {
    districts: [home, away],
    home,
    partners,
    experts,
    teams: plans.flatMap(p => p.teamIds),
    roster: plans.flatMap(p => p.roster.map(r => r.id)),
    referrals: [],
    consultations: [],
    assignments: [],
    appointments: [],
    batches: [],
  };
};
