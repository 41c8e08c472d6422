import { platformModule } from '#app/platform-module.ts';
import { openCase, openingChoices } from '#modules/cases/contract/operations-case.ts';
import { beginFollow, issueFollow, openFollow } from '#modules/cases/contract/operations-follow.ts';
import { casesModule } from '#modules/cases/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { partnersModule } from '#modules/partners/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { ServerModule } from '#platform/server/module.ts';
import type { Caller } from './caller.ts';
import { type Phone, phoneOf, secret } from './fill.ts';
import { registerPeople } from './planning.ts';
import type { World } from './world.ts';

/** The rooms that 办件 needs. */
export const caseRooms: readonly ServerModule[] = [
  platformModule,
  referenceModule,
  enterprisesModule,
  catalogueModule,
  demandsModule,
  partnersModule,
  casesModule,
];

/** A Monday of the world's next week, in working hours. */
export const monday = '2026-11-23T09:30:00+08:00';

/** A district with an enterprise, an officer who accompanies, a colleague and a lead. */
export interface CaseGround {
  readonly world: World;
  readonly officer: Caller;
  readonly colleague: Caller;
  readonly lead: Caller;
  readonly enterpriseId: string;
  /** The version on offer of an item of the country. */
  readonly versionOf: (code: string) => Promise<string>;
  /** Opens a case with the officer as companion. */
  readonly opened: (code?: string) => Promise<string>;
}

export const caseGround = async (world: World): Promise<CaseGround> => {
  const officer = world.as('officer');
  const colleague = world.as('officer', { name: '乙' });
  const lead = world.as('stationLead');
  await registerPeople(world, [officer, colleague, lead, world.as('officer', { region: '330106' })]);
  const enterpriseId = newId();
  await lead.call(createEnterprise, { id: enterpriseId, name: '杭州运河电机有限公司', regionCode: '330105001', address: '湖墅南路 1 号' });
  const versionOf = async (code: string): Promise<string> => {
    const { items } = await officer.call(openingChoices, {});
    const found = items.find(i => i.code === code);
    if (!found) throw new Error(`${code} is not on offer`);
    return found.versionId;
  };
  return {
    world,
    officer,
    colleague,
    lead,
    enterpriseId,
    versionOf,
    opened: async (code = 'QLT-04') => {
      const id = newId();
      await officer.call(openCase, { id, enterpriseId, itemVersionId: await versionOf(code), companionId: officer.actor.id });
      return id;
    },
  };
};

/** A phone at the enterprise that has opened the link of a case, read the notice and said who it is. */
export const followingPhone = async (
  ground: CaseGround,
  caseId: string,
  address = '203.0.113.9',
): Promise<{ phone: Phone; linkId: string }> => {
  const [linkId, token] = [newId(), secret()];
  const told = await ground.officer.call(issueFollow, { id: caseId, linkId, token });
  const phone = phoneOf(ground.world, address);
  await phone.call(openFollow, { token, code: told.code ?? '', session: secret() });
  await phone.call(beginFollow, { linkId, name: '郑磊', department: '质量部', noticed: true });
  return { phone, linkId };
};
