import { BarChart, LineChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTheme } from '#platform/web/theme.ts';
import type { ChartProps } from './chart-props.ts';

use([BarChart, LineChart, RadarChart, GridComponent, RadarComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer]);

const colours = {
  light: ['#b71c1c', '#0b4fa8', '#237804', '#8a4b00', '#545454'],
  dark: ['#ff7875', '#69b1ff', '#73d13d', '#ffc53d', '#bfbfbf'],
};

/** Long Chinese names, or many of middling length, read better along a vertical axis. */
const liesDown = ({ kind, rows }: ChartProps): boolean =>
  kind !== 'line' &&
  kind !== 'radar' &&
  rows.some(r => [...r.label].length > (rows.length > 8 ? 3 : 5)) &&
  !rows.every(r => /^[\d-]+$/.test(r.label));

/** One closed line for each series over axes of 0 to 100. */
const radarOf = ({ rows, series }: ChartProps, ink: string, hair: string): EChartsCoreOption => ({
  radar: {
    indicator: rows.map(r => ({ name: r.label, max: 100, min: 0 })),
    radius: '62%',
    center: ['50%', '55%'],
    axisName: { color: ink },
    splitArea: { show: false },
    splitLine: { lineStyle: { color: hair } },
    axisLine: { lineStyle: { color: hair } },
  },
  series: [{ type: 'radar', symbolSize: 5, data: series.map((name, i) => ({ name, value: rows.map(r => r.values[i] ?? 0) })) }],
});

const optionOf = (props: ChartProps, isDark: boolean): EChartsCoreOption => {
  const ink = isDark ? '#c4c4c4' : '#545454';
  const hair = isDark ? '#333' : '#e3e2e0';
  const base = {
    animation: false,
    color: isDark ? colours.dark : colours.light,
    legend: { show: props.series.length > 1, top: 0, left: 0, textStyle: { color: ink } },
  };
  if (props.kind === 'radar') return { ...base, tooltip: { renderMode: 'richText' }, ...radarOf(props, ink, hair) };
  const isLying = liesDown(props);
  const labels = {
    type: 'category',
    data: props.rows.map(r => r.label),
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: {
      color: ink,
      width: isLying ? 130 : 72,
      overflow: isLying ? 'truncate' : 'break',
      interval: props.kind === 'line' ? 'auto' : 0,
    },
  };
  const figures = { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: hair } } };
  return {
    ...base,
    aria: { enabled: true, label: { enabled: false }, decal: { show: props.series.length > 1 } },
    grid: {
      left: 8,
      right: 24,
      top: props.series.length > 1 ? 36 : 12,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    // the HTML tooltip writes inline styles, which the page's policy forbids
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: props.kind === 'line' ? 'line' : 'shadow' } },
    xAxis: isLying ? figures : labels,
    yAxis: isLying ? labels : figures,
    series: props.series.map((name, i) => ({
      name,
      type: props.kind === 'line' ? 'line' : 'bar',
      stack: props.kind === 'stacked' ? 'all' : undefined,
      barMaxWidth: 22,
      symbolSize: 6,
      label: { show: props.series.length === 1 && props.rows.length <= 15, position: isLying ? 'right' : 'top', color: ink },
      data: props.rows.map(r => r.values[i] ?? 0),
    })),
  };
};

/** The drawn chart; `ChartWithTable` loads it only where one is shown. */
export const Chart = (props: ChartProps) => {
  const box = useRef<HTMLDivElement>(null);
  const { isDark } = useTheme();
  useEffect(() => {
    if (!box.current) return undefined;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(props, isDark));
    // with its own measure the drawing can be scaled to the paper, where no script runs
    const measure = (): void => {
      const drawn = box.current?.querySelector('svg');
      drawn?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
      drawn?.setAttribute('preserveAspectRatio', 'xMinYMin meet');
    };
    const observer = new ResizeObserver(() => {
      chart.resize();
      measure();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [props, isDark]);
  const rows = liesDown(props) ? props.rows.length : 0;
  return <div className="pp-chart-canvas" ref={box} aria-hidden="true" style={{ height: Math.max(260, rows * 30 + 50) }} />;
};
