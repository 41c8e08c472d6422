/** A line of a chart and of the table beside it. */
export interface ChartRow {
  label: string;
  /** One value for each series, in their order. */
  values: readonly number[];
  /** The rows behind this line. */
  href?: string;
  /** The rows behind each value, in the order of `values`. */
  hrefs?: readonly (string | undefined)[];
}

/** What a chart shows; apart from its component, so that the drawing that is loaded later needs no more than this. */
export interface ChartProps {
  /** A sentence that says what the chart shows: 台阶最多的需求是标准化（42 家）. */
  title: string;
  /** `radar`: rows are the axes, each from 0 to 100. */
  kind: 'bar' | 'line' | 'stacked' | 'radar';
  /** Names of the series, at most five. */
  series: readonly string[];
  rows: readonly ChartRow[];
  unit?: string;
  /** n and period: 共 128 份走访，2026年10月–11月. */
  note?: string;
  /** What the labels are: 需求类别, 街道. */
  labelTitle: string;
}
