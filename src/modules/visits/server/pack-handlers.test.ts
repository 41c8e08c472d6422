import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { packDay } from '../contract/operations-pack.ts';
import { getVisit, openVisit, saveDraft } from '../contract/operations-visits.ts';

let world: World;
let rosterIds: readonly string[];
const day = '2026-11-22';

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  const names = Array.from({ length: 40 }, (_, n) => `杭州第${n + 1}电机有限公司`);
  const ground = await visitsGround(world, names);
  rosterIds = ground.rosterIds;
  const client = await world.pool.connect();
  await client.query('begin');
  await client.query("select set_config('app.entry', $1, true)", [newId()]);
  await client.query(
    `insert into campaigns.appointments (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
     select gen_random_uuid(), r.authority_id, r.region_code, r.campaign_id, r.team_id, r.id, $1::date,
       tstzrange($1::date + make_interval(mins => 10 * n::int), $1::date + make_interval(mins => 10 * n::int + 10)), true, now(), now()
     from (select *, row_number() over (order by id) as n from campaigns.roster) r`,
    [day],
  );
  await client.query('commit');
  client.release();
});

describe('[6.1-a] the papers of a day on the phone', () => {
  it('hold stops, visits, what is known and the forms of 40 enterprises in less than 5 MB; recorded', async () => {
    const officer = world.as('officer');
    const visitId = newId();
    await officer.call(openVisit, { visitId, rosterId: rosterIds[0] ?? '' });
    const changes = [{ question: 'basic.contact', base: 0, answer: { name: '王芳', phone: '13800001234' } }];
    await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes });
    const begun = performance.now();
    const pack = await officer.call(packDay, { day });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(pack.visits).toHaveLength(40);
    expect(pack.forms).toHaveLength(1);
    expect(pack.forms[0]?.definition.supplement?.length).toBeGreaterThan(0);
    const text = JSON.stringify(pack);
    expect(text.length).toBeLessThan(5 * 1_048_576);
    expect(text).not.toContain('13800001234');
    expect(text).toContain('138****1234');
    expect(pack.visits.filter(v => v.opened).map(v => v.visit.id)).toEqual([visitId]);
    const other = pack.visits.find(v => !v.opened);
    expect(other?.visit.known['basic.name']?.answer).toBe(other?.visit.enterpriseName);
    expect(other?.visit.may).toContain('visits.visit.saveDraft');
    const { rows } = await world.pool.query("select outcome from platform.audit_entries where operation = 'visits.visit.pack'");
    expect(rows.map(r => r.outcome)).toEqual(['read']);
  });

  it('are empty for who is on no team, and refused to who has no such work', async () => {
    expect((await world.as('officer', { region: '330106' }).call(packDay, { day })).visits).toEqual([]);
    await expect(world.as('auditor').call(packDay, { day })).rejects.toMatchObject({ status: 403 });
  });

  it('[A.1-a] a visit opened from them keeps the version it was filled in with', async () => {
    const officer = world.as('officer');
    const pack = await officer.call(packDay, { day });
    const { questionnaireId, supplementId, rosterId } = pack.visits.find(v => !v.opened)?.visit ?? {
      questionnaireId: '',
      supplementId: '',
      rosterId: '',
    };
    await world.pool.query(
      `insert into questionnaires.questionnaire_versions (id, key, version, published_at, definition)
       select $1, key, version + 1, now(), definition from questionnaires.questionnaire_versions where id = $2`,
      [newId(), questionnaireId],
    );
    const visitId = newId();
    await officer.call(openVisit, { visitId, rosterId, questionnaireId, supplementId });
    expect((await officer.call(getVisit, { visitId })).questionnaireId).toBe(questionnaireId);
    const fresh = pack.visits.findLast(v => !v.opened)?.rosterId ?? '';
    const newer = newId();
    await officer.call(openVisit, { visitId: newer, rosterId: fresh });
    expect((await officer.call(getVisit, { visitId: newer })).questionnaireId).not.toBe(questionnaireId);
  });
});
