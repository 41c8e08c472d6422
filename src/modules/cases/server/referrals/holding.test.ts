import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { doBatch, previewBatch, undoBatch } from '#modules/demands/contract/batch.ts';
import { answerDemand, getDemand, referDemand } from '#modules/demands/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { behindTheDoor } from '#test/behind.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { probe, raiseOp, rowOf, supersedeOp } from '#test/demands-probe.ts';
import { type Partner, somePartner } from '#test/partners.ts';
import { type ReferralGround, referralGround } from '#test/referrals.ts';
import { openWorld, type World } from '#test/world.ts';
import { endCase, getCase } from '../../contract/operations-case.ts';
import {
  acceptReferral,
  answerReferral,
  getMyReferral,
  getReferral,
  sendReferral,
  withdrawReferral,
} from '../../contract/operations-referral.ts';
import { watchRun } from '../watch.run.ts';

let world: World;
let ground: CaseGround;
let science: Partner;
let { demand, sending, sentDemand, sentCase, placeOf } = {} as ReferralGround;
beforeAll(async () => {
  world = await openWorld({ modules: [...caseRooms, probe], runs: [watchRun] });
  world.clock.set(monday);
  ground = await caseGround(world);
  science = await somePartner(world, '区科技局');
  ({ demand, sending, sentDemand, sentCase, placeOf } = referralGround(ground, science));
});
beforeEach(() => world.clock.set(monday));

const mine = (id: string) => science.person.call(getMyReferral, { id });
const elsewhere = { to: '省知识产权局', note: '请答复', dueOn: '2026-12-10' };
const batchOf = async (id: string, what: Parameters<typeof doBatch.input.parse>[0]) => {
  const { version = 0, whyNot } =
    (await ground.officer.call(previewBatch, { act: (what as { act: 'refer' }).act, ids: [id] })).rows.find(r => r.id === id) ?? {};
  return { whyNot, input: { id: newId(), what: what as never, rows: [{ id, version }] } };
};
const watch = async (): Promise<void> => {
  await world.runtime.boss?.send('cases.watch', {});
  await world.runJobs();
};

