import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import { planningProblems } from '../../contract/problems.ts';
import type { CampaignsDb } from '../db.ts';
import { clashesOf, findSingle, lockSingle, type SingleRecord, type SinglesContext, singlesOf } from './single-reads.ts';
import { peopleInTurn, replaceGoer } from './single-store.ts';

/** Single visits of a person that have not ended. */
const held = (ctx: SinglesContext, personId: string): Promise<SingleRecord[]> =>
  singlesOf(ctx)
    .where('v.outcome', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('campaigns.single_visit_people as p')
          .select('p.id')
          .whereRef('p.single_visit_id', '=', 'v.id')
          .where('p.person_id', '=', personId)
          .where('p.left_at', 'is', null),
      ),
    )
    .orderBy('v.day')
    .orderBy('v.id')
    .execute();

/** Whose account is closed goes nowhere; a visit that nobody goes on any more says so on the enterprise's page. */
export const freeSingles = async (ctx: SinglesContext, personId: string): Promise<void> => {
  for (const { id } of await held(ctx, personId)) {
    const v = await lockSingle(ctx, id);
    if (v) await replaceGoer(ctx, v, personId, undefined);
  }
};

const goes = (v: SingleRecord, personId: string): boolean => v.people.some(p => p.id === personId);

/** What of the receiver's own stands in the way; somebody who goes there already has nothing in her way. */
const clashFor = async (ctx: SinglesContext, v: SingleRecord, personId: string) =>
  goes(v, personId) ? undefined : (await clashesOf(ctx, { personIds: [personId], from: v.starts_at, to: v.ends_at, exceptId: v.id }))[0];

/** Single visits that a person is to go on (3.1-b): another goes in her place. */
export const singleHoldings = [
  holding<CampaignsDb>({
    kind: 'campaigns.singleVisit',
    count: async (ctx, personId) => (await held(ctx, personId)).length,
    list: async (ctx, personId) =>
      (await held(ctx, personId)).map(v => ({
        id: v.id,
        title: v.enterprise_name,
        hint: dayOf(v.starts_at),
        regionCode: v.region_code,
        concerns: v.agreed ? [{ id: v.enterprise_id, name: v.enterprise_name }] : [],
      })),
    hindered: async (ctx, { toId }, ids) => {
      const found = [];
      for (const id of ids) {
        const v = await findSingle(ctx, id);
        const clash = v && (await clashFor(ctx, v, toId));
        if (clash) found.push({ id, problem: planningProblems.personBusy(clash) });
      }
      return found;
    },
    pass: async (ctx, { fromId, toId }, ids) => {
      const to = (await people(ctx).personsByIds([toId])).get(toId);
      const passed: PassedRow[] = [];
      await peopleInTurn(ctx, [fromId, toId]);
      for (const id of ids) {
        const v = await lockSingle(ctx, id);
        if (!v || !to || v.outcome !== null || !goes(v, fromId)) continue;
        const joined = !goes(v, toId);
        await replaceGoer(ctx, v, fromId, { id: toId, name: to.name });
        passed.push({ id, before: { joined }, after: { version: v.version + 1 } });
      }
      return passed;
    },
    passBack: async (ctx, { fromId, toId }, rows) => {
      const from = (await people(ctx).personsByIds([fromId])).get(fromId);
      const back: string[] = [];
      await peopleInTurn(ctx, [fromId, toId]);
      for (const { id, before, after } of rows) {
        const v = await lockSingle(ctx, id);
        const isSame = v?.version === (after as { version: number }).version && v.outcome === null;
        if (!isSame || !from || (await clashFor(ctx, v, fromId))) continue;
        const going = (before as { joined: boolean }).joined ? toId : undefined;
        await replaceGoer(ctx, v, going, { id: fromId, name: from.name });
        back.push(id);
      }
      return back;
    },
  }),
];
