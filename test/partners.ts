import { addOffer, addOrganisation, linkAccount } from '#modules/partners/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from './caller.ts';
import { registerPeople } from './planning.ts';
import type { World } from './world.ts';

/** An organisation that works with us, with one offer and an account of its own. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly offerId: string;
  /** Who works for it here. */
  readonly person: Caller;
}

export const somePartner = async (world: World, name: string): Promise<Partner> => {
  const [id, offerId] = [newId(), newId()];
  const manager = world.as('manager');
  await manager.call(addOrganisation, { id, organisation: { name, kind: 'government', contactName: '接洽人' } });
  await manager.call(addOffer, { id: offerId, organisationId: id, offer: { kind: 'training', title: '岗位培训', conditions: '满 20 人' } });
  const person = world.as('partner', { id: newId(), name: `${name}经办人` });
  await registerPeople(world, [person]);
  await manager.call(linkAccount, { id: newId(), organisationId: id, accountId: person.actor.id });
  return { id, name, offerId, person };
};
