import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { sampleField, someExpert, someFirm } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import { DrawFile } from '../contract/draw.ts';
import { addDigits, drawFile, freezeDraw, getDraw, listDraws, recuseDrawn, runDraw } from '../contract/operations-draw.ts';
import { addInterest, checkFindings } from '../contract/operations-expert.ts';

const script = path.resolve(import.meta.dirname, '../../../../tools/repeat-draw.mjs');

describe('[7.3-a] review panels by draw', () => {
  let world: World;
  let firm: { id: string; name: string; uscc: string };
  let tied: string;
  beforeAll(async () => {
    world = await openWorld();
    firm = await someFirm(world);
    for (let n = 0; n < 6; n += 1) await someExpert(world);
    for (let n = 0; n < 3; n += 1) await someExpert(world, { fields: [sampleField({ classCode: 'ZL' })] });
    tied = await someExpert(world, { expert: { name: '有关系' } });
    const interest = { kind: 'kin', unitName: firm.name, creditCode: firm.uscc } as const;
    await world.as('officer').call(addInterest, { id: newId(), expertId: tied, interest });
  });
  const manager = () => world.as('manager');
  const lead = () => world.as('stationLead');
  const frozen = async (enterpriseId = firm.id): Promise<string> => {
    const id = newId();
    const strata = [
      { classCode: 'BZ', count: 3 },
      { classCode: 'ZL', count: 1 },
    ];
    await manager().call(freezeDraw, {
      id,
      draw: { title: `评审 ${id.slice(-4)}`, heldOn: '2026-12-01', enterpriseIds: [enterpriseId], strata },
    });
    return id;
  };
  const digit = (caller: ReturnType<typeof manager>, drawId: string, digits: string) =>
    caller.call(addDigits, { id: newId(), drawId, digits });
  const drawn = async (): Promise<string> => {
    const other = await someFirm(world);
    const id = await frozen(other.id);
    await digit(manager(), id, '48213');
    await digit(lead(), id, '90127');
    await manager().call(runDraw, { id });
    return id;
  };

  test('works: frozen with its hash, digits of two, drawn, repeated by a script that knows nothing of us', async () => {
    const id = await frozen();
    const before = await manager().call(getDraw, { id });
    expect(before).toMatchObject({ state: 'frozen', poolSize: 9, seats: 4, selected: [], seed: null });
    expect(before.excluded).toMatchObject([{ expertId: tied, by: [{ why: 'conflict' }] }]);
    expect(before.pool.map(p => p.expertId)).not.toContain(tied);
    await expect(manager().call(runDraw, { id })).rejects.toMatchObject({ code: 'experts.problem.tooFewDigits', params: { n: 0 } });
    await digit(manager(), id, '48213');
    expect((await lead().call(getDraw, { id })).digits, 'nobody chooses after the others').toMatchObject([{ digits: null }]);
    await expect(digit(manager(), id, '11111')).rejects.toMatchObject({ code: 'experts.problem.digitsGiven' });
    await expect(manager().call(drawFile, { id })).rejects.toMatchObject({ code: 'experts.problem.notDrawn' });
    await digit(lead(), id, '90127');
    expect(await manager().call(getDraw, { id })).toMatchObject({ state: 'ready' });
    await manager().call(runDraw, { id });
    const after = await manager().call(getDraw, { id });
    expect(after).toMatchObject({
      state: 'drawn',
      seed: `${before.poolHash}-48213-90127`,
      digits: [{ digits: '48213' }, { digits: '90127' }],
    });
    expect(after.selected.map(s => s.stratum)).toEqual([0, 0, 0, 1]);
    await expect(manager().call(runDraw, { id })).rejects.toMatchObject({ code: 'experts.problem.alreadyDrawn' });
    await expect(digit(world.as('officer'), id, '12345')).rejects.toMatchObject({ code: 'experts.problem.digitsClosed' });
    const file = await lead().call(drawFile, { id });
    const where = path.join(world.dataDir, 'draw.json');
    writeFileSync(where, file.body);
    const said = execFileSync(process.execPath, [script, where], { encoding: 'utf8' });
    expect(said).toContain('the same');
    expect(after.selected.every(s => said.includes(s.expertId))).toBe(true);
    const data = DrawFile.parse(JSON.parse(Buffer.from(file.body).toString()));
    for (const spoiled of [
      { ...data, digits: ['48214', '90127'] },
      { ...data, pool: data.pool.slice(1) },
      { ...data, tickets: data.tickets.toReversed() },
      { ...data, selected: data.selected.slice(1) },
    ]) {
      writeFileSync(where, JSON.stringify(spoiled));
      expect(() => execFileSync(process.execPath, [script, where], { stdio: 'pipe' }), 'a spoiled file is found out').toThrow();
    }
  });

  test('a recusal promotes the next ticket of the group and moves nobody else; who sat has reviewed, who recused has not', async () => {
    const id = await drawn();
    const before = await manager().call(getDraw, { id });
    const gone = before.selected[1]?.expertId ?? '';
    await manager().call(recuseDrawn, { id: newId(), drawId: id, expertId: gone, reason: '与参评企业有合作' });
    const after = await manager().call(getDraw, { id });
    expect(after.selected).toHaveLength(4);
    expect(before.selected.filter(b => b.expertId !== gone).every(b => after.selected.some(a => a.expertId === b.expertId))).toBe(true);
    const [promoted] = after.selected.filter(a => !before.selected.some(b => b.expertId === a.expertId));
    const waiting = before.tickets.filter(t => t.stratum === 0).slice(3);
    expect(promoted).toEqual(waiting[0]);
    await expect(manager().call(recuseDrawn, { id: newId(), drawId: id, expertId: gone, reason: '再次' })).rejects.toMatchObject({
      code: 'experts.problem.notSelected',
    });
    const enterpriseId = before.enterprises[0]?.id ?? '';
    const findings = (expertId: string) => world.as('officer').call(checkFindings, { expertId, enterpriseId });
    expect((await findings(promoted?.expertId ?? '')).rows).toMatchObject([{ kind: 'reviewer', dismissed: null }]);
    expect((await findings(gone)).rows).toMatchObject([{ kind: 'reviewer', dismissed: { reason: '与参评企业有合作' } }]);
  });

  test('what was frozen and drawn can be changed by nobody, not even the program', async () => {
    for (const table of ['draws', 'draw_digits', 'draw_results', 'draw_recusals'])
      for (const act of [`update experts.${table} set id = id`, `delete from experts.${table}`])
        await expect(world.appPool.query(act), act).rejects.toMatchObject({ code: '42501' });
    const { rows } = await world.pool.query("select after from platform.audit_changes where table_name = 'experts.draw_digits'");
    expect(JSON.stringify(rows)).not.toContain('48213');
  });

  test('a pool that is too small, a class twice, an enterprise that is not there: told beside the field', async () => {
    const fresh = await someFirm(world);
    const freeze = (draw: object) =>
      manager().call(freezeDraw, {
        id: newId(),
        draw: { title: '评审', heldOn: '2026-12-01', enterpriseIds: [fresh.id], strata: [{ classCode: 'ZL', count: 1 }], ...draw },
      });
    await expect(freeze({ strata: [{ classCode: 'ZL', count: 4 }] })).rejects.toMatchObject({
      code: 'experts.problem.poolTooSmall',
      params: { name: '质量管理', n: 3, count: 4 },
      fields: [{ pointer: '/draw/strata/0/count' }],
    });
    await expect(
      freeze({
        strata: [
          { classCode: 'ZL', count: 1 },
          { classCode: 'ZL', count: 1 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'experts.problem.stratumTwice' });
    await expect(freeze({ enterpriseIds: [newId()] })).rejects.toMatchObject({ code: 'experts.problem.enterpriseUnknown' });
    await expect(freeze({ strata: [{ classCode: 'QQ', count: 1 }] })).rejects.toMatchObject({ code: 'experts.problem.unknownClass' });
  });

  test('refused: another role, another district; five who give digits at once stand in an order', async () => {
    const id = await frozen((await someFirm(world)).id);
    const officer = world.as('officer');
    const elsewhere = world.as('manager', { region: '330106' });
    await expect(world.stranger.call(listDraws, {})).rejects.toMatchObject({ status: 401 });
    for (const [op, input] of [
      [runDraw, { id }],
      [drawFile, { id }],
      [recuseDrawn, { id: newId(), drawId: id, expertId: tied, reason: '不行' }],
    ] as const)
      await expect(officer.call(op as never, input as never)).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(freezeDraw, {} as never)).rejects.toMatchObject({ status: 403 });
    expect((await elsewhere.call(listDraws, {})).rows).toEqual([]);
    await expect(elsewhere.call(getDraw, { id })).rejects.toMatchObject({ status: 404 });
    await expect(digit(elsewhere, id, '1234')).rejects.toMatchObject({ status: 404 });
    await expect(manager().call(recuseDrawn, { id: newId(), drawId: id, expertId: tied, reason: '早' })).rejects.toMatchObject({
      code: 'experts.problem.notDrawn',
    });
    await Promise.all([1, 2, 3, 4, 5].map(n => digit(world.as('officer', { name: `在场 ${n}` }), id, `100${n}`)));
    const { digits } = await manager().call(getDraw, { id });
    expect(digits).toHaveLength(5);
    expect((await manager().call(listDraws, { limit: 1 })).rows[0]).toMatchObject({ id, state: 'ready' });
  });
});
