import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { addVisitFile, listVisitFiles, removeVisitFile, visitFile } from '../contract/operations-files.ts';
import { openVisit, saveDraft, submitVisit } from '../contract/operations-visits.ts';

let world: World;
let ground: VisitsGround;
let visitId: string;
const bytes = Buffer.from('ffd8ffe000104a464946', 'hex');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const picture = { name: '车间.jpg', mediaType: 'image/jpeg' };

const refused = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

beforeAll(async () => {
  world = await openWorld({
    modules: [(await import('#app/platform-module.ts')).platformModule, ...visitingRooms],
  });
  ground = await visitsGround(world);
  visitId = await openedVisit(world, ground);
});

describe('[6.1-f] files of a visit', () => {
  it('are added, listed, downloaded byte for byte, and removed while the record is open', async () => {
    const officer = world.as('officer');
    const fileId = await officer.upload(bytes, picture);
    const input = { id: newId(), visitId, kind: 'photo' as const, fileId, sha256, caption: '车间', deviceTime: '2099-01-01T00:00:00Z' };
    const commandId = newId();
    await officer.call(addVisitFile, input, { commandId });
    await officer.call(addVisitFile, input, { commandId });
    await officer.call(addVisitFile, input);
    const { rows, may } = await officer.call(listVisitFiles, { visitId });
    expect(rows.map(r => [r.id, r.caption, r.sha256, r.deviceTime])).toEqual([[input.id, '车间', sha256, '2099-01-01T00:00:00.000Z']]);
    expect(may).toContain('visits.visit.removeFile');
    expect((await officer.call(visitFile, { visitId, id: input.id })).body).toEqual(bytes);
    await officer.call(removeVisitFile, { visitId, id: input.id });
    expect((await officer.call(listVisitFiles, { visitId })).rows).toEqual([]);
    expect((await refused(officer.call(removeVisitFile, { visitId, id: input.id }))).status).toBe(404);
  });

  it('are refused while their bytes are away, when the bytes differ, and to strangers', async () => {
    const officer = world.as('officer');
    const input = { id: newId(), visitId, kind: 'scan' as const, fileId: newId(), sha256, page: 1 };
    const awaited = await refused(officer.call(addVisitFile, input));
    expect([awaited.status, awaited.params['ids']]).toEqual([424, [input.fileId]]);
    const fileId = await officer.upload(bytes, picture);
    expect((await refused(officer.call(addVisitFile, { ...input, fileId, sha256: 'a'.repeat(64) }))).code).toBe(
      'visits.problem.fileDiffers',
    );
    expect((await refused(officer.call(addVisitFile, { ...input, fileId, kind: 'signature' }))).code).toBe(
      'visits.problem.signatureIncomplete',
    );
    expect((await refused(world.as('officer', { region: '330106' }).call(addVisitFile, { ...input, fileId }))).status).toBe(404);
    expect((await refused(world.as('manager').call(addVisitFile, { ...input, fileId }))).status).toBe(403);
    await officer.call(addVisitFile, { ...input, fileId });
    const stranger = world.as('manager', { region: '330106' });
    expect((await refused(stranger.call(listVisitFiles, { visitId }))).status).toBe(404);
    expect((await refused(stranger.call(visitFile, { visitId, id: input.id }))).status).toBe(404);
  });

  it('[X-6] a submission waits until the files it names are there', async () => {
    const officer = world.as('officer');
    const changes = [
      { question: 'basic.name', base: 0, answer: '杭州运河电机有限公司' },
      { question: 'basic.uscc', base: 0, answer: '91330100799655058B' },
    ];
    const { revision } = await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes });
    const id = newId();
    const input = { visitId, revision, visitedOn: '2026-11-22', files: [id] };
    const commandId = newId();
    expect((await refused(officer.call(submitVisit, input, { commandId }))).code).toBe('visits.problem.filesAwaited');
    const fileId = await officer.upload(bytes, picture);
    await officer.call(addVisitFile, { id, visitId, kind: 'signature', fileId, sha256, signerName: '李强', shownSha256: sha256 });
    expect((await officer.call(submitVisit, input, { commandId })).receipt).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect((await refused(officer.call(removeVisitFile, { visitId, id }))).code).toBe('visits.problem.visitClosed');
  });

  it('[X-6] what a device queued under its own id for a record that was there already finds the record', async () => {
    const mine = await openedVisit(world, ground, 1);
    const officer = world.as('officer');
    const madeAway = newId();
    expect(await officer.call(openVisit, { visitId: madeAway, rosterId: ground.rosterIds[1] ?? '' })).toEqual({ id: mine, created: false });
    const changes = [{ question: 'basic.aboveScale', base: 0, answer: '是' }];
    expect((await officer.call(saveDraft, { visitId: madeAway, formId: newId(), since: 0, changes })).id).toBe(mine);
  });
});
