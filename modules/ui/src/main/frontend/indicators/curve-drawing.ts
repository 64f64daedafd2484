import { LineChart, type LineSeriesOption } from 'echarts/charts';
import { AriaComponent, type AriaComponentOption, GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, AriaComponent, SVGRenderer]);

export type Option = ComposeOption<LineSeriesOption | GridComponentOption | AriaComponentOption>;

/** A drawing in a place of the page: as vectors, so that it prints and grows sharp. */
export function drawing(place: HTMLElement): ECharts {
  return init(place, null, { renderer: 'svg' });
}
