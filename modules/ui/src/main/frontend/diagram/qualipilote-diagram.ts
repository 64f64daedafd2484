import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
// @ts-ignore: the package ships its types beside CommonJS sources
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './qualipilote-diagram.css';

interface Mark {
  element: string;
  state: 'done' | 'current' | 'late' | 'cancelled';
  symbol: string;
  caption: string;
  title: string;
}

interface Labels {
  diagram: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  full: string;
  failed: string;
}

/** Below this scale labels are too small to read. */
const READABLE = 0.7;

/**
 * A BPMN model with the marks of one case. Colours are those of the page's theme, so that light and dark follow at once. The
 * page scrolls under the wheel; the keys are arrows to move, + and - to zoom, 0 to see all.
 */
@customElement('qualipilote-diagram')
export class QualipiloteDiagram extends LitElement {
  @property({ attribute: false }) xml = '';
  @property({ attribute: false }) marks: Mark[] = [];
  @property({ attribute: false }) labels: Labels = { diagram: '', zoomIn: '', zoomOut: '', fit: '', full: '', failed: '' };
  @state() private failed = false;

  private viewer?: any;
  private seen?: ResizeObserver;
  private drawn = false;

  /** In the page itself: bpmn-js brings a style sheet and measures text. */
  protected createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="qp-diagram-canvas"></div>
      <div class="qp-diagram-tools">
        <button type="button" aria-label=${this.labels.zoomIn} title=${this.labels.zoomIn} @click=${() => this.zoom(1.25)}>+</button>
        <button type="button" aria-label=${this.labels.zoomOut} title=${this.labels.zoomOut} @click=${() => this.zoom(0.8)}>−</button>
        <button type="button" @click=${() => this.fit()}>${this.labels.fit}</button>
        ${document.fullscreenEnabled
          ? html`<button type="button" aria-label=${this.labels.full} title=${this.labels.full} @click=${() => this.fullScreen()}
              ><svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.8"/></svg
            ></button>`
          : nothing}
      </div>
      ${this.failed ? html`<p class="qp-warning">${this.labels.failed}</p>` : nothing}
    `;
  }

  protected firstUpdated() {
    const container = this.querySelector('.qp-diagram-canvas') as HTMLElement;
    this.viewer = new NavigatedViewer({
      container,
      zoomScroll: { enabled: false },
      bpmnRenderer: {
        defaultFillColor: 'var(--qp-paper)',
        defaultStrokeColor: 'var(--qp-diagram-line)',
        defaultLabelColor: 'var(--qp-ink)'
      }
    });
    container.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const zoom = { '+': 1.25, '=': 1.25, '-': 0.8 }[event.key];
      const move = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (zoom) this.zoom(zoom);
      else if (event.key === '0') this.fit();
      else if (move) this.viewer.get('canvas').scroll({ dx: move[0], dy: move[1] });
      else return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
    // a tab that is opened later, or a window that changes: show all of it again
    let width = 0;
    this.seen = new ResizeObserver(() => {
      if (container.clientWidth > 0 && container.clientWidth !== width && this.drawn) this.frame();
      width = container.clientWidth;
    });
    this.seen.observe(container);
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('xml') || changed.has('marks') || changed.has('labels')) {
      void this.draw();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.seen?.disconnect();
  }

  private async draw() {
    if (!this.viewer || !this.xml) return;
    try {
      await this.viewer.importXML(this.xml);
      this.failed = false;
    } catch {
      this.failed = true;
      return;
    }
    const picture = this.querySelector('.qp-diagram-canvas svg[data-element-id]') ?? this.querySelector('.djs-container > svg');
    picture?.setAttribute('role', 'img');
    picture?.setAttribute('aria-label', this.labels.diagram);
    picture?.setAttribute('tabindex', '0');
    this.mark();
    this.drawn = true;
    this.frame();
  }

  private mark() {
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    const registry = this.viewer.get('elementRegistry');
    for (const mark of this.marks) {
      const element = registry.get(mark.element);
      if (!element) continue;
      canvas.addMarker(mark.element, `qp-is-${mark.state}`);
      if (element.waypoints) continue;
      const badge = document.createElement('span');
      badge.className = `qp-mark-badge qp-mark-${mark.state}`;
      badge.textContent = mark.symbol;
      badge.title = mark.title;
      badge.setAttribute('aria-hidden', 'true');
      overlays.add(mark.element, { position: { top: -10, right: 12 }, html: badge });
      if (mark.caption) {
        const caption = document.createElement('span');
        caption.className = `qp-mark-caption qp-mark-${mark.state}`;
        caption.textContent = mark.caption;
        caption.title = mark.title;
        caption.setAttribute('aria-hidden', 'true');
        caption.style.maxWidth = `${Math.max(120, element.width + 20)}px`;
        overlays.add(mark.element, { position: { bottom: -4, left: 0 }, html: caption });
      }
      const shape = registry.getGraphics(mark.element);
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = mark.title;
      shape?.prepend(title);
    }
  }

  private zoom(factor: number) {
    const canvas = this.viewer?.get('canvas');
    canvas?.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  }

  /** All of it where that can be read, else what is under way. */
  private frame() {
    this.fit();
    const canvas = this.viewer.get('canvas');
    const current = this.marks.find((mark) => (mark.state === 'current' || mark.state === 'late') && mark.caption);
    const element = current && this.viewer.get('elementRegistry').get(current.element);
    if (!element || canvas.zoom() >= READABLE) return;
    const { width, height } = canvas.viewbox().outer;
    canvas.viewbox({
      x: element.x + element.width / 2 - width / READABLE / 2,
      y: element.y + element.height / 2 - height / READABLE / 2,
      width: width / READABLE,
      height: height / READABLE
    });
  }

  /** All of it, with a margin. */
  private fit() {
    const canvas = this.viewer?.get('canvas');
    if (!canvas) return;
    canvas.zoom('fit-viewport', 'auto');
    canvas.zoom(Math.min(1.2, canvas.zoom() * 0.96), 'auto');
  }

  private fullScreen() {
    void (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
  }
}
