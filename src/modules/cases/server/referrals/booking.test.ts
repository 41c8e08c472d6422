import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { type Partner, somePartner } from '#test/partners.ts';
import { type ReferralGround, referralGround } from '#test/referrals.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  acceptReferral,
  answerReferral,
  getMyReferral,
  getReferral,
  listReferrals,
  returnReferral,
  sendReferral,
} from '../../contract/operations-referral.ts';

let world: World;
let ground: CaseGround;
let science: Partner;
let bank: Partner;
let { demand, sending, sentDemand, placeOf } = {} as ReferralGround;
beforeAll(async () => {
  world = await openWorld({ modules: caseRooms });
  world.clock.set(monday);
  ground = await caseGround(world);
  science = await somePartner(world, '区科技局');
  bank = await somePartner(world, '运河银行');
  ({ demand, sending, sentDemand, placeOf } = referralGround(ground, science));
});
beforeEach(() => world.clock.set(monday));

const mine = (id: string) => science.person.call(getMyReferral, { id });

describe('[4.2-a] booking an offer', () => {
  test('[4.2-a] wished for a day, confirmed on another, and what came of it with its day', async () => {
    const { id } = await sentDemand({ offerId: science.offerId, wishedOn: '2026-11-27' });
    expect(await mine(id)).toMatchObject({ offer: { kind: 'training', title: '岗位培训' }, wishedOn: '2026-11-27' });
    await science.person.call(acceptReferral, { id, agreedOn: '2026-11-30' });
    await expect(science.person.call(answerReferral, { id, answer: '到课 23 人' })).rejects.toMatchObject({
      code: 'cases.problem.resultDayNeeded',
    });
    await expect(science.person.call(answerReferral, { id, answer: '到课 23 人', resultOn: '2026-11-30' })).rejects.toMatchObject({
      code: 'cases.problem.resultInFuture',
    });
    world.clock.set('2026-11-30T16:00:00+08:00');
    await science.person.call(answerReferral, { id, answer: '到课 23 人', resultOn: '2026-11-30' });
    expect(await ground.officer.call(getReferral, { id })).toMatchObject({
      state: 'answered',
      agreedOn: '2026-11-30',
      resultOn: '2026-11-30',
      answer: '到课 23 人',
    });
    expect((await ground.officer.call(listReferrals, { booking: true })).rows.map(r => r.id)).toContain(id);
  });

  test('[4.2-a] an offer of another organisation, a day gone by, a contact of another enterprise: refused beside the field', async () => {
    const demandId = await demand();
    const offer = { demandId, offerId: science.offerId, wishedOn: '2026-11-27' };
    for (const [more, code] of [
      [{ organisationId: bank.id }, 'offerGone'],
      [{ wishedOn: '2026-11-20' }, 'wishPast'],
      [{ contactId: newId() }, 'contactUnknown'],
    ] as const)
      await expect(ground.officer.call(sendReferral, sending({ ...offer, ...more }))).rejects.toMatchObject({
        code: `cases.problem.${code}`,
      });
    await expect(ground.officer.call(sendReferral, sending({ ...offer, wishedOn: null }))).rejects.toMatchObject({ status: 422 });
    expect(await placeOf(demandId)).toEqual(['open', 'owner']);
    const staffFor = sending(offer);
    await ground.officer.call(sendReferral, staffFor);
    await ground.colleague.call(returnReferral, { id: staffFor.id, reason: '本期已满' });
    expect(await ground.officer.call(getReferral, { id: staffFor.id })).toMatchObject({ state: 'returned', returnedByName: '乙' });
  });
});
