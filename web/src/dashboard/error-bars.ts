import type { CustomSeriesRenderItem } from 'echarts';
import { colours, type Option } from './echarts';
import { percent } from './rate';

/** A rate with its interval; nothing to draw where nothing was counted. */
export interface Estimate {
  readonly name: string;
  readonly rate: number | null;
  readonly interval: readonly [number, number] | null;
}

const cap = 6;

/** A line from one end of the interval to the other, with a stroke across each end. */
const interval: CustomSeriesRenderItem = (_, api) => {
  const at = api.value(0);
  const [fromX = 0, y = 0] = api.coord([api.value(1), at]);
  const [toX = 0] = api.coord([api.value(2), at]);
  const style = { stroke: colours[0], lineWidth: 2 };
  const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style,
  });
  return {
    type: 'group',
    children: [stroke(fromX, y, toX, y), stroke(fromX, y - cap, fromX, y + cap), stroke(toX, y - cap, toX, y + cap)],
  };
};

const drawn = (estimates: readonly Estimate[]) =>
  estimates.flatMap(({ rate, interval: ends }, at) => (rate !== null && ends ? [{ at, rate, ends }] : []));

/** Rates as dots with their 95 % intervals as error bars, names on the left. */
export const errorBars = (estimates: readonly Estimate[], ink = '#1f1f1f'): Option => ({
  grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
  xAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (value: number) => `${value * 100}%`, color: ink } },
  yAxis: { type: 'category', inverse: true, data: estimates.map(({ name }) => name), axisLabel: { color: ink } },
  tooltip: { show: false },
  series: [
    { type: 'custom', renderItem: interval, data: drawn(estimates).map(({ at, ends }) => [at, ...ends]), silent: true },
    {
      type: 'scatter',
      symbolSize: 11,
      itemStyle: { color: colours[0] },
      data: drawn(estimates).map(({ at, rate }) => [rate, at]),
      label: {
        show: true,
        position: 'top',
        color: ink,
        formatter: ({ value }: { readonly value: readonly [number, number] }) => percent(value[0]),
      },
    },
  ],
  aria: { enabled: false },
});

/** High enough for so many rows. */
export const heightFor = (rows: number): number => Math.max(160, rows * 46 + 48);
