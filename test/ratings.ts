import { createHash } from 'node:crypto';
import { raiseDemand } from '#modules/demands/contract/operations.ts';
import { offerInvitation, sendInvitations } from '#modules/satisfaction/contract/operations-invitations.ts';
import { castRating, claimRating, openBox } from '#modules/satisfaction/contract/operations-rating.ts';
import { receiptFrom } from '#modules/satisfaction/domain/receipt.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Command } from '#platform/contract/operation.ts';
import { systemActor } from '#platform/server/actors.ts';
import { authorityOf } from './people.ts';
import { registerPeople, someEnterprises, staffedStation } from './planning.ts';
import type { World } from './world.ts';

/** A secret as a phone makes it: 43 characters of base64url, the same for the same words. */
export const secretOf = (...words: readonly string[]): string =>
  Buffer.from(words.join(' ').padEnd(32, '.').slice(-32)).toString('base64url');

/** A receipt as a phone makes it, the same for the same words. */
export const receiptOf = (...words: readonly string[]): string =>
  receiptFrom(createHash('sha256').update(words.join(' ')).digest().subarray(0, 20));

const bySystem = (world: World, op: Command, input: unknown, commandId: string) =>
  world.door.call(op.name, {
    actor: systemActor('satisfaction', { authorityId: authorityOf('330105'), regionCode: '330105' }),
    input,
    commandId,
    requestId: commandId,
    locale: 'zh-CN',
    source: { address: 'test', agent: 'test', origin: '' },
  });

/** Counts what may be counted, as the nightly job does. */
export const openTheBox = async (world: World): Promise<{ counted: number; left: number }> =>
  (await bySystem(world, openBox, {}, newId())).answer as { counted: number; left: number };

export interface Rater {
  invitationId: string;
  token: string;
  serial: string;
  receipt: string;
}
export interface Ratings {
  readonly stationId: string;
  /** A service by the officer at the station, its invitation sent. */
  invite: (more?: { classCode?: string | null; kind?: 'demand' | 'visit'; servedBy?: string | null; servedId?: string }) => Promise<Rater>;
  /** Rates as the enterprise does: takes the vote, then casts it. */
  rate: (rater: Rater, said: object, as?: Pick<World['stranger'], 'call'>) => Promise<void>;
}

let count = 0;

/** A station with an officer, an enterprise, and what it takes to invite and rate. */
export const ratingsIn = async (world: World): Promise<Ratings> => {
  const officer = world.as('officer');
  await registerPeople(world, [officer, world.as('stationLead'), world.as('manager')]);
  const stationId = await staffedStation(world, [officer]);
  const [enterpriseId = ''] = await someEnterprises(world, ['330105010']);
  return {
    stationId,
    invite: async ({ classCode = 'SB02', kind = 'demand', servedBy = officer.actor.id, servedId = newId() } = {}) => {
      count += 1;
      const rater = {
        invitationId: newId(),
        token: secretOf('token', String(count)),
        serial: secretOf('serial', String(count)),
        receipt: receiptOf(String(count)),
      };
      if (kind === 'demand')
        await officer.call(raiseDemand, {
          id: servedId,
          enterpriseId,
          kind: 'need',
          text: '想办续展',
          ...(classCode ? { classCode } : {}),
        });
      const service = { servedKind: kind, servedId, enterpriseId, servedBy, servedOn: '2026-10-12', how: 'answered' };
      await bySystem(world, offerInvitation, { id: rater.invitationId, ...service }, newId());
      await officer.call(sendInvitations, { items: [{ id: rater.invitationId, token: rater.token }] });
      return rater;
    },
    rate: async ({ token, serial, receipt }, said, as = world.stranger) => {
      await as.call(claimRating, { token, serial });
      await as.call(castRating, { serial, receipt, level: 5, ...said } as never);
    },
  };
};
