import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chineseDay } from '../../contract/china-day.ts';
import { chineseNumber } from '../../contract/chinese-number.ts';
import { type Block, numberBlocks, type OfficialDocument } from './official.ts';
import { officialDocx } from './official-docx.ts';
import { officialPdf } from './official-pdf.ts';

const run = promisify(execFile);
const has = (tool: string, flag = '-v'): Promise<boolean> =>
  run(tool, [flag]).then(
    () => true,
    () => false,
  );
const at = new Date('2026-11-22T00:00:00Z');

const body = '为摸清辖区重点企业品牌培育底数，我局组织品牌指导服务站对辖区内重点企业开展实地走访，逐户核实企业基本情况和服务需求。';
const report: OfficialDocument = {
  redHead: { issuer: '某某区市场监督管理局', number: '某市监函〔2026〕3号' },
  title: '关于需求调查情况的报告',
  recipients: '各街道办事处',
  blocks: [
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'heading', level: 2, text: '进度' },
    { kind: 'paragraph', text: `#set text(red) *不是标记* $x$ @a <b> ${body}` },
    {
      kind: 'chart',
      caption: '各街道家数',
      chart: {
        kind: 'stacked',
        unit: '家',
        series: ['已完成', '未开始'],
        rows: [
          { label: '天水', values: [3, 4] },
          { label: '武林', values: [1, null] },
        ],
      },
    },
    {
      kind: 'table',
      caption: '名单',
      columns: [{ title: '序号' }, { title: '企业名称', share: 3 }],
      rows: Array.from({ length: 60 }, (_, i) => [`第${i + 1}行`, '杭州堃犇食品有限公司']),
      note: '注：截至2026年11月。',
    },
    {
      kind: 'grid',
      shares: [1, 2, 1],
      headRows: 1,
      rowHeight: 12,
      rows: [
        [{ text: '甲', columns: 2, bold: true, shaded: true }, { text: '乙' }],
        [{ text: '合并', rows: 2 }, { text: '一' }, { text: '二' }],
        [{ text: '三' }, { text: '四' }],
      ],
    },
  ],
  attachments: ['名单', '清单'],
  signature: { organisation: '某某区市场监督管理局', day: '2026-11-02' },
  imprint: { copies: '市局', issuer: '局办公室', day: '2026-11-03' },
};
const plain = (blocks: readonly Block[], title = '标题'): OfficialDocument => ({ title, blocks });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Text of the pages, without the blanks that the layout puts between characters. */
const pagesOf = async (pdf: Buffer): Promise<string[]> => {
  const file = path.join(folder, 'text.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.split('\f').slice(0, -1);
};
const tight = (text: string): string => text.replace(/\s/g, '');

describe('[6.3] official documents as data', () => {
  it('numbers headings within their parents, tables and figures through the document', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'a' },
      { kind: 'heading', level: 2, text: 'b' },
      { kind: 'heading', level: 3, text: 'c' },
      { kind: 'heading', level: 2, text: 'd' },
      { kind: 'heading', level: 1, text: 'e' },
      { kind: 'heading', level: 2, text: 'f' },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'table', caption: 'g', columns: [], rows: [] },
    ];
    expect(numberBlocks(blocks).map(b => b.number)).toEqual(['一、', '（一）', '1. ', '（二）', '二、', '（一）', '', '表1']);
    const marks = (level: 1 | 2 | 3): readonly string[] =>
      numberBlocks([
        { kind: 'heading', level, text: 'a' },
        { kind: 'list', items: ['b', 'c'] },
      ])[1]?.marks ?? [];
    expect([marks(1), marks(2), marks(3)]).toEqual([
      ['（一）', '（二）'],
      ['1. ', '2. '],
      ['（1）', '（2）'],
    ]);
    expect([1, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十五', '九十九']);
    expect(chineseDay('2026-11-02')).toBe('2026年11月2日');
  });
});

