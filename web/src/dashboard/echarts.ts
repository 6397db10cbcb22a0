import { BarChart, CustomChart, FunnelChart, LineChart, SankeyChart, ScatterChart, TreemapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, FunnelChart, LineChart, SankeyChart, ScatterChart, TreemapChart]);
use([AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** What a chart shows. */
export type Option = EChartsCoreOption;
export type Drawn = EChartsType;

/** Colours that keep 3 to 1 on white and apart from each other; patterns tell series apart without them. */
export const colours = ['#0b5cad', '#b35c00', '#237804', '#8a1c7c', '#6b6b6b', '#b3261e', '#006d75'];

/** What all charts have in common: no movement, our letters, sentences drawn instead of written as HTML. */
const dress = (ink: string): Option => ({
  animation: false,
  color: colours,
  textStyle: { fontFamily: "'Noto Sans SC Variable', system-ui, sans-serif", color: ink },
  tooltip: { renderMode: 'richText', confine: true },
  aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
});

/** Begins a drawing in an element. */
export const draw = (element: HTMLElement): Drawn => init(element, null, { renderer: 'canvas' });

/** Our letters for every word of a chart: what is measured before they arrive would be cut off. */
export const lettersFor = (option: Option): Promise<unknown> =>
  Promise.allSettled([document.fonts.load("12px 'Noto Sans SC Variable'", JSON.stringify(option))]);

/** Draws what a chart shows, anew. */
export const show = (drawn: Drawn, option: Option, ink = '#1f1f1f'): void =>
  drawn.setOption({ ...dress(ink), ...option }, { notMerge: true });
