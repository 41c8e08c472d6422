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

  it('[6.1-b] never ranks persons or teams: teams stand in the order given', () => {
    const doc = JSON.stringify(reportDocument(sampleReport(3)).blocks);
    expect(doc).toContain('按组建先后排列，不作排名');
    expect(doc).not.toContain('第一名');
  });
});
