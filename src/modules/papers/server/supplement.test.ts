import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { supplementSheet } from '#modules/questionnaires/domain/supplement.data.ts';
import { getVisit, openVisit, returnVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { printSupplement } from '../contract/operations-print.ts';
import { supplementPaper } from './supplement-handlers.ts';

let world: World;
let ground: VisitsGround;
beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world);
});

const filled: Answers = {
  'basic.name': '杭州运河电机有限公司',
  'basic.uscc': '91330100799655058B',
  'training.adoption': { answer: 'yes', remark: '想了解' },
  'supplement.trademarks': [{ number: '12345678', name: '运河', classes: '7、35', status: 'registered', registeredOn: '2018-05-14' }],
  'supplement.patents': [{ number: '201710601862.3', name: '一种电机', type: 'invention', state: 'granted' }],
  'supplement.difficulties': [{ class: 'trademark', text: '商标被抢注', urgency: 'soon' }],
};
const save = async (visitId: string, answers: Answers): Promise<number> => {
  const changes = Object.entries(answers).map(([question, answer]) => ({ question, base: 99, answer }));
  return (await world.as('officer').call(saveDraft, { visitId, formId: newId(), since: 0, changes })).revision;
};
const liveDemands = async (sourceId: string): Promise<string[]> => {
  const { rows } = await world.pool.query(
    `select text from demands.demands where source_id = $1 and superseded_at is null and row_key like 'supplement.%' order by row_key`,
    [sourceId],
  );
  return rows.map(r => r.text);
};

const assetsOf = async (sourceId: string): Promise<string[]> => {
  const { rows } = await world.pool.query(
    `select kind || ' ' || regexp_replace(coalesce(number, ''), '[^0-9A-Z]', '', 'g') || ' ' || title as a from assets.assets
     where source_id = $1 and standing = 'proposed' order by 1`,
    [sourceId],
  );
  return rows.map(r => r.a);
};

describe('[6.3-a] 补充页 of a visit', () => {
  let visitId: string;

  it('is saved with the visit and does not count as an answer of Table A.1', async () => {
    visitId = await openedVisit(world, ground);
    await save(visitId, filled);
    const visit = await world.as('officer').call(getVisit, { visitId });
    expect(visit.answers['supplement.patents']).toEqual(filled['supplement.patents']);
    expect(visit.answered).toBe(3);
  });

  it('[A.1-b] its difficulties become demands at submission; a corrected row corrects its demand', async () => {
    const officer = world.as('officer');
    const { revision } = await officer.call(getVisit, { visitId });
    const done = await officer.call(submitVisit, { visitId, revision, visitedOn: '2026-11-21' });
    expect(done.raised).toBe(2);
    expect(await liveDemands(visitId)).toEqual(['【商标】商标被抢注（希望尽快解决）']);
    expect(await assetsOf(visitId)).toEqual(['patent 2017106018623 一种电机', 'trademark 12345678 运河']);
    await world.as('stationLead').call(returnVisit, { visitId, reason: '类别不对' });
    const again = await save(visitId, { 'supplement.difficulties': [] });
    await officer.call(submitVisit, { visitId, revision: again, visitedOn: '2026-11-21' });
    expect(await liveDemands(visitId)).toEqual([]);
  });

  it('[4.3-a] next time its trademarks and last year’s wishes are known, with source and day', async () => {
    const second = await visitsGround(world);
    const client = await world.pool.connect();
    await client.query("begin; select set_config('app.entry', gen_random_uuid()::text, true)");
    const moved = 'update campaigns.roster set enterprise_id = $1 where id = $2';
    await client.query(moved, [ground.enterpriseIds[0], second.rosterIds[0]]);
    await client.query('commit');
    client.release();
    const next = newId();
    await world.as('officer').call(openVisit, { visitId: next, rosterId: second.rosterIds[0] ?? '' });
    const { known } = await world.as('officer').call(getVisit, { visitId: next });
    expect(known['supplement.trademarks']).toMatchObject({
      answer: filled['supplement.trademarks'],
      source: 'selfReported',
      asOf: '2026-11-21',
    });
    expect(known['training.adoption']).toMatchObject({ answer: { answer: 'yes', remark: '想了解' }, asOf: '2026-11-21' });
  });

  it('prints as a paper of its own, blank and filled, never inside Table A.1', async () => {
    const texts = (answers: Answers) => JSON.stringify(supplementPaper(supplementSheet, answers, { enterprise: '运河', mark: '' }));
    expect(texts(filled)).toContain('201710601862.3');
    expect(texts({ 'supplement.patents': [] })).toContain('"无"');
    const pdf = await world.as('officer').call(printSupplement, { visitId, format: 'pdf' });
    expect(pdf.fileName).toBe('补充页_品牌资产与难点（杭州运河电机有限公司）.pdf');
    expect(Buffer.from(pdf.body.slice(0, 5)).toString()).toBe('%PDF-');
    const docx = await world.as('officer').call(printSupplement, { visitId, format: 'docx' });
    expect(Buffer.from(docx.body.slice(0, 2)).toString()).toBe('PK');
    const elsewhere = world.as('officer', { region: '330106' }).call(printSupplement, { visitId });
    await expect(elsewhere).rejects.toBeInstanceOf(Problem);
  });
});
