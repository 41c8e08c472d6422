import { describe, expect, it } from 'vitest';
import { titleLines } from './report-title.ts';

describe('the title of the report', () => {
  it.each([
    ['2026年冬季走访', '2026年冬季走访总结报告'],
    ['2026年秋季“陪你跑一次”品牌培育走访调研', '2026年秋季“陪你跑一次”\n品牌培育走访调研总结报告'],
    ['拱墅区医药健康产业集群品牌培育专项走访', '拱墅区医药健康产业集群\n品牌培育专项走访总结报告'],
  ])('[6.1-g] is broken into balanced lines, never inside quotes or numbers: %s', (title, lines) => {
    expect(titleLines(title, '总结报告')).toBe(lines);
  });
});
