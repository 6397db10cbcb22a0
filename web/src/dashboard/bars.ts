import type { Option } from './echarts';

/** Numbers of one name, one for each category. */
export interface Bars {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Names beside bars and dots, of letters so high: ten on a line leave room for the bars on a phone. */
export const namesAside = (size: number) => ({ fontSize: size, width: 10 * size, overflow: 'break', interval: 0 });

const label = { show: true, color: '#1f1f1f' };
const stackedLabel = { show: true, color: '#fff', textBorderColor: '#1f1f1f', textBorderWidth: 2 };
/** A share of the longest bar below which a number has no room within its piece. */
const leastRoom = 0.045;
const shownUnlessNothing = ({ value }: { readonly value?: number | null }): string => (value ? String(value) : '');

/** Bars lying side by side, or stacked, their categories on the left, so that long names have room. */
export const lyingBars = (categories: readonly string[], series: readonly Bars[], stack?: string): Option => {
  const longest = Math.max(
    0,
    ...categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  );
  const shownWhereThereIsRoom = ({ value }: { readonly value?: number | null }): string =>
    value && value > longest * leastRoom ? String(value) : '';
  return {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(series.length > 1 && { legend: { type: 'scroll', bottom: 0 } }),
    grid: { left: 8, right: 32, top: 8, bottom: series.length > 1 ? 32 : 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, splitNumber: 4 },
    yAxis: { type: 'category', data: categories, inverse: true, axisTick: { show: false }, axisLabel: namesAside(12) },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      stack,
      barMaxWidth: 28,
      data: values,
      label: stack
        ? { ...stackedLabel, formatter: shownWhereThereIsRoom }
        : { ...label, position: 'right', formatter: shownUnlessNothing },
    })),
    ...(series.length === 1 && { aria: { enabled: false } }),
  };
};

/** Lines over months. */
export const lines = (months: readonly string[], series: readonly Bars[]): Option => ({
  tooltip: { trigger: 'axis' },
  legend: { type: 'scroll', bottom: 0 },
  grid: { left: 8, right: 16, top: 16, bottom: 32, containLabel: true },
  xAxis: { type: 'category', data: months },
  yAxis: { type: 'value', minInterval: 1 },
  series: series.map(({ name, values }, at) => ({
    type: 'line',
    name,
    data: values,
    symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin'][at % 5],
    symbolSize: 9,
    lineStyle: { type: ['solid', 'dashed', 'dotted'][at % 3] },
  })),
});

/** The area of each name is its number. */
export const treemap = (parts: readonly { readonly name: string; readonly value: number }[]): Option => ({
  tooltip: { formatter: '{b}: {c}' },
  series: [
    {
      ...{ type: 'treemap', roam: false, nodeClick: false, breadcrumb: { show: false } },
      ...{ left: 0, right: 0, top: 0, bottom: 0 },
      data: parts.filter(({ value }) => value > 0),
      label: {
        formatter: '{b}\n{c}',
        overflow: 'break',
        fontSize: 13,
        lineHeight: 20,
        color: '#fff',
        textBorderColor: '#1f1f1f',
        textBorderWidth: 2,
      },
      itemStyle: { borderColor: '#fff', gapWidth: 2 },
    },
  ],
  aria: { enabled: false },
});
