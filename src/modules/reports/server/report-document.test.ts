import { describe, expect, it } from 'vitest';
import { sampleReport } from '#test/report-sample.ts';
import { reportDocument } from './report-document.ts';

describe('the summary report as a document', () => {
  it('[6.1-g] has the five chapters, tables and charts of an official report', () => {
    const doc = reportDocument(sampleReport(3));
    expect(doc).toMatchSnapshot();
    expect(doc.blocks.flatMap(b => (b.kind === 'heading' && b.level === 1 ? [b.text] : []))).toEqual([
      '基本情况',
      '走访情况',
      '需求分析',
      '难点与建议',
      '下一步工作',
    ]);
  });

  it('[6.1-g] says that there is nothing yet where there is nothing', () => {
    const empty = sampleReport(0);
    const none = { ...empty.demands, all: { ...empty.demands.all, demands: 0, enterprises: 0 } };
    const text = JSON.stringify(reportDocument({ ...empty, demands: none, difficulties: [], suggestions: [], nextSteps: [] }).blocks);
    expect(text).toContain('截至目前尚未收集到需求');
    expect(text).toContain('暂未收到难点');
    expect(text).not.toContain('NaN');
  });

  it('[6.1-g] lists every record behind its figures in the annex, numbered', () => {
    const data = sampleReport(40);
    const annex = reportDocument(data).blocks.at(-1);
    expect(annex?.kind === 'table' && annex.rows.length).toBe(40);
    expect(annex?.kind === 'table' && annex.rows[39]?.[0]).toBe('40');
  });

  it('[6.1-g] its tables add up: each figure of 合计 is the sum of the lines above, 座谈 has its column', () => {
    const tables = reportDocument(sampleReport(40)).blocks.flatMap(b => (b.kind === 'table' ? [b] : []));
    const summed = tables.filter(t => ['各街道走访情况', '各走访小组工作情况', '需求细类汇总（前十五位）'].includes(t.caption ?? ''));
    expect(summed).toHaveLength(3);
    for (const { caption, columns, rows } of summed) {
      const [sum = [], ...above] = rows.toReversed();
      expect(sum[0], caption).toBe('合计');
      for (const [at, column] of columns.entries())
        if (/件|家/.test(column.title))
          expect(Number(sum[at]), `${caption} ${column.title}`).toBe(above.reduce((n, r) => n + Number(r[at]), 0));
    }
    expect(summed[0]?.columns.map(c => c.title)).toContain('座谈（家次）');
  });

  it('[6.1-g] no sentence lists every street or class, and the streets are drawn once', () => {
    const data = sampleReport(40);
    const streets = data.progress.byStreet.map(l => l.name);
    const doc = reportDocument({ ...data, campaign: { ...data.campaign, streets } });
    for (const b of doc.blocks)
      if (b.kind === 'paragraph') expect(streets.filter(name => b.text.includes(name)).length, b.text).toBeLessThanOrEqual(3);
    expect(JSON.stringify(doc.blocks)).toContain('等18个街道');
    expect(doc.blocks.filter(b => b.kind === 'chart')).toHaveLength(1);
  });

  it('[6.1-b] never ranks persons or teams: teams stand in the order given', () => {
    const doc = JSON.stringify(reportDocument(sampleReport(3)).blocks);
    expect(doc).toContain('按组建先后排列，不作排名');
    expect(doc).not.toContain('第一名');
  });
});
