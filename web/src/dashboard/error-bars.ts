import type { CustomSeriesRenderItem } from 'echarts';
import { namesAside } from './bars';
import { colours, type Option } from './echarts';
import { percent } from './rate';

/** A rate with its interval; nothing to draw where nothing was counted. */
export interface Estimate {
  readonly name: string;
  readonly rate: number | null;
  readonly interval: readonly [number, number] | null;
}

/** How dots and letters look: dark on white, or light on the wall. */
interface Look {
  readonly ink: string;
  readonly mark: string;
  readonly size: number;
}
const onPaper: Look = { ink: '#1f1f1f', mark: colours[0] ?? '', size: 12 };

const cap = 6;

/** A line from one end of the interval to the other, with a stroke across each end. */
const interval =
  (stroke: string): CustomSeriesRenderItem =>
  (_, api) => {
    const at = api.value(0);
    const [fromX = 0, y = 0] = api.coord([api.value(1), at]);
    const [toX = 0] = api.coord([api.value(2), at]);
    const style = { stroke, lineWidth: 2 };
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style,
    });
    return {
      type: 'group',
      children: [line(fromX, y, toX, y), line(fromX, y - cap, fromX, y + cap), line(toX, y - cap, toX, y + cap)],
    };
  };

const drawn = (estimates: readonly Estimate[]) =>
  estimates.flatMap(({ rate, interval: ends }, at) => (rate !== null && ends ? [{ at, rate, ends }] : []));

/** Rates as dots with their 95 % intervals as error bars, names on the left. */
export const errorBars = (estimates: readonly Estimate[], { ink, mark, size }: Look = onPaper): Option => ({
  grid: { left: 8, right: 32, top: 8, bottom: 8, containLabel: true },
  xAxis: {
    type: 'value',
    min: 0,
    max: 1,
    interval: 0.25,
    axisLabel: { formatter: (value: number) => `${value * 100}%`, color: ink, fontSize: size },
  },
  yAxis: {
    type: 'category',
    inverse: true,
    data: estimates.map(({ name }) => name),
    axisLabel: { ...namesAside(size), color: ink },
  },
  tooltip: { show: false },
  series: [
    {
      type: 'custom',
      renderItem: interval(mark),
      data: drawn(estimates).map(({ at, ends }) => [at, ...ends]),
      silent: true,
    },
    {
      type: 'scatter',
      symbolSize: size,
      itemStyle: { color: mark },
      data: drawn(estimates).map(({ at, rate }) => [rate, at]),
      label: {
        show: true,
        position: 'top',
        color: ink,
        fontSize: size,
        formatter: ({ value }: { readonly value: readonly [number, number] }) => percent(value[0]),
      },
    },
  ],
  aria: { enabled: false },
});

/** High enough for so many rows. */
export const heightFor = (rows: number): number => Math.max(160, rows * 46 + 48);