describe('[7.1-b] the referral that holds a demand', () => {
  test('[7.1-b] while it is out nobody sends it elsewhere, by itself or in a batch; what was done before is not undone over it', async () => {
    const { id, demandId } = await sentDemand();
    await expect(ground.officer.call(referDemand, { id: demandId, ...elsewhere })).rejects.toMatchObject({ code: 'demands.problem.isOut' });
    expect((await ground.officer.call(getDemand, { id: demandId })).may).not.toContain(referDemand.name);
    const { whyNot, input } = await batchOf(demandId, { act: 'refer', ...elsewhere });
    expect(whyNot).toBe('out');
    await expect(ground.officer.call(doBatch, input)).rejects.toMatchObject({ code: 'demands.problem.batchNothingStands' });
    await world.deliver();
    expect(await mine(id)).toMatchObject({ state: 'sent' });
    await ground.officer.call(withdrawReferral, { id, reason: '另找单位' });
    const after = await batchOf(demandId, { act: 'refer', ...elsewhere });
    await ground.officer.call(doBatch, after.input);
    const again = sending({ demandId });
    await ground.officer.call(sendReferral, again);
    await world.deliver();
    expect(await mine(again.id), 'an older 转办 closes no newer one').toMatchObject({ state: 'sent' });
    expect(await ground.officer.call(undoBatch, { id: after.input.id })).toMatchObject({ undone: 0 });
    expect(await ground.officer.call(getDemand, { id: demandId })).toMatchObject({ referredTo: '区科技局', place: 'receiver' });
  });

  test('[7.1-b] an answer in a batch, undone before anybody heard of it: it is where it was, and the organisation still has it', async () => {
    const { id, demandId } = await sentDemand();
    const { input } = await batchOf(demandId, { act: 'answer', answer: '已答复' });
    await ground.officer.call(doBatch, input);
    expect(await ground.officer.call(undoBatch, { id: input.id })).toMatchObject({ undone: 1 });
    await world.deliver();
    expect(await placeOf(demandId)).toEqual(['referred', 'receiver']);
    expect(await mine(id)).toMatchObject({ state: 'sent' });
    const heard = await batchOf(demandId, { act: 'answer', answer: '已答复' });
    await ground.officer.call(doBatch, heard.input);
    await world.deliver();
    expect(await mine(id)).toMatchObject({ state: 'withdrawn' });
    expect(await ground.officer.call(undoBatch, { id: heard.input.id })).toMatchObject({ undone: 0 });
    expect(await placeOf(demandId), 'nobody has it, and nobody is said to have it').toEqual(['answered', 'ended']);
  });

  test('[7.1-b] a 转办 in free words stands again when the referral that came after it ends', async () => {
    const demandId = await demand();
    await ground.officer.call(referDemand, { id: demandId, ...elsewhere });
    const input = sending({ demandId });
    await ground.officer.call(sendReferral, input);
    await world.deliver();
    await science.person.call(acceptReferral, { id: input.id });
    expect((await ground.officer.call(getDemand, { id: demandId })).referredTo).toBe('区科技局');
    await science.person.call(answerReferral, { id: input.id, answer: '不在本局' });
    expect(await ground.officer.call(getDemand, { id: demandId })).toMatchObject({
      state: 'referred',
      referredTo: elsewhere.to,
      referNote: elsewhere.note,
      dueOn: elsewhere.dueOn,
      referredAt: new Date(monday).toISOString(),
    });
    await ground.officer.call(answerDemand, { id: demandId, answer: '省局已答复' });
    expect(await placeOf(demandId)).toEqual(['answered', 'ended']);
  });

  test('[3.1-a] its source record is corrected or withdrawn: the organisation is told, and only the successor waits', async () => {
    const home = { id: ground.enterpriseId, regionCode: '330105001' };
    const rows = ['trademark.renew', 'quality.award'].map(key => rowOf(home, key, `想了解 ${key}`));
    const { ids } = await ground.officer.call(raiseOp, { rows });
    const sent = ids.map(demandId => sending({ demandId }));
    for (const input of sent) await ground.officer.call(sendReferral, input);
    const corrected = await ground.officer.call(raiseOp, { rows: [rowOf(home, 'trademark.renew', '商标续展费用')] });
    await ground.officer.call(supersedeOp, { sourceId: rows[0]?.sourceId, rowKeys: ['quality.award'], reason: '走访记录已更正' });
    await world.deliver();
    for (const [n, { id }] of sent.entries()) {
      expect(await mine(id)).toMatchObject({ state: 'withdrawn' });
      const withdrawReason = '需求的来源记录已更正，原需求不再办理';
      expect(await ground.officer.call(getReferral, { id })).toMatchObject({ withdrawReason });
      expect(await placeOf(ids[n] ?? '')).toEqual(['superseded', 'ended']);
    }
    const [successor = ''] = corrected.ids;
    expect(ids).not.toContain(successor);
    expect(await placeOf(successor)).toEqual(['open', 'owner']);
    await ground.officer.call(sendReferral, sending({ demandId: successor }));
  });
});

