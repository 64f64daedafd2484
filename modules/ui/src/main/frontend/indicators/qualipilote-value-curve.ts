import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ECharts } from 'echarts/core';
import type { Option } from './curve-drawing.js';

interface Point {
  label: string;
  value: number | null;
  text: string;
  verdict: '' | 'met' | 'missed' | 'close' | 'informative';
  target: number | null;
  median: number | null;
}

interface Labels {
  /** All that the curve shows, in words. */
  said: string;
  /** After a number on the axis, with the space before it. */
  unit: string;
  target: string;
  median: string;
  language: string;
}

/** Beyond so many points their values would cover each other; the table beside has them all. */
const VALUES_SHOWN = 18;
const SYMBOLS = { '': 'circle', met: 'circle', informative: 'circle', missed: 'diamond', close: 'triangle' };

/**
 * Values over time with the target they are judged by. A verdict is told by colour and by shape; what the curve says stands in
 * words and in a table beside it.
 */
@customElement('qualipilote-value-curve')
export class QualipiloteValueCurve extends LitElement {
  @property({ attribute: false }) points: Point[] = [];
  @property({ attribute: false }) labels: Labels = { said: '', unit: '', target: '', median: '', language: 'fr' };

  private chart?: ECharts;
  private seen?: ResizeObserver;
  private theme?: MutationObserver;

  protected createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="qp-curve" role="img" aria-label=${this.labels.said}></div>`;
  }

  protected async firstUpdated() {
    const place = this.querySelector('.qp-curve') as HTMLElement;
    // only who looks at a curve loads what draws it
    const { drawing } = await import('./curve-drawing.js');
    if (!this.isConnected) return;
    this.chart = drawing(place);
    this.seen = new ResizeObserver(() => this.chart?.resize());
    this.seen.observe(place);
    this.theme = new MutationObserver(() => this.draw());
    this.theme.observe(document.documentElement, { attributeFilter: ['theme'] });
    this.draw();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('points') || changed.has('labels')) this.draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.seen?.disconnect();
    this.theme?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  private draw() {
    const style = getComputedStyle(this);
    const colour = (name: string) => style.getPropertyValue(`--qp-${name}`).trim();
    const number = new Intl.NumberFormat(this.labels.language, { maximumFractionDigits: 4 });
    const values = this.points.length <= VALUES_SHOWN;
    const of = { '': 'ink-2', met: 'ok', missed: 'bad', close: 'warn', informative: 'ink-2' };
    const font = { fontFamily: style.fontFamily, fontSize: 12 };
    const option: Option = {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 300,
      aria: { enabled: false },
      textStyle: { fontFamily: style.fontFamily },
      grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: this.points.map((point) => point.label),
        axisLine: { lineStyle: { color: colour('line') } },
        axisTick: { show: false },
        axisLabel: { ...font, color: colour('ink-3'), hideOverlap: true }
      },
      yAxis: {
        type: 'value',
        scale: true,
        splitNumber: 4,
        splitLine: { lineStyle: { color: colour('line-2') } },
        axisLabel: { ...font, color: colour('ink-3'), formatter: (value: number) => number.format(value) + this.labels.unit }
      },
      series: [
        {
          name: this.labels.target,
          type: 'line',
          step: 'middle',
          data: this.points.map((point) => point.target),
          symbol: 'none',
          silent: true,
          lineStyle: { color: colour('primary'), type: [5, 4], width: 1.5 },
          z: 1
        },
        {
          name: this.labels.median,
          type: 'line',
          data: this.points.map((point) => point.median),
          symbol: 'rect',
          symbolSize: 6,
          silent: true,
          itemStyle: { color: colour('info') },
          lineStyle: { color: colour('info'), type: 'dotted', width: 1.5 },
          z: 2
        },
        {
          type: 'line',
          silent: true,
          data: this.points.map((point) => ({
            value: point.value ?? '-',
            // clear of the line of the target
            label: { position: point.value !== null && point.target !== null && point.value < point.target ? ('bottom' as const) : ('top' as const) },
            symbol: SYMBOLS[point.verdict],
            symbolSize: point.verdict === 'missed' ? 13 : 10,
            itemStyle: { color: colour(of[point.verdict]), borderColor: colour('paper'), borderWidth: 2 }
          })),
          lineStyle: { color: colour('ink'), width: 2 },
          label: {
            show: values,
            position: 'top',
            distance: 8,
            ...font,
            fontWeight: 600,
            color: colour('ink'),
            formatter: ({ dataIndex }) => this.points[dataIndex].text
          },
          labelLayout: { hideOverlap: true },
          z: 3
        }
      ]
    };
    this.chart?.setOption(option, true);
  }
}
