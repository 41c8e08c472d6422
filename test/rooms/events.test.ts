import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { subscribeDeadlines } from '#modules/assets/contract/operations-notices.ts';
import { createAsset, listAssets } from '#modules/assets/contract/operations-register.ts';
import { assignCompanion } from '#modules/assets/contract/operations-warnings.ts';
import { planItinerary, subscribeCalendar } from '#modules/campaigns/contract/operations-itinerary.ts';
import { listTeams } from '#modules/campaigns/contract/operations-team.ts';
import { assignDemand, getDemand, raiseDemand } from '#modules/demands/contract/operations.ts';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { getPaper, readPaper } from '#modules/papers/contract/operations-paper.ts';
import { disableAccount, enableAccount } from '#modules/people/contract/operations-accounts.ts';
import { issueFill, listFill } from '#modules/selffill/contract/operations-selffill.ts';
import { listStaff } from '#modules/stations/contract/operations.ts';
import { recordInterview } from '#modules/visits/contract/operations-talks.ts';
import { getVisit, listVisits, openVisit, returnVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { openPlan, registerPeople, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';

const token = (): string => randomBytes(32).toString('base64url');

/** What rooms hear of each other, through the whole house. */
describe('events between rooms', () => {
  let world: World;
  const lead = () => world.as('stationLead');
  const officer = () => world.as('officer');
  const colleague = () => world.as('officer', { name: '沈青' });
  const rows = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> => (await world.pool.query(sql, values)).rows;

  beforeAll(async () => {
    world = await openWorld({ log: line => expect.fail(line) });
    await registerPeople(world, [officer(), colleague(), lead()]);
    await staffedStation(world, [officer(), colleague()]);
  });

  describe('[7.1-d] people.person.left', () => {
    const leaver = () => world.as('officer', { name: '何离' });
    const close = () => world.as('systemAdmin').call(disableAccount, { personId: leaver().actor.id, reason: '调离', anyway: true });
    let teamId = '';
    let demandId = '';

    beforeAll(async () => {
      await registerPeople(world, [leaver()]);
      await staffedStation(world, [leaver()], '330105011');
      const [first = ''] = await someEnterprises(world, ['330105011', '330105011']);
      const plan = await openPlan(world, [[leaver(), colleague()]], ['330105011']);
      teamId = plan.teamIds[0] ?? '';
      await leaver().call(planItinerary, { teamId, day: '2026-11-25', rosterIds: plan.roster.map(r => r.id) });
      await leaver().call(subscribeCalendar, { id: newId(), token: token() });
      await leaver().call(subscribeDeadlines, { id: newId(), token: token() });
      await lead().call(assignCompanion, { id: newId(), enterpriseId: first, personId: leaver().actor.id });
      demandId = newId();
      await officer().call(raiseDemand, { id: demandId, enterpriseId: first, kind: 'need', text: '想了解商标注册' });
      await lead().call(assignDemand, { id: demandId, ownerId: leaver().actor.id });
    });

    it('an account that is open again by the time it is heard keeps everything', async () => {
      await close();
      await world.as('systemAdmin').call(enableAccount, { personId: leaver().actor.id });
      expect(await world.deliver()).toBe(4);
      expect((await lead().call(listStaff, {})).rows.map(r => r.personId)).toContain(leaver().actor.id);
      expect((await lead().call(getDemand, { id: demandId })).ownerId).toBe(leaver().actor.id);
    });

    it('[7.4.2-a] [6.1-d] station, team, time ahead, feeds, companions and demands are free of who has left', async () => {
      const held = "select from campaigns.person_slots where person_id = $1 and released_at is null and lower(slot) > '2026-11-22'";
      expect(await rows(held, [leaver().actor.id])).toHaveLength(2);
      await close();
      await world.deliver();
      expect((await lead().call(listStaff, {})).rows.map(r => r.personId)).not.toContain(leaver().actor.id);
      const campaignId = (await rows('select campaign_id from campaigns.teams where id = $1', [teamId]))[0]?.['campaign_id'] as string;
      const team = (await lead().call(listTeams, { campaignId })).rows.find(t => t.id === teamId);
      expect(team?.members.map(m => [m.name, m.leader])).toEqual([['沈青', true]]);
      expect(await rows(held, [leaver().actor.id])).toEqual([]);
      expect(await rows(held, [colleague().actor.id]), 'the others still go').toHaveLength(2);
      const feeds = await rows('select kind, revoked_at is null as open from platform.calendar_feeds where owner_id = $1 order by kind', [
        leaver().actor.id,
      ]);
      expect(feeds).toEqual(['assets.deadlines', 'campaigns.itinerary'].map(kind => ({ kind, open: false })));
      expect(await rows('select from assets.companions where person_id = $1 and released_at is null', [leaver().actor.id])).toEqual([]);
      expect((await lead().call(getDemand, { id: demandId })).ownerId).toBeNull();
    });
  });

  describe('[6.1-g] visits.visit.submitted and visits.visit.returned', () => {
    const fillIn = async (visitId: string): Promise<void> => {
      const { fields } = await officer().call(getVisit, { visitId });
      const answers = {
        'basic.name': '杭州机电有限公司',
        'basic.uscc': '91330100799655058B',
        'basic.contact': { name: '王芳', post: '质量部', phone: '13800001234' },
        'basic.products': [{ name: '微型电机', share: 70, value: 3200 }],
        'visit.met': [{ name: '李强', post: '总经理', phone: '13900005678' }],
      };
      const changes = Object.entries(answers).map(([question, answer]) => ({ question, base: fields[question] ?? 0, answer }));
      await officer().call(saveDraft, { visitId, formId: newId(), since: 0, changes });
    };
    const submit = async (visitId: string): Promise<void> => {
      const { revision } = await officer().call(getVisit, { visitId });
      await officer().call(submitVisit, { visitId, revision, visitedOn: '2026-11-22' });
    };

    it('[A.1-a] [6.1-f] the enterprise’s link and an unchecked reading follow the visit out and back', async () => {
      await someEnterprises(world, ['330105012']);
      const plan = await openPlan(world, [[officer()]], ['330105012']);
      const rosterId = plan.roster[0]?.id ?? '';
      const visitId = newId();
      await officer().call(openVisit, { visitId, rosterId });
      await officer().call(issueFill, { links: [{ id: newId(), visitId, rosterId, token: token() }] });
      const fixture = readFileSync(path.resolve(import.meta.dirname, '../fixtures/table-a1/filled-in-word.docx'));
      const fileId = await officer().upload(fixture, { name: '回表.docx', mediaType: 'application/octet-stream' });
      const readingId = newId();
      await officer().call(readPaper, { id: readingId, visitId, fileId });

      const link = async () => (await officer().call(listFill, { visitId })).rows[0]?.state;
      const reading = async () => (await officer().call(getPaper, { id: readingId })).outcome;
      await fillIn(visitId);
      expect([await link(), await reading()]).toEqual(['unopened', null]);
      await submit(visitId);
      await world.deliver();
      expect([await link(), await reading()]).toEqual(['closed', 'overtaken']);
      await lead().call(returnVisit, { visitId, reason: '请补产品' });
      await world.deliver();
      expect([await link(), await reading()]).toEqual(['unopened', null]);
      // Three in one go: what stands in the end is what happened last.
      await submit(visitId);
      await lead().call(returnVisit, { visitId, reason: '再补一项' });
      await submit(visitId);
      // two listeners of each, and an invitation to rate for each handing in
      expect(await world.deliver()).toBe(8);
      expect([await link(), await reading()]).toEqual(['closed', 'overtaken']);
      await submit(visitId);
      expect(await world.deliver(), 'the same handed in again happened once').toBe(0);
    });

    it('[7.1-d] a visit without link and paper is passed over: no act of the system stands in the log', async () => {
      await someEnterprises(world, ['330105009']);
      const plan = await openPlan(world, [[officer()]], ['330105009']);
      const visitId = newId();
      await officer().call(openVisit, { visitId, rosterId: plan.roster[0]?.id ?? '' });
      await fillIn(visitId);
      await submit(visitId);
      expect(await world.deliver()).toBe(3);
      const acts = await rows("select operation from platform.audit_entries where subject_id = $1 and actor_kind = 'system'", [visitId]);
      expect(acts).toEqual([{ operation: 'satisfaction.invitation.offer' }]);
      expect(await rows('select from platform.deliveries', [])).toEqual([]);
    });
  });

  describe('[6.1-c] enterprises.enterprise.merged and unmerged', () => {
    it('[3.1-a] [6.3.3-a] demands and assets go with the merge, on with the next, and back in turn', async () => {
      const [a = '', b = '', c = ''] = await someEnterprises(world, ['330105002', '330105002', '330105003'], '合并');
      const demandId = newId();
      await officer().call(raiseDemand, { id: demandId, enterpriseId: a, kind: 'need', text: '想做专利布局' });
      const assetId = newId();
      await officer().call(createAsset, {
        id: assetId,
        enterpriseId: a,
        number: '18222222',
        numberAsPrinted: false,
        title: '三江',
        owner: '',
        status: 'inForce',
        statusWords: '已注册',
        asOf: '2026-11-20',
        valueNote: '',
        kindDetails: { kind: 'trademark', details: { classes: [30], niceEdition: 10, registeredOn: '2017-03-01' } },
      });
      const place = async () => {
        const found = await rows(
          `select d.enterprise_id as demand, a.enterprise_id as asset, a.region_code as region,
             (select array_agg(distinct l.enterprise_id) from assets.deadlines l where l.asset_id = a.id and l.closed_at is null) as deadlines
           from demands.demands d, assets.assets a where d.id = $1 and a.id = $2`,
          [demandId, assetId],
        );
        return found[0];
      };
      const at = (id: string, region: string) => ({ demand: id, asset: id, region, deadlines: [id] });
      expect(await place()).toEqual(at(a, '330105002'));
      await lead().call(mergeEnterprises, { keepId: b, dropId: a, reason: '同一家' });
      await lead().call(mergeEnterprises, { keepId: c, dropId: b, reason: '同一家' });
      await world.deliver();
      expect(await place()).toEqual(at(c, '330105003'));
      const { name } = (await rows('select name from enterprises.enterprises where id = $1', [c]))[0] as { name: string };
      expect((await officer().call(listAssets, { q: name.slice(0, 6) })).rows.map(r => r.id)).toContain(assetId);
      // What is added to the keeper afterwards is its own.
      const later = newId();
      await officer().call(raiseDemand, { id: later, enterpriseId: c, kind: 'need', text: '想做标准' });
      await lead().call(unmergeEnterprise, { id: b, reason: '弄错了' });
      await world.deliver();
      expect(await place()).toEqual(at(b, '330105002'));
      await lead().call(unmergeEnterprise, { id: a, reason: '弄错了' });
      await world.deliver();
      expect(await place()).toEqual(at(a, '330105002'));
      expect(await rows('select enterprise_id from demands.demands where id = $1', [later])).toEqual([{ enterprise_id: c }]);
    });

    it('[6.1-c] [6.1-a] lists, visits and calls go with the merge and back; a list that has both keeps both', async () => {
      const [a = '', b = ''] = await someEnterprises(world, ['330105014', '330105015'], '并单');
      const alone = await openPlan(world, [[officer()]], ['330105014']);
      const both = await openPlan(world, [[officer()]], ['330105014', '330105015']);
      const rosterId = alone.roster[0]?.id ?? '';
      const visitId = newId();
      await officer().call(openVisit, { visitId, rosterId });
      const callId = newId();
      const call = { startedAt: '2026-11-21T01:00:00Z', endedAt: '2026-11-21T01:20:00Z', outcome: 'complete' } as const;
      await officer().call(recordInterview, {
        id: callId,
        rosterId,
        ...call,
        notes: [{ id: newId(), kind: 'suggestion', text: '多办培训' }],
      });

      const ofCall = 'select enterprise_id from';
      const place = async () => ({
        list: (await rows('select enterprise_id, version from campaigns.roster where id = $1', [rosterId]))[0],
        visit: (await rows(`${ofCall} visits.visits where id = $1`, [visitId]))[0]?.['enterprise_id'],
        call: (await rows(`${ofCall} visits.interviews where id = $1`, [callId]))[0]?.['enterprise_id'],
        note: (await rows(`${ofCall} visits.notes where source_id = $1`, [callId]))[0]?.['enterprise_id'],
        done: (await rows(`${ofCall} campaigns.engagements where record_id = $1`, [callId]))[0]?.['enterprise_id'],
      });
      const at = (id: string, version: number) => ({ list: { enterprise_id: id, version }, visit: id, call: id, note: id, done: id });
      const before = (await place()).list?.['version'] as number;
      const ofBoth = async () =>
        (await rows('select enterprise_id as id from campaigns.roster where campaign_id = $1', [both.campaignId])).map(r => r['id']).sort();
      expect(await place()).toEqual(at(a, before));

      await lead().call(mergeEnterprises, { keepId: b, dropId: a, reason: '同一家' });
      await world.deliver();
      expect(await place()).toEqual(at(b, before + 1));
      expect((await officer().call(getVisit, { visitId })).enterpriseId).toBe(b);
      expect(await ofBoth(), 'the keeper stood on this list already').toEqual([a, b].sort());
      // The keeper's list of visits names what was done with the one that went into it.
      expect((await officer().call(listVisits, { enterpriseId: b })).rows.map(v => v.id)).toEqual([visitId]);

      await lead().call(unmergeEnterprise, { id: a, reason: '弄错了' });
      await world.deliver();
      expect(await place()).toEqual(at(a, before + 2));
      expect(await ofBoth()).toEqual([a, b].sort());
      expect((await officer().call(listVisits, { enterpriseId: b })).rows).toEqual([]);
    });
  });
});
