import { handlersFor, systemOnly } from '#platform/server/handler.ts';
import { seedAccount } from '../contract/operations-accounts.ts';
import { peopleProblems } from '../contract/problems.ts';
import { findUnit, insertPerson } from './account-store.ts';
import type { PeopleDb } from './db.ts';
import { hashingGate } from './sign-in/hashing.ts';
import { setPassword } from './sign-in/passwords.ts';

const { command } = handlersFor<PeopleDb>();

const seed = command(seedAccount, {
  gate: hashingGate,
  load: (ctx, input) => findUnit(ctx, input.unitId),
  allow: systemOnly,
  run: async (ctx, unit, input) => {
    if (!input.regionCode.startsWith(unit.region_code)) throw peopleProblems.notWithinRegion();
    await insertPerson(ctx, { ...input, unit });
    await setPassword(ctx, input, input.password);
    return { subject: input.id, result: { id: input.id } };
  },
});

export const peopleSeedHandlers = [seed];