describe('[6.3] official documents as PDF/A-2a', () => {
  it('same document, same bytes; sound by qpdf; says PDF/A-2a', async () => {
    const [a, b] = await Promise.all([officialPdf(report, at), officialPdf(report, at)]);
    expect(a.equals(b)).toBe(true);
    expect(a.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
    await writeFile(path.join(folder, 'a.pdf'), a);
    if (await has('qpdf', '--version'))
      expect((await run('qpdf', ['--check', path.join(folder, 'a.pdf')])).stdout).toContain('No syntax or stream encoding errors');
  });

  it('text is never markup; heads repeat with （续）; page numbers stand as they should', async ({ skip }) => {
    if (!(await has('pdftotext'))) return skip();
    const pages = await pagesOf(await officialPdf(report, at));
    const all = tight(pages.join(''));
    expect(all).toContain('#settext(red)*不是标记*$x$@a<b>');
    expect(all).toContain('一、总体情况（一）进度');
    expect(all).toContain('表1名单');
    expect(all.match(/表1名单（续）/g)?.length).toBe(pages.filter(p => p.includes('（续）')).length);
    expect(all).toContain('表1名单（续）序号企业名称');
    expect(all).toContain('图1各街道家数');
    expect(all).toContain('附件：1.名单2.清单');
    expect(all).toContain('2026年11月2日');
    expect(pages.map(p => tight(p.trimEnd().split('\n').at(-1) ?? ''))).toEqual(pages.map((_, i) => `—${i + 1}—`));
    expect(pages[1]?.trimEnd().split('\n').at(-1)?.search(/\S/)).toBeLessThan(20);
  });

  it('[6.3.2-a] the sum of a table never stands alone on the next page', { timeout: 120_000 }, async ({ skip }) => {
    if (!(await has('pdftotext'))) return skip();
    const rows = (n: number) => [...Array.from({ length: n }, (_, i) => [`街道${i + 1}`, String(i)]), ['合计', '9']];
    const table = (n: number) =>
      plain([{ kind: 'table', caption: '各街道', columns: [{ title: '街道' }, { title: '件' }], rows: rows(n) }]);
    for (let n = 18; n < 34; n++)
      for (const page of await pagesOf(await officialPdf(table(n), at)))
        if (page.includes('合计')) expect(tight(page), `${n} rows`).toMatch(/街道\d+\d+合计/);
  });

  it('22 lines of 28 characters (GB/T 9704—2012)', async ({ skip }) => {
    if (!(await has('pdftotext'))) return skip();
    const long = '国'.repeat(28 * 60);
    const pages = await pagesOf(await officialPdf(plain([{ kind: 'paragraph', text: long, indent: false }]), at));
    const lines = (pages[1] ?? '').split('\n').filter(line => line.includes('国'));
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(line => tight(line).length))).toEqual(new Set([28]));
  });

  it('a character that no font has prints as 〓 and is named at the foot; shapeless ones are left out; ticks have a stand-in', async ({
    skip,
  }) => {
    const bare = await officialPdf(plain([], '表情😀与私用\uE000'), at);
    const tooMany = String.fromCodePoint(...Array.from({ length: 30 }, (_, i) => 0xe000 + i));
    await expect(officialPdf(plain([], tooMany), at)).rejects.toMatchObject({ code: 'platform.problem.glyphMissing' });
    const odd = await officialPdf(plain([{ kind: 'paragraph', text: 'a\u0007\u200b\u202eb\ud800c 㙦𫘧堃犇 ☑ ☐' }]), at);
    if (!(await has('pdftotext'))) return skip();
    expect(tight((await pagesOf(bare)).join(''))).toMatch(/表情〓与私用〓.*〓U\+1F600、U\+E000/);
    expect(tight((await pagesOf(odd)).join(''))).toContain('ab□c㙦𫘧堃犇√□');
  });
});

describe('[6.3] the same documents as docx', () => {
  it('same document, same bytes; opens in LibreOffice with the same text', { timeout: 90_000 }, async ({ skip }) => {
    const [a, b] = [await officialDocx(report, at), await officialDocx(report, at)];
    expect(a.equals(b)).toBe(true);
    if (!(await has('soffice', '--version')) || !(await has('pdftotext'))) return skip();
    await writeFile(path.join(folder, 'a.docx'), a);
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, 'a.docx'),
    ]);
    const all = tight((await run('pdftotext', ['-layout', path.join(folder, 'a.pdf'), '-'])).stdout);
    for (const piece of [
      '某市监函〔2026〕3号',
      '一、总体情况',
      '（一）进度',
      '表1名单',
      '图1各街道家数',
      '第60行',
      '合并',
      '—1—',
      '2026年11月2日',
      '#settext(red)',
    ]) {
      expect(all).toContain(piece);
    }
  });
});
