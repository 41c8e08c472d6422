import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** A chart for paper: at most five series, told apart by pattern as well as colour, so that it also prints in grey. */
export interface ChartSpec {
  readonly kind: 'bar' | 'stacked' | 'line';
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Unit above the value axis, e.g. 家, 万元. */
  readonly unit?: string;
}

/** Size in points as printed. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const colours = ['#b71c1c', '#0b4fa8', '#e0a100', '#237804', '#6b6b6b'];
const ink = '#333333';
const font = 'Noto Sans SC';

/** Patterns by series: plain, oblique, dotted, crossed, level; the gaps are white. */
const decals = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.75)' },
  {
    symbol: 'circle',
    symbolSize: 0.7,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    color: 'rgba(255,255,255,0.8)',
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: Math.PI / 4, color: 'rgba(255,255,255,0.7)' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4], color: 'rgba(255,255,255,0.75)' },
];
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], 'solid'];

const seriesOf = (spec: ChartSpec, isLying: boolean): object[] =>
  spec.series.map((name, i) => ({
    name,
    type: spec.kind === 'line' ? 'line' : 'bar',
    ...(spec.kind === 'stacked' ? { stack: 'all' } : {}),
    barMaxWidth: 26,
    barCategoryGap: '35%',
    symbol: symbols[i],
    symbolSize: 7,
    itemStyle: { color: colours[i], decal: spec.kind === 'line' ? undefined : decals[i] },
    lineStyle: { width: 2, type: dashes[i] },
    label: {
      show: spec.rows.length * spec.series.length <= 24 && (spec.kind === 'bar' || spec.series.length === 1),
      position: isLying ? 'right' : 'top',
      color: ink,
      fontFamily: font,
      fontSize: 10,
    },
    data: spec.rows.map(r => r.values[i] ?? null),
  }));

/** Names read along a vertical axis when one is long, or when all do not fit side by side: a bar without its name says nothing. */
const liesDown = ({ kind, rows }: ChartSpec, width: number): boolean => {
  const longest = Math.max(0, ...rows.map(r => [...r.label].length));
  return kind !== 'line' && (longest > 6 || rows.length * (longest * 11 + 8) > width - 60);
};

const optionOf = (spec: ChartSpec, width: number): EChartsCoreOption => {
  const isLying = liesDown(spec, width);
  const text = { color: ink, fontFamily: font, fontSize: 11 };
  const labels = {
    type: 'category',
    data: spec.rows.map(r => r.label),
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: { ...text, interval: spec.rows.length > 16 ? 'auto' : 0, hideOverlap: true },
  };
  const figures = {
    type: 'value',
    name: spec.unit ?? '',
    nameTextStyle: { ...text, align: isLying ? 'left' : 'right' },
    axisLabel: text,
    splitLine: { lineStyle: { color: '#e3e2e0' } },
  };
  const hasLegend = spec.series.length > 1;
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: font },
    grid: {
      left: 10,
      right: isLying ? 46 : 16,
      top: hasLegend ? 38 : spec.unit ? 28 : 12,
      bottom: 6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
    },
    legend: { show: hasLegend, top: 0, left: 'center', itemWidth: 22, itemHeight: 12, itemGap: 18, textStyle: text },
    xAxis: isLying ? figures : labels,
    yAxis: isLying ? labels : figures,
    series: seriesOf(spec, isLying),
  };
};

/** Draws the chart as SVG; the same spec gives the same text. Series beyond the fifth are a mistake of the caller. */
export const chartSvg = (spec: ChartSpec, size: ChartSize): string => {
  if (spec.series.length > 5) throw new RangeError('a chart has at most five series');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(optionOf(spec, size.width));
  const svg = chart.renderToSVGString();
  chart.dispose();
  // ids carry a counter of the process; styles for the mouse do not belong on paper
  return svg
    .replace(/<style >.*?<\/style>/s, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/zr\d+-/g, 'zr-');
};
