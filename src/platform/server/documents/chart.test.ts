import { expect, it } from 'vitest';
import { type ChartSpec, chartSvg } from './chart.ts';
import { qrSvg } from './qr.ts';

const spec: ChartSpec = {
  kind: 'bar',
  unit: '家',
  series: ['甲', '乙', '丙', '丁', '戊'],
  rows: [
    { label: '天水街道', values: [1, 2, 3, 4, 5] },
    { label: '武林街道', values: [5, 4, null, 2, 1] },
  ],
};
const size = { width: 442, height: 240 };

it.each(['bar', 'stacked', 'line'] as const)(
  '[6.3] a %s chart: same spec, same drawing; our font; series told apart without colour',
  kind => {
    const svg = chartSvg({ ...spec, kind }, size);
    expect(chartSvg({ ...spec, kind }, size)).toBe(svg);
    expect(svg).toContain('天水街道');
    expect(svg).toContain('Noto Sans SC');
    if (kind === 'line') expect(svg).toContain('stroke-dasharray');
    else expect(svg.match(/<pattern /g)?.length).toBeGreaterThanOrEqual(4);
  },
);

it('[6.3] names in the data stay text; a sixth series is a mistake', () => {
  const svg = chartSvg({ ...spec, rows: [{ label: '<script>&"', values: [1] }] }, size);
  expect(svg).not.toContain('<script');
  expect(() => chartSvg({ ...spec, series: [...spec.series, '己'] }, size)).toThrow(RangeError);
});

it('[7.1] QR codes are plain SVG with a quiet zone', async () => {
  const svg = await qrSvg('https://peipao.example/v/0193');
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/);
  expect(svg).toContain('#ffffff');
});

it('[6.1-g] each bar keeps its name, also when the names do not fit side by side', () => {
  const names = ['培训', '标准化', '专利', '认证认可', '质量管理', '政策资金', '未分类', '检验检测', '商标'];
  const svg = chartSvg({ kind: 'bar', unit: '件', series: ['件数'], rows: names.map((label, i) => ({ label, values: [9 - i] })) }, size);
  for (const name of names) expect(svg).toContain(name);
});
