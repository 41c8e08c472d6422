import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { getVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { readDocx } from '#platform/server/documents/docx-read.ts';
import { qrModules } from '#platform/server/documents/qr-modules.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { dayPack, printBlank, printVisit } from '../contract/operations-print.ts';
import { findPaperCode, paperCode } from '../domain/paper-code.ts';
import { readPaper } from '../domain/paper-match.ts';
import { codeSide } from './pack.typ.ts';
import { formMarks, renderPapers, tablePaper } from './pack-pages.ts';
import { readUploaded } from './paper-rows.ts';

let world: World;
let ground: VisitsGround;
const statusOf = (act: Promise<unknown>): Promise<number> =>
  act.then(
    () => 200,
    e => (e instanceof Problem ? e.status : 0),
  );
const begins = (body: Uint8Array): string => Buffer.from(body.subarray(0, 4)).toString();

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world);
});

describe('[6.1-f] papers of a visit', () => {
  it('Table A.1 comes blank and filled, as PDF and as .docx', async () => {
    const officer = world.as('officer');
    const visitId = await openedVisit(world, ground);
    const { questionnaireId } = await officer.call(getVisit, { visitId });
    const files = [
      await officer.call(printBlank, { id: questionnaireId, format: 'pdf' }),
      await officer.call(printBlank, { id: questionnaireId, format: 'docx' }),
      await officer.call(printVisit, { visitId, format: 'pdf' }),
      await officer.call(printVisit, { visitId, format: 'docx' }),
    ];
    expect(files.map(f => begins(f.body))).toEqual(['%PDF', 'PK\u0003\u0004', '%PDF', 'PK\u0003\u0004']);
    expect(files.map(f => f.fileName)).toContain('红盾品牌培育企业需求调查表（杭州运河电机有限公司）.pdf');
    expect(await statusOf(world.as('officer', { region: '330106' }).call(printVisit, { visitId, format: 'pdf' }))).toBe(404);
    expect(await statusOf(world.as('systemAdmin').call(printBlank, { id: questionnaireId, format: 'pdf' }))).toBe(403);
  });

  it('the same form gives the same bytes, as two tagged pages of PDF/A-2a', async () => {
    const of = { campaignId: ground.campaignId, enterpriseId: ground.enterpriseIds[0] ?? null, name: '杭州运河电机有限公司' };
    const print = () =>
      renderPapers('表', [tablePaper(tableA1, { 'basic.name': of.name }, formMarks(tableA1, of))], new Date('2026-11-22T00:00:00Z'));
    const [first, second] = [await print(), await print()];
    expect(first.equals(second)).toBe(true);
    const text = first.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(text).toMatch(/pdfaid:part>2</);
  });

  it('a blank form names no enterprise in its code; a filled one its campaign and enterprise, never a name', async () => {
    const officer = world.as('officer');
    const visitId = await openedVisit(world, ground);
    const blank = await readDocx((await officer.call(printBlank, { format: 'docx' })).body);
    expect(findPaperCode(blank.margins.join('\n'))).toEqual({ campaignId: null, enterpriseId: null, version: 1, page: 1 });
    const filled = await readDocx((await officer.call(printVisit, { visitId, format: 'docx' })).body);
    const code = { campaignId: ground.campaignId, enterpriseId: ground.enterpriseIds[0], version: 1, page: 1 };
    expect(findPaperCode(filled.margins.join('\n'))).toEqual(code);
    const sheet = await officer.call(printVisit, { visitId, format: 'xlsx' });
    expect(sheet.fileName).toBe('红盾品牌培育企业需求调查表（杭州运河电机有限公司）.xlsx');
    expect((await readUploaded(sheet.body, sheet.fileName)).code).toEqual(code);
  });

  it('a face in a remark or a rare character in a name does not keep a day’s papers from the printer; it stands as 〓 and is named', async () => {
    const marks = (name: string) => formMarks(tableA1, { campaignId: null, enterpriseId: null, name });
    const plain = tablePaper(tableA1, { 'basic.name': '杭州运河电机有限公司' }, marks('杭州运河电机有限公司'));
    const odd = tablePaper(
      tableA1,
      { 'basic.name': '杭州𠮷祥电机有限公司', 'training.adoption': { answer: 'yes', remark: '好的👍🏽' } },
      marks('杭州𠮷祥电机有限公司'),
    );
    const pdf = await renderPapers('表', [plain, odd], new Date('2026-11-22T00:00:00Z'));
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
    const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    if (error) return;
    const pages = stdout.split('\f');
    expect(pages[0]).not.toContain('〓');
    expect(pages[2]).toContain('杭州〓祥电机有限公司');
    expect(pages[2]).toContain('U+20BB7');
  });

  it('each field of the code is three points of a scan at 150 dpi: 0.44 mm', () => {
    const ids = { campaignId: newId(), enterpriseId: newId(), version: 9999, page: 99 };
    const { size } = qrModules(paperCode(ids));
    for (const side of Object.values(codeSide)) expect(side / (size + 8)).toBeGreaterThan(0.44);
  });

  it('the pack of a day is one PDF with four pages for each stop, and a Word file to edit', async () => {
    const officer = world.as('officer');
    expect(await statusOf(officer.call(dayPack, { teamId: ground.teamId, day: '2026-11-23' }))).toBe(404);
    const client = await world.pool.connect();
    await client.query('begin');
    await client.query("select set_config('app.entry', $1, true)", [newId()]);
    for (const [at, rosterId] of ground.rosterIds.entries()) {
      await client.query(
        `insert into campaigns.appointments (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
         select $1, authority_id, region_code, campaign_id, team_id, id, '2026-11-23', tstzrange($2, $3), true, now(), now() from campaigns.roster where id = $4`,
        [newId(), `2026-11-23T0${1 + at}:30:00Z`, `2026-11-23T0${2 + at}:00:00Z`, rosterId],
      );
    }
    await client.query('commit');
    client.release();
    const pack = await officer.call(dayPack, { teamId: ground.teamId, day: '2026-11-23' });
    expect(begins(pack.body)).toBe('%PDF');
    expect(
      Buffer.from(pack.body)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(8);
    const word = await officer.call(dayPack, { teamId: ground.teamId, day: '2026-11-23', format: 'docx' });
    const { body, tables, margins } = await readDocx(word.body);
    for (const name of ['杭州运河电机有限公司', '杭州大关食品有限公司']) expect(body).toContain(`${name}：`);
    expect(body).not.toMatch(/[{}]/);
    expect(tables).toHaveLength(4);
    expect((tables[2] ?? []).flatMap(r => r.cells.map(c => c.text))).toContain('统一社会信用代码');
    const { content } = await readUploaded(word.body, 'a.docx');
    expect(readPaper(tableA1, content).missing).toEqual([]);
    expect(margins.filter(m => findPaperCode(m)?.campaignId === ground.campaignId)).toHaveLength(2);
    expect(await statusOf(world.as('officer', { region: '330106' }).call(dayPack, { teamId: ground.teamId, day: '2026-11-23' }))).toBe(404);
  });
});