describe('[4.2-a] an organisation that ends while something is sent to it', () => {
  test('[4.2-a] the sender waits for the end and is told; nothing stays out', async () => {
    const gone = await somePartner(world, '撤并中的单位');
    const demandId = await demand();
    let sent: Promise<unknown> = Promise.resolve();
    await behindTheDoor(world, async client => {
      await client.query("update partners.organisations set ended_at = now(), end_reason = '撤并' where id = $1", [gone.id]);
      sent = ground.officer.call(sendReferral, sending({ demandId, organisationId: gone.id })).then(
        () => 'sent',
        p => (p as { code: string }).code,
      );
      const waits = async () =>
        (await world.pool.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rows
          .length;
      await expect.poll(waits, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
    });
    expect(await sent).toBe('cases.problem.organisationGone');
    expect(await placeOf(demandId)).toEqual(['open', 'owner']);
  });
});

describe('[7.5-b] limits counted anew under another calendar', () => {
  const stale = (set: string) =>
    behindTheDoor(world, client =>
      client.query(`update cases.referrals set calendar_version = 'before', ${set}
        where returned_at is null and answered_at is null and withdrawn_at is null`),
    );

  test('[7.5-b] a day that moves beyond today is told again when it has gone by', async () => {
    const { id, demandId } = await sentDemand();
    const marks = async () => {
      const { rows } = await world.pool.query(
        'select receive_told_at as receive, answer_told_at as answer, answer_by::text as by, told_id as told from cases.referrals where id = $1',
        [id],
      );
      return rows[0] as { receive: Date | null; answer: Date | null; by: string; told: string | null };
    };
    world.clock.set('2026-11-27T10:00:00+08:00');
    const at = "timestamptz '2026-11-26 10:00+08'";
    await stale(`receive_told_at = ${at}, answer_told_at = ${at}, answer_by = '2026-11-25'`);
    await watch();
    expect(await marks()).toMatchObject({ receive: new Date('2026-11-26T10:00:00+08:00'), answer: null, by: '2026-12-07' });
    expect((await ground.officer.call(getDemand, { id: demandId })).dueOn).toBe('2026-12-07');
    world.clock.set('2026-12-08T10:00:00+08:00');
    await watch();
    expect(await marks()).toMatchObject({ answer: new Date('2026-12-08T10:00:00+08:00') });
  });

  test('[7.5-b] beside answers, withdrawals, batches and ends of cases: nobody waits for one who waits, each matter lies in one place', async () => {
    for (let round = 0; round < 2; round += 1) {
      const demandsOut = await Promise.all(Array.from({ length: 8 }, () => sentDemand()));
      const casesOut = await Promise.all(Array.from({ length: 8 }, () => sentCase()));
      const [inBatch, singly] = [demandsOut.slice(0, 4), demandsOut.slice(4)];
      for (const { id } of singly) await science.person.call(acceptReferral, { id });
      const { rows } = await ground.officer.call(previewBatch, { act: 'answer', ids: inBatch.map(d => d.demandId) });
      await stale("answer_by = '2026-12-20'");
      const acts = [
        watch(),
        ...singly.map(({ id }) => science.person.call(answerReferral, { id, answer: '可以' })),
        ...casesOut.slice(0, 4).map(({ id }) => ground.officer.call(withdrawReferral, { id, reason: '撤回' })),
        ...casesOut
          .slice(4)
          .map(({ caseId: id }) => ground.officer.call(endCase, { id, outcome: 'guided', words: '已辅导', grade: 'reported' })),
        ground.officer.call(doBatch, {
          id: newId(),
          what: { act: 'answer', answer: '已答复' },
          rows: rows.map(({ id, version }) => ({ id, version })),
        }),
      ];
      const refused = (await Promise.allSettled(acts)).flatMap(s => (s.status === 'rejected' ? [(s.reason as { code: string }).code] : []));
      // A batch that found all its demands recounted meanwhile says so.
      expect(refused.filter(code => code !== 'demands.problem.batchNothingStands')).toEqual([]);
      await watch();
      await world.deliver();
      for (const { demandId } of singly) expect(await placeOf(demandId)).toEqual(['open', 'owner']);
      for (const { id } of casesOut) expect((await ground.officer.call(getReferral, { id })).state).toBe('withdrawn');
      for (const { caseId } of casesOut.slice(0, 4))
        expect((await ground.officer.call(getCase, { id: caseId })).turn).toMatchObject({ party: 'companion', untilOn: null });
    }
    const { rows } = await world.pool.query(`select d.id from demands.demands d left join cases.referrals r on r.demand_id = d.id
      and r.returned_at is null and r.answered_at is null and r.withdrawn_at is null where d.out_id is distinct from r.id`);
    expect(rows, 'a demand names the referral that is out, and no other').toEqual([]);
  });
});
