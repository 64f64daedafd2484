import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import { type Block as Copied, fromClipboard, toText } from './clipboard.js';
import { type Draft, Drafts, key } from './drafts.js';
import {
  type Block,
  type Cell,
  type Column,
  type Labels,
  type News,
  type Person,
  type Row,
  type Server,
  type Settled,
  filled
} from './measures.js';
import { type Change, StepsBack } from './steps-back.js';

/** A place in the table; column -1 is the indicator's name. */
interface Place {
  row: number;
  col: number;
}

interface Editing {
  code: string;
  period: string;
  version: number;
  /** What stood in the cell before. */
  before: string;
  text: string;
  /** Begun by typing, not by F2 or Enter: arrows leave the cell, as in a spreadsheet. */
  typing: boolean;
}

/** A run of rows or years that is drawn, or the room of one that is not. */
type Run = { at: number } | { gap: number; after: number };

const ROW_HEIGHT = 52;
/** The name has less room, and its target under it. */
const ROW_HEIGHT_ON_PHONE = 70;
const HEAD_HEIGHT = 40;
const NAME_LEAST = 284;
const NAME_MOST = 400;
const NAME_ON_PHONE = 150;
const TARGET_WIDTH = 104;
const TREND_WIDTH = 88;
const MONTH_LEAST = 88;
const MONTH_MOST = 132;
/** Up to here the page scrolls as a whole; beyond, the table scrolls. */
const ROWS_SHOWN_WHOLE = 30;
const ROWS_A_BLOCK = 50;
const OVERSCAN = 4;
const NARROW = 800;
const CELLS_A_CALL = 150;
const MOST_PASTED = 6_000;
const OFTEN = 4_000;
/** Without a key, a click or a scroll for so long nobody is there: asking on would keep an idle sign-in alive. */
const IDLE_AFTER = 3 * 60_000;
const TOLD_FOR = 9_000;
const MONTHS_OF_TREND = 12;
const SIGNS = ['keydown', 'mousedown', 'wheel', 'touchstart', 'focus'];
const SIGN_OF_VERDICT = { '': '', met: '✓', missed: '✗', close: '≈', informative: '' };
const SIGN_OF_DRAFT = { typed: '✎', sending: '…', waiting: '↻', refused: '!', conflict: '!', reason: '…' };
const SPARK = { width: 72, height: 20 };

/**
 * Months × indicators, entered by keyboard as in a spreadsheet. Only what can be seen is in the page. The server judges every
 * cell; what it refuses, or what cannot reach it, stays where it was typed until the person decides.
 */
@customElement('qualipilote-measure-table')
export class QualipiloteMeasureTable extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) columns: Column[] = [];
  @property({ attribute: false }) person: Person = { id: '', enters: false };
  /** A new list of rows begins: how many, the first of them, and what has happened until now. */
  @property({ attribute: false }) start = '';

  private readonly $server?: Server;

  private rowCount = 0;
  private revision = 0;
  private readonly rows = new Map<number, Row>();
  private readonly rowOf = new Map<string, number>();
  private readonly cells = new Map<string, Cell>();
  private readonly asked = new Set<string>();

  private drafts = new Drafts('');
  private readonly steps = new StepsBack();
  private readonly changedBy = new Map<string, string>();

  private active: Place = { row: 0, col: 0 };
  private anchor?: Place;
  private editing?: Editing;
  /** Somebody works in the table: Tab goes from cell to cell. Otherwise Tab passes by. */
  private working = false;
  private formula?: { code: string; words: string };
  private dragging = false;
  private said = '';
  private sending = false;

  private scroller?: HTMLElement;
  private seen?: ResizeObserver;
  private width = 0;
  private widths = { name: NAME_LEAST, target: TARGET_WIDTH, month: MONTH_LEAST, trend: TREND_WIDTH };
  private timer?: number;
  private lastSign = Date.now();
  private shown = '';
  private sight = '';

  /** In the page itself: the theme's style sheet applies, and so do labels and descriptions by id. */
  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => void this.hear(), OFTEN);
    for (const sign of SIGNS) window.addEventListener(sign, this.signed, { passive: true });
    window.addEventListener('beforeunload', this.leaving);
    connection()?.addStateChangeListener(this.connected);
    document.addEventListener('copy', this.copied);
    document.addEventListener('paste', this.pasted);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.commit();
    window.clearInterval(this.timer);
    for (const sign of SIGNS) window.removeEventListener(sign, this.signed);
    window.removeEventListener('beforeunload', this.leaving);
    connection()?.removeStateChangeListener(this.connected);
    document.removeEventListener('copy', this.copied);
    document.removeEventListener('paste', this.pasted);
    this.seen?.disconnect();
  }

  protected willUpdate(changed: PropertyValues) {
    if (changed.has('person')) this.drafts = new Drafts(`qualipilote-measures ${this.person.id}`);
    if (changed.has('start') && this.start) this.begin(JSON.parse(this.start));
    if (changed.has('columns') && changed.get('columns') !== undefined) this.active = { ...this.active, col: this.lastOpenColumn() };
  }

  protected firstUpdated() {
    this.scroller = this.querySelector('.qp-mt-scroll') as HTMLElement;
    this.seen = new ResizeObserver(() => this.measure());
    this.seen.observe(this.scroller);
    this.active = { row: 0, col: this.lastOpenColumn() };
    this.measure();
    void this.send();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('columns') || changed.has('start')) this.measure();
    this.showLatest();
    this.load();
    this.placeNote();
  }

  /** The latest months are what one comes for; once for a choice of months, as soon as the table has its place in the page. */
  private showLatest() {
    const months = this.columns.map((column) => column.key).join();
    if (!this.scroller || this.width === 0 || months === this.shown || this.isUpdatePending) return;
    this.shown = months;
    this.scroller.scrollLeft = this.scroller.scrollWidth;
  }

  // --- what there is -------------------------------------------------------------------------------------------------

  private begin(start: { total: number; revision: number; years: [number, number]; block: Block }) {
    this.rowCount = start.total;
    this.revision = start.revision;
    this.rows.clear();
    this.rowOf.clear();
    this.cells.clear();
    this.asked.clear();
    for (let year = start.years[0]; year <= start.years[1]; year++) this.asked.add(`0 ${year}`);
    this.keep(start.block);
    this.anchor = undefined;
    this.active = { row: Math.min(this.active.row, Math.max(0, this.rowCount - 1)), col: Math.min(this.active.col, this.columns.length - 1) };
  }

  private keep(block: Block) {
    block.rows.forEach((row, at) => {
      if (block.latest || !this.rows.has(block.from + at)) this.rows.set(block.from + at, row);
      this.rowOf.set(row.code, block.from + at);
      for (const [period, cell] of Object.entries(row.cells)) this.cells.set(key(row.code, period), cell);
    });
  }

  /** Asks for what is in sight and not here. */
  private load() {
    const server = this.$server;
    if (!server) return;
    const years = this.yearsInSight();
    if (years.length === 0) return;
    const [first, last] = this.rowsInSight();
    for (let from = first - (first % ROWS_A_BLOCK); from < last; from += ROWS_A_BLOCK) {
      const missing = years.filter((year) => !this.asked.has(`${from} ${year}`));
      if (missing.length === 0) continue;
      for (const year of missing) this.asked.add(`${from} ${year}`);
      void this.fetch(server, from, missing[0], missing[missing.length - 1]);
    }
  }

  private async fetch(server: Server, from: number, firstYear: number, lastYear: number) {
    const list = this.start;
    try {
      const block: Block = JSON.parse(await server.block(from, ROWS_A_BLOCK, firstYear, lastYear));
      if (list !== this.start) return;
      this.keep(block);
    } catch {
      for (let year = firstYear; year <= lastYear; year++) this.asked.delete(`${from} ${year}`);
    }
    this.requestUpdate();
  }

  private cellAt(place: Place): Cell | undefined {
    const row = this.rows.get(place.row);
    const column = this.columns[place.col];
    return row && column ? this.cells.get(key(row.code, column.key)) : undefined;
  }

  private draftAt(place: Place): Draft | undefined {
    const row = this.rows.get(place.row);
    const column = this.columns[place.col];
    return row && column ? this.drafts.get(row.code, column.key) : undefined;
  }

  private called(row: Row, column: Column): string {
    return filled(this.labels.called, row.label, column.said);
  }

  private lastOpenColumn(): number {
    const current = this.columns.findIndex((column) => column.current);
    return current >= 0 ? current : 0;
  }

  // --- what is in sight ----------------------------------------------------------------------------------------------

  private get scrolls() {
    return this.rowCount > ROWS_SHOWN_WHOLE;
  }

  private get rowHeight() {
    return this.narrow ? ROW_HEIGHT_ON_PHONE : ROW_HEIGHT;
  }

  private get narrow() {
    return window.innerWidth < NARROW;
  }

  private measure() {
    const room = this.scroller?.clientWidth ?? 0;
    if (room === 0) return;
    const narrow = this.narrow;
    const target = narrow ? 0 : TARGET_WIDTH;
    const trend = narrow ? 0 : TREND_WIDTH;
    const fixed = target + trend;
    const months = Math.max(1, this.columns.length);
    const least = narrow ? NAME_ON_PHONE : NAME_LEAST;
    const month = Math.min(MONTH_MOST, Math.max(MONTH_LEAST, Math.floor((room - fixed - NAME_MOST) / months)));
    const name = narrow ? least : Math.min(NAME_MOST, Math.max(least, room - fixed - month * months));
    // a few short months do not leave the table half empty
    const spare = room - fixed - name - month * months;
    this.widths = { name, target, month: spare > 0 ? month + spare / months : month, trend };
    if (room !== this.width) {
      this.width = room;
      this.requestUpdate();
    }
  }

  private rowsInSight(): [number, number] {
    if (!this.scrolls || !this.scroller) return [0, Math.min(this.rowCount, ROWS_SHOWN_WHOLE)];
    // some rows at a time, so that not every pixel draws the table anew
    const step = (rows: number) => rows - (rows % OVERSCAN);
    const first = step(Math.floor(this.scroller.scrollTop / this.rowHeight)) - OVERSCAN;
    const last = step(Math.ceil((this.scroller.scrollTop + this.scroller.clientHeight) / this.rowHeight)) + 2 * OVERSCAN;
    return [Math.max(0, first), Math.min(this.rowCount, last)];
  }

  private get years(): number[] {
    return [...new Set(this.columns.map((column) => column.year))];
  }

  private columnsOf(year: number): Column[] {
    return this.columns.filter((column) => column.year === year);
  }

  private yearsInSight(): number[] {
    const years = this.years;
    if (years.length <= 2 || !this.scroller) return years.length <= 2 ? years : years.slice(-2);
    const from = this.scroller.scrollLeft;
    const to = from + this.scroller.clientWidth;
    let left = this.widths.name + this.widths.target;
    return years.filter((year) => {
      const width = this.columnsOf(year).length * this.widths.month;
      const seen = left + width > from && left < to + this.widths.month;
      left += width;
      return seen;
    });
  }

  /** The rows to draw: those in sight, and the active one, so that it keeps the focus. */
  private rowRuns(): Run[] {
    const [first, last] = this.rowsInSight();
    const wanted = new Set<number>();
    for (let row = first; row < last; row++) wanted.add(row);
    if (this.active.row < this.rowCount) wanted.add(this.active.row);
    return runs([...wanted].sort((one, other) => one - other), this.rowCount);
  }

  private yearRuns(): Run[] {
    const years = this.years;
    const wanted = new Set(this.yearsInSight().map((year) => years.indexOf(year)));
    const active = this.columns[this.active.col];
    if (active) wanted.add(years.indexOf(active.year));
    return runs([...wanted].sort((one, other) => one - other), years.length);
  }

  private gapOfYears(run: { gap: number; after: number }): number {
    return this.years
      .slice(run.after, run.after + run.gap)
      .reduce((sum, year) => sum + this.columnsOf(year).length, 0);
  }

  // --- drawing -------------------------------------------------------------------------------------------------------

  render() {
    const { name, target, month, trend } = this.widths;
    const rows = this.rowRuns();
    const years = this.yearRuns();
    const whole = name + target + trend + month * this.columns.length;
    return html`
      <div class=${classMap({ 'qp-mt-scroll': true, 'qp-mt-tall': this.scrolls })} @scroll=${() => this.scrolled()}>
        <table
          role="grid"
          aria-label=${this.labels.table}
          aria-rowcount=${this.rowCount + 1}
          aria-colcount=${this.columns.length + 3}
          aria-multiselectable="true"
          aria-describedby="qp-mt-keys-short"
          style=${styleMap({ width: `${whole}px` })}
          @keydown=${this.pressed}
          @mousedown=${this.pointed}
          @mouseover=${this.dragged}
          @dblclick=${this.doubled}
          @focusin=${this.entered}
          @focusout=${this.left}
        >
          <colgroup>
            <col style="width: ${name}px" />
            ${target > 0 ? html`<col style="width: ${target}px" />` : nothing}
            ${years.map((run) => 'gap' in run
              ? html`<col style="width: ${this.gapOfYears(run) * month}px" />`
              : this.columnsOf(this.years[run.at]).map(() => html`<col style="width: ${month}px" />`))}
            ${trend > 0 ? html`<col style="width: ${trend}px" />` : nothing}
          </colgroup>
          <thead>
            <tr aria-rowindex="1" style="height: ${HEAD_HEIGHT}px">
              <th scope="col" role="columnheader" class="qp-mt-name" aria-colindex="1">${this.labels.name}</th>
              ${target > 0
                ? html`<th scope="col" role="columnheader" class="qp-mt-target" aria-colindex="2" style="left: ${name}px">${this.labels.target}</th>`
                : nothing}
              ${repeat(years, runKey, (run) => 'gap' in run
                ? html`<td class="qp-mt-gap" aria-hidden="true"></td>`
                : repeat(this.columnsOf(this.years[run.at]), (column) => column.key, (column) => this.head(column)))}
              ${trend > 0
                ? html`<th scope="col" role="columnheader" class="qp-mt-trend" aria-colindex=${this.columns.length + 3}>${this.labels.trend}</th>`
                : nothing}
            </tr>
          </thead>
          <tbody>
            ${repeat(rows, runKey, (run) => 'gap' in run
              ? html`<tr aria-hidden="true" class="qp-mt-gap" style="height: ${run.gap * this.rowHeight}px"><td></td></tr>`
              : this.row(run.at, years))}
          </tbody>
        </table>
      </div>
      ${this.note()} ${this.foot()}
      <div role="status" class="qp-visually-hidden">${this.said}</div>
    `;
  }

  /** Now, not with the next turn: what has the focus must be there. */
  private redraw() {
    this.requestUpdate();
    this.performUpdate();
  }

  private head(column: Column) {
    const many = this.years.length > 1;
    return html`<th
      scope="col"
      role="columnheader"
      class="qp-mt-month"
      aria-colindex=${this.columns.indexOf(column) + 3}
      aria-current=${column.current ? 'date' : nothing}
      ><span aria-hidden="true">${column.head}${many ? html`<small>${column.year}</small>` : nothing}</span
      ><span class="qp-visually-hidden">${column.said}</span></th
    >`;
  }

  private row(at: number, years: Run[]): TemplateResult {
    const row = this.rows.get(at);
    const { name, target, trend } = this.widths;
    return html`<tr aria-rowindex=${at + 2} style="height: ${this.rowHeight}px" aria-busy=${row ? nothing : 'true'}>
      <th scope="row" role="rowheader" class="qp-mt-name" aria-colindex="1">
        ${row
          ? html`<a
                href=${row.address}
                data-row=${at}
                data-col="-1"
                title=${row.label}
                tabindex=${this.active.row === at && this.active.col === -1 ? 0 : -1}
                >${row.label}</a
              >${target > 0 ? nothing : html`<small>${row.target}</small>`}`
          : html`<span class="qp-mt-wait">${this.labels.loading}</span>`}
      </th>
      ${target > 0
        ? html`<td role="gridcell" class="qp-mt-target" aria-colindex="2" style="left: ${name}px">${row?.target ?? ''}</td>`
        : nothing}
      ${repeat(years, runKey, (run) => 'gap' in run
        ? html`<td class="qp-mt-gap" aria-hidden="true"></td>`
        : repeat(this.columnsOf(this.years[run.at]), (column) => column.key, (column) => this.cell(at, row, column)))}
      ${trend > 0
        ? html`<td role="gridcell" class="qp-mt-trend" aria-colindex=${this.columns.length + 3}>${row ? this.trend(row) : nothing}</td>`
        : nothing}
    </tr>`;
  }

  private cell(at: number, row: Row | undefined, column: Column): TemplateResult {
    const col = this.columns.indexOf(column);
    const place = { row: at, col };
    const cell = row && this.cells.get(key(row.code, column.key));
    const draft = row && this.drafts.get(row.code, column.key);
    const active = this.active.row === at && this.active.col === col;
    const edited = active && this.editing && row && this.editing.code === row.code && this.editing.period === column.key;
    const trouble = draft && (draft.state === 'refused' || draft.state === 'conflict' || draft.state === 'typed');
    const id = `qp-mt-${at}-${col}`;
    const by = row && this.changedBy.get(key(row.code, column.key));
    const classes = {
      'qp-mt-cell': true,
      [`qp-mt-${cell?.kind ?? 'wait'}`]: true,
      [`qp-mt-${cell?.verdict || 'plain'}`]: true,
      'qp-mt-chosen': this.isChosen(place),
      'qp-mt-active': active,
      'qp-mt-edited': !!edited,
      'qp-mt-draft': !!draft,
      'qp-mt-trouble': !!trouble,
      'qp-mt-news': !!by,
      'qp-mt-readonly': !!cell && !cell.open
    };
    return html`<td
      role="gridcell"
      id=${id}
      class=${classMap(classes)}
      data-row=${at}
      data-col=${col}
      tabindex=${active && !edited ? 0 : -1}
      aria-colindex=${col + 3}
      aria-selected=${this.isChosen(place) || (active && !this.anchor) ? 'true' : 'false'}
      aria-readonly=${cell && !cell.open ? 'true' : 'false'}
      aria-invalid=${trouble ? 'true' : nothing}
      aria-describedby=${trouble ? `${id}-why` : nothing}
      aria-busy=${draft?.state === 'sending' ? 'true' : nothing}
      title=${by ? filled(this.labels.changedBy, by) : nothing}
      >${edited ? this.field(row, column) : this.content(cell, draft, by)}${trouble
        ? html`<span id="${id}-why" hidden>${this.trouble(draft)}</span>`
        : nothing}</td
    >`;
  }

  /** The last twelve months as a line, and from where to where in words. */
  private trend(row: Row) {
    const months = this.columns.slice(-MONTHS_OF_TREND);
    const cells = months.map((column) => this.cells.get(key(row.code, column.key)));
    const there = months.flatMap((column, at) => (cells[at]?.kind === 'value' ? [{ column, text: cells[at]?.text ?? '' }] : []));
    if (there.length < 2) return nothing;
    const [first, last] = [there[0], there[there.length - 1]];
    return html`${sparkline(cells.map((cell) => cell?.number ?? null))}<span class="qp-visually-hidden"
        >${filled(this.labels.fromTo, first.text, first.column.said, last.text, last.column.said)}</span
      >`;
  }

  private content(cell: Cell | undefined, draft: Draft | undefined, by: string | undefined) {
    if (draft) {
      return html`<span class="qp-mt-figure">${draft.text === '' ? this.labels.erased : draft.text}</span
        ><span class="qp-mt-sign" aria-hidden="true">${SIGN_OF_DRAFT[draft.state]}</span
        ><span class="qp-visually-hidden">${this.labels[`draft-${draft.state}`]}</span>`;
    }
    if (!cell) return nothing;
    return html`<span class="qp-mt-figure" aria-hidden=${cell.kind === 'value' ? nothing : 'true'}>${cell.text}</span
      ><span class="qp-mt-sign" aria-hidden="true">${SIGN_OF_VERDICT[cell.verdict]}</span
      >${cell.mark ? html`<span class="qp-mt-mark" aria-hidden="true">${cell.mark}</span>` : nothing}${cell.state
        ? html`<span class="qp-mt-state qp-mt-is-${cell.state}" aria-hidden="true"></span>`
        : nothing}${cell.noted ? html`<span class="qp-mt-noted" aria-hidden="true"></span>` : nothing}${by
        ? html`<span class="qp-mt-by">${by}</span>`
        : nothing}<span class="qp-visually-hidden"> ${cell.said}</span>`;
  }

  private field(row: Row, column: Column) {
    return html`<input
      class="qp-mt-field"
      aria-label=${this.called(row, column)}
      autocomplete="off"
      spellcheck="false"
      inputmode="text"
      maxlength="60"
      @keydown=${this.typed}
      @input=${(event: InputEvent) => this.changed((event.target as HTMLInputElement).value)}
    />`;
  }

  private trouble(draft: Draft): string {
    switch (draft.state) {
      case 'conflict':
        return filled(this.labels.conflict, draft.theirs ?? '', draft.message ?? '', draft.text || this.labels.erased);
      case 'typed':
        return filled(this.labels.kept, draft.text);
      default:
        return draft.message ?? '';
    }
  }

  /** Under the active cell: why it was refused, both values of a conflict, or the formula. */
  private note() {
    const draft = this.editing ? undefined : this.draftAt(this.active);
    const row = this.rows.get(this.active.row);
    if (draft && ['refused', 'conflict', 'typed'].includes(draft.state)) {
      return html`<div class="qp-mt-note qp-mt-bad" role="group" aria-label=${draft.called} @keydown=${this.inNote}>
        <p>${this.trouble(draft)}</p>
        <div class="qp-mt-ways">
          ${draft.state === 'conflict'
            ? html`<button type="button" @click=${() => this.drop(draft)}>${filled(this.labels.keepTheirs, draft.theirs ?? '')}</button
                ><button type="button" @click=${() => this.insist(draft)}>${filled(this.labels.putMine, draft.text || this.labels.erased)}</button>`
            : html`<button type="button" @click=${() => this.edit(false)}>${this.labels.mend}</button
                >${draft.state === 'typed'
                  ? html`<button type="button" @click=${() => this.insist(draft)}>${this.labels.save}</button>`
                  : nothing}<button type="button" @click=${() => this.drop(draft)}>${this.labels.drop}</button>`}
        </div>
      </div>`;
    }
    if (this.formula && row && this.formula.code === row.code) {
      return html`<div class="qp-mt-note" role="note">
        <p><b>${row.label}</b></p>
        <p class="qp-pre">${this.formula.words}</p>
      </div>`;
    }
    return nothing;
  }

  private foot() {
    const cells = this.chosenCells();
    const counts = ['check', 'validate'].map((step) => ({
      step,
      count: cells.filter(({ cell }) => cell.steps.includes(step)).length
    }));
    const trouble = this.drafts.in('refused', 'conflict', 'typed');
    const waiting = this.drafts.in('waiting');
    return html`<div class="qp-mt-foot">
      ${trouble.length > 0
        ? html`<p class="qp-mt-told qp-mt-bad">
            <span>${plural(this.labels.troubleOne, this.labels.troubleMany, trouble.length)}</span>
            <button type="button" @click=${() => this.goTo(trouble[0])}>${this.labels.goThere}</button>
          </p>`
        : nothing}
      ${waiting.length > 0
        ? html`<p class="qp-mt-told qp-mt-warn">${plural(this.labels.waitingOne, this.labels.waitingMany, waiting.length)}</p>`
        : nothing}
      ${counts.some(({ count }) => count > 0)
        ? html`<div class="qp-mt-tools" role="group" aria-label=${this.labels.chosen}>
            <span>${plural(this.labels.chosenOne, this.labels.chosenMany, cells.length)}</span>
            ${counts.map(({ step, count }) => count > 0
              ? html`<button type="button" @click=${() => this.step(step)}>${filled(this.labels[step], count)}</button>`
              : nothing)}
            <button type="button" @click=${() => this.look()}>${this.labels.look}</button>
          </div>`
        : html`<div class="qp-mt-tools"><button type="button" @click=${() => this.look()}>${this.labels.look}</button></div>`}
      <p id="qp-mt-keys-short" class="qp-mt-short">${this.person.enters ? this.labels.keysShort : this.labels.keysReading}</p>
    </div>`;
  }

  /** The note stands under its cell wherever the table is scrolled. */
  private placeNote() {
    const note = this.querySelector<HTMLElement>('.qp-mt-note');
    const cell = note && this.activeElement();
    if (!note || !cell) return;
    const here = this.getBoundingClientRect();
    const at = cell.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left - here.left, here.width - note.offsetWidth - 8));
    note.style.left = `${left}px`;
    note.style.top = `${at.bottom - here.top + 4}px`;
  }

  private scrolled() {
    const sight = `${this.rowsInSight()} ${this.yearsInSight()}`;
    if (sight !== this.sight) this.requestUpdate();
    else this.placeNote();
    this.sight = sight;
  }

  // --- going about ---------------------------------------------------------------------------------------------------

  private activeElement(): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-row="${this.active.row}"][data-col="${this.active.col}"]`);
  }

  private go(place: Place, extend = false) {
    const to = {
      row: Math.max(0, Math.min(this.rowCount - 1, place.row)),
      col: Math.max(extend ? 0 : -1, Math.min(this.columns.length - 1, place.col))
    };
    if (extend) this.anchor ??= { ...this.active, col: Math.max(0, this.active.col) };
    else this.anchor = undefined;
    this.active = to;
    this.formula = undefined;
    this.show();
    this.redraw();
    this.activeElement()?.focus({ preventScroll: true });
  }

  /** Scrolls as little as it takes to see the active cell whole, clear of what stays in place. */
  private show() {
    const scroller = this.scroller;
    if (!scroller) return;
    const { name, target, month } = this.widths;
    if (this.scrolls) {
      const top = this.active.row * this.rowHeight;
      const room = scroller.clientHeight - HEAD_HEIGHT;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top + this.rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + this.rowHeight - room;
    } else {
      this.activeElement()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (this.active.col >= 0) {
      const left = this.active.col * month;
      const room = scroller.clientWidth - name - target;
      if (left < scroller.scrollLeft) scroller.scrollLeft = left;
      else if (left + month > scroller.scrollLeft + room) scroller.scrollLeft = left + month - room;
    }
  }

  /** A key in the table while nothing is being typed. */
  private readonly pressed = (event: KeyboardEvent) => {
    if (this.editing || event.isComposing) return;
    const { row, col } = this.active;
    const command = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(((this.scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / this.rowHeight) - 1);
    const last = { row: this.rowCount - 1, col: this.columns.length - 1 };
    const moves: Record<string, () => Place> = {
      ArrowLeft: () => ({ row, col: command ? 0 : col - 1 }),
      ArrowRight: () => ({ row, col: command ? last.col : col + 1 }),
      ArrowUp: () => ({ row: command ? 0 : row - 1, col }),
      ArrowDown: () => ({ row: command ? last.row : row + 1, col }),
      Home: () => ({ row: command ? 0 : row, col: command ? 0 : col === 0 ? -1 : 0 }),
      End: () => ({ row: command ? last.row : row, col: last.col }),
      PageUp: () => ({ row: row - page, col }),
      PageDown: () => ({ row: row + page, col })
    };
    if (moves[event.key] && !event.altKey) {
      this.working = true;
      this.go(moves[event.key](), event.shiftKey);
    } else if (event.key === 'Tab') {
      if (!this.working || !this.tab(event.shiftKey)) return;
    } else if (event.key === 'Escape') {
      this.escape();
    } else if (event.key === 'Enter' && col === -1) {
      return;
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || (event.key === 'Enter' && event.shiftKey)) {
      this.look();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      this.enter();
    } else if (command && event.key.toLowerCase() === 'z') {
      this.change(event.shiftKey ? this.steps.again() : this.steps.back(), false);
    } else if (command && event.key.toLowerCase() === 'y') {
      this.change(this.steps.again(), false);
    } else if (command || event.altKey || event.key === '/') {
      return;
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.clear();
    } else if (event.key === '=') {
      void this.showFormula();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // the key itself goes into the field that opens here
      if (this.edit(true)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @return whether there is a cell to go to; otherwise Tab leaves the table */
  private tab(back: boolean): boolean {
    const { row, col } = this.active;
    const next = back ? { row, col: col - 1 } : { row, col: col + 1 };
    if (next.col >= this.columns.length) {
      next.row++;
      next.col = 0;
    } else if (next.col < 0) {
      next.row--;
      next.col = this.columns.length - 1;
    }
    if (next.row < 0 || next.row >= this.rowCount) {
      this.working = false;
      return false;
    }
    this.go(next);
    return true;
  }

  private escape() {
    if (this.formula) {
      this.formula = undefined;
    } else if (this.anchor) {
      this.anchor = undefined;
    } else {
      this.working = false;
      this.say(this.labels.tabLeaves);
    }
    this.requestUpdate();
  }

  private enter() {
    const draft = this.draftAt(this.active);
    if (draft?.state === 'conflict') this.querySelector<HTMLElement>('.qp-mt-note button')?.focus();
    else if (!this.cellAt(this.active)?.open) this.look();
    else this.edit(false);
  }

  private readonly inNote = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.activeElement()?.focus();
    }
  };

  private async showFormula() {
    const row = this.rows.get(this.active.row);
    const shown = this.formula;
    this.formula = undefined;
    this.requestUpdate();
    if (!row || shown?.code === row.code || !this.$server) return;
    const words = (await this.$server.formula(row.code)) || this.labels.noFormula;
    if (this.rows.get(this.active.row)?.code !== row.code) return;
    this.formula = { code: row.code, words };
    this.say(`${row.label}. ${words}`);
  }

  private look() {
    const row = this.rows.get(this.active.row);
    const column = this.columns[Math.max(0, this.active.col)];
    if (row && column) this.$server?.look(row.code, column.key);
  }

  private readonly entered = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place && (place.row !== this.active.row || place.col !== this.active.col)) {
      this.active = place;
      this.requestUpdate();
    }
  };

  private readonly left = (event: FocusEvent) => {
    if (this.contains(event.relatedTarget as Node | null)) return;
    this.working = false;
    this.commit();
  };

  private readonly pointed = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || place.col < 0 || event.button !== 0 || (event.target as HTMLElement).tagName === 'INPUT') return;
    event.preventDefault();
    const again = place.row === this.active.row && place.col === this.active.col;
    this.commit();
    this.working = true;
    // a finger has no double click
    if (again && matchMedia('(pointer: coarse)').matches && this.cellAt(place)?.open) this.edit(false);
    else this.go(place, event.shiftKey);
    this.dragging = true;
    window.addEventListener('mouseup', () => (this.dragging = false), { once: true });
  };

  private readonly dragged = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!this.dragging || this.editing || !place || place.col < 0) return;
    if (place.row !== this.active.row || place.col !== this.active.col) this.go(place, true);
  };

  private readonly doubled = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place && place.col >= 0 && !this.editing) this.enter();
  };

  // --- the chosen cells ----------------------------------------------------------------------------------------------

  private corners(): { top: number; bottom: number; left: number; right: number } {
    const other = this.anchor ?? this.active;
    return {
      top: Math.min(other.row, this.active.row),
      bottom: Math.max(other.row, this.active.row),
      left: Math.max(0, Math.min(other.col, this.active.col)),
      right: Math.max(0, Math.max(other.col, this.active.col))
    };
  }

  private isChosen(place: Place): boolean {
    if (!this.anchor) return false;
    const { top, bottom, left, right } = this.corners();
    return place.row >= top && place.row <= bottom && place.col >= left && place.col <= right;
  }

  /** What is chosen and is here; rows that were never in sight are not. */
  private chosenCells(): { row: Row; column: Column; cell: Cell }[] {
    const { top, bottom, left, right } = this.corners();
    const chosen = [];
    for (let at = top; at <= bottom; at++) {
      const row = this.rows.get(at);
      for (let col = left; row && col <= right; col++) {
        const column = this.columns[col];
        const cell = column && this.cells.get(key(row.code, column.key));
        if (cell) chosen.push({ row, column, cell });
      }
    }
    return chosen;
  }

  private step(step: string) {
    const cells = this.chosenCells()
      .filter(({ cell }) => cell.steps.includes(step))
      .map(({ cell }) => ({ measure: cell.measure }));
    this.$server?.step(step, JSON.stringify(cells));
  }

  // --- entering ------------------------------------------------------------------------------------------------------

  /** Opens the field in the cell. @return whether it did */
  private edit(typing: boolean): boolean {
    const row = this.rows.get(this.active.row);
    const column = this.columns[this.active.col];
    const cell = this.cellAt(this.active);
    if (!row || !column || !cell) return false;
    if (!cell.open) {
      this.say(cell.said);
      return false;
    }
    const draft = this.drafts.get(row.code, column.key);
    this.anchor = undefined;
    this.formula = undefined;
    this.working = true;
    this.editing = {
      code: row.code,
      period: column.key,
      version: draft?.version ?? cell.version,
      before: cell.typed,
      text: typing ? '' : (draft?.text ?? cell.typed),
      typing
    };
    // at once, so that the key that began it lands in the field
    this.redraw();
    const field = this.querySelector<HTMLInputElement>('.qp-mt-field');
    if (field) {
      field.value = this.editing.text;
      field.focus();
      if (!typing) field.select();
    }
    return true;
  }

  private changed(text: string) {
    const editing = this.editing;
    const row = this.rows.get(this.active.row);
    const column = this.columns[this.active.col];
    if (!editing || !row || !column) return;
    editing.text = text;
    // where the page goes away in the middle of a word, the word is still there afterwards
    this.drafts.put({ ...editing, called: this.called(row, column), state: 'typed' });
  }

  /** A key in the field. */
  private readonly typed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    event.stopPropagation();
    const { row, col } = this.active;
    const arrows: Record<string, Place> = {
      ArrowUp: { row: row - 1, col },
      ArrowDown: { row: row + 1, col },
      ArrowLeft: { row, col: col - 1 },
      ArrowRight: { row, col: col + 1 }
    };
    if (event.key === 'Escape') {
      this.cancel();
    } else if (event.key === 'Enter') {
      this.commit();
      this.go({ row: row + (event.shiftKey ? -1 : 1), col });
    } else if (event.key === 'Tab') {
      this.commit();
      this.go({ row, col });
      if (!this.tab(event.shiftKey)) return;
    } else if (arrows[event.key] && this.editing?.typing) {
      this.commit();
      this.go(arrows[event.key]);
    } else return;
    event.preventDefault();
  };

  private cancel() {
    const editing = this.editing;
    this.editing = undefined;
    if (editing) this.drafts.remove(editing.code, editing.period);
    this.go(this.active);
  }

  /** Leaves the field: what was typed is sent when it says something new. */
  private commit() {
    const editing = this.editing;
    if (!editing) return;
    this.editing = undefined;
    const at = this.rowOf.get(editing.code);
    const row = at === undefined ? undefined : this.rows.get(at);
    const column = this.columns.find((one) => one.key === editing.period);
    const text = editing.text.trim();
    this.drafts.remove(editing.code, editing.period);
    if (row && column && text !== editing.before.trim()) {
      this.change([{ code: editing.code, period: editing.period, called: this.called(row, column), before: editing.before, after: text }], true, editing.version);
    }
    this.requestUpdate();
  }

  /** @param version what the person saw; what is here now where it is not given */
  private change(step: Change[] | undefined, recorded: boolean, version?: number) {
    if (!step || step.length === 0) {
      if (!recorded) this.say(this.labels.nothingBack);
      return;
    }
    if (recorded) this.steps.record(step);
    for (const change of step) {
      const seen = version ?? this.cells.get(key(change.code, change.period))?.version ?? 0;
      this.drafts.put({ code: change.code, period: change.period, called: change.called, text: change.after, version: seen, state: 'waiting' });
    }
    if (!recorded) {
      const at = this.rowOf.get(step[0].code);
      const col = this.columns.findIndex((column) => column.key === step[0].period);
      if (at !== undefined && col >= 0) this.go({ row: at, col });
    }
    void this.send();
  }

  private clear() {
    const step = this.chosenCells()
      .filter(({ cell }) => cell.open && cell.typed !== '')
      .map(({ row, column, cell }) => ({ code: row.code, period: column.key, called: this.called(row, column), before: cell.typed, after: '' }));
    const draft = this.draftAt(this.active);
    if (draft && !this.anchor) this.drop(draft);
    else if (step.length > 0) this.change(step, true);
  }

  // --- copy and paste ------------------------------------------------------------------------------------------------

  private here(): boolean {
    return !this.editing && this.active.col >= 0 && document.activeElement === this.activeElement();
  }

  private readonly copied = (event: ClipboardEvent) => {
    if (!this.here() || !event.clipboardData) return;
    const { top, bottom, left, right } = this.corners();
    const block: Copied = [];
    for (let row = top; row <= bottom; row++) {
      const texts: string[] = [];
      for (let col = left; col <= right; col++) texts.push(this.cellAt({ row, col })?.text ?? '');
      block.push(texts);
    }
    event.clipboardData.setData('text/plain', toText(block));
    event.preventDefault();
    this.say(plural(this.labels.copiedOne, this.labels.copiedMany, block.length * block[0].length));
  };

  private readonly pasted = (event: ClipboardEvent) => {
    if (!this.here() || !event.clipboardData) return;
    event.preventDefault();
    void this.paste(fromClipboard(event.clipboardData));
  };

  private async paste(block: Copied) {
    const { top, left, bottom, right } = this.corners();
    const one = block.length === 1 && block[0].length === 1;
    const rows = one ? bottom - top + 1 : block.length;
    const cols = one ? right - left + 1 : Math.max(...block.map((row) => row.length));
    if (rows * cols > MOST_PASTED) {
      this.say(filled(this.labels.pasteTooLarge, MOST_PASTED));
      return;
    }
    await this.fetchAll(top, top + rows);
    const step: Change[] = [];
    let outside = 0;
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < cols; x++) {
        const text = one ? block[0][0] : (block[y][x] ?? '');
        const row = this.rows.get(top + y);
        const column = this.columns[left + x];
        const cell = row && column && this.cells.get(key(row.code, column.key));
        // an empty cell of the block leaves what is there
        if (text === '') continue;
        if (!row || !column || !cell) outside++;
        else if (text !== cell.typed && text !== cell.text) {
          step.push({ code: row.code, period: column.key, called: this.called(row, column), before: cell.typed, after: text });
        }
      }
    }
    this.anchor = { row: top, col: left };
    this.active = { row: Math.min(this.rowCount, top + rows) - 1, col: Math.min(this.columns.length, left + cols) - 1 };
    if (step.length > 0) this.change(step, true);
    this.go(this.active, true);
    this.say(
      plural(this.labels.pastedOne, this.labels.pastedMany, step.length) +
        (outside > 0 ? ` ${plural(this.labels.outsideOne, this.labels.outsideMany, outside)}` : '')
    );
  }

  private async fetchAll(top: number, bottom: number) {
    const server = this.$server;
    if (!server) return;
    const years = this.years;
    for (let from = top - (top % ROWS_A_BLOCK); from < Math.min(bottom, this.rowCount); from += ROWS_A_BLOCK) {
      const missing = years.filter((year) => !this.asked.has(`${from} ${year}`));
      if (missing.length === 0) continue;
      for (const year of missing) this.asked.add(`${from} ${year}`);
      await this.fetch(server, from, missing[0], missing[missing.length - 1]);
    }
  }

  // --- to the server and back ----------------------------------------------------------------------------------------

  /** Sends what waits, some cells a call, one call after the other: two values of one cell arrive in their order. */
  private async send() {
    if (this.sending) return;
    this.sending = true;
    try {
      for (;;) {
        const batch = this.drafts.in('waiting').slice(0, CELLS_A_CALL);
        if (batch.length === 0 || !this.$server || isLost()) break;
        for (const draft of batch) this.drafts.put({ ...draft, state: 'sending' });
        this.requestUpdate();
        const cells = batch.map(({ code, period, text, version }) => ({ code, period, text, version }));
        const answers: Settled[] = JSON.parse(await this.$server.enter(JSON.stringify(cells)));
        this.settle(answers, batch);
      }
    } catch {
      // not saved and not refused: kept, and sent again with the next beat
      for (const draft of this.drafts.in('sending')) this.drafts.put({ ...draft, state: 'waiting' });
    } finally {
      this.sending = false;
      this.requestUpdate();
    }
  }

  private settle(answers: Settled[], sent: Draft[]) {
    for (const answer of answers) {
      const draft = this.drafts.get(answer.code, answer.period);
      const asSent = sent.find((one) => one.code === answer.code && one.period === answer.period);
      if (answer.cell) this.cells.set(key(answer.code, answer.period), answer.cell);
      if (!draft) continue;
      // somebody typed on while it was under way: the newer text is sent next
      if (asSent && draft.state !== 'sending') {
        if (answer.cell && !answer.theirs) this.drafts.put({ ...draft, version: answer.cell.version });
      } else if (answer.asked) this.drafts.put({ ...draft, state: 'reason' });
      else if (answer.refused) this.drafts.put({ ...draft, state: 'refused', message: answer.refused });
      else if (answer.theirs !== undefined) {
        this.drafts.put({ ...draft, state: 'conflict', theirs: answer.theirs, message: answer.by, version: answer.cell?.version ?? draft.version });
      } else this.drafts.remove(answer.code, answer.period);
    }
    this.tell(answers);
    this.requestUpdate();
  }

  /** Called by the server when a dialog about cells has ended: what became of them. */
  settled(text: string) {
    this.settle(JSON.parse(text), []);
    this.activeElement()?.focus({ preventScroll: true });
  }

  /** Called by the server when a dialog was closed without an answer: what was typed for it is not wanted. */
  given() {
    for (const draft of this.drafts.in('reason')) this.drafts.remove(draft.code, draft.period);
    this.requestUpdate();
    this.activeElement()?.focus({ preventScroll: true });
  }

  /** Called by the server when something was done to cells beside the table. */
  listen() {
    this.lastSign = Date.now();
    void this.hear();
  }

  private tell(answers: Settled[]) {
    const refused = answers.filter((answer) => answer.refused || answer.theirs !== undefined);
    const saved = answers.filter((answer) => answer.cell && !answer.refused && answer.theirs === undefined && !answer.asked);
    if (refused.length === 1) {
      const draft = this.drafts.get(refused[0].code, refused[0].period);
      if (draft) this.say(`${draft.called}. ${this.trouble(draft)}`);
    } else if (refused.length > 1 || answers.length > 1) {
      this.say(filled(this.labels.savedAndRefused, saved.length, refused.length));
    } else if (saved.length === 1) {
      this.say(this.labels.saved);
    }
  }

  private drop(draft: Draft) {
    this.drafts.remove(draft.code, draft.period);
    this.go(this.active);
  }

  /** The person has seen both values and wants this one. */
  private insist(draft: Draft) {
    this.drafts.put({ ...draft, state: 'waiting', message: undefined, theirs: undefined });
    this.go(this.active);
    void this.send();
  }

  private goTo(draft: Draft) {
    const row = this.rowOf.get(draft.code);
    const col = this.columns.findIndex((column) => column.key === draft.period);
    if (row !== undefined && col >= 0) this.go({ row, col });
    else this.say(`${draft.called}. ${this.trouble(draft)}`);
  }

  /** What others did meanwhile, asked for while somebody is here to see it. */
  private async hear() {
    if (document.hidden || Date.now() - this.lastSign > IDLE_AFTER || !this.$server || isLost()) return;
    if (this.drafts.in('waiting').length > 0) await this.send();
    const list = this.start;
    try {
      const news: News = JSON.parse(await this.$server.news(this.revision));
      // with new rows the server has begun the table anew
      if (list !== this.start) return;
      this.revision = news.revision;
      for (const { code, period, cell, by } of news.cells) {
        const known = this.cells.get(key(code, period));
        if (known && known.version === cell.version && known.said === cell.said) continue;
        this.cells.set(key(code, period), cell);
        if (by) this.mark(key(code, period), by);
      }
      if (news.cells.length > 0) this.requestUpdate();
    } catch {
      // the next beat asks again
    }
  }

  private mark(place: string, by: string) {
    this.changedBy.set(place, by);
    window.setTimeout(() => {
      this.changedBy.delete(place);
      this.requestUpdate();
    }, TOLD_FOR);
  }

  private readonly signed = () => {
    const long = Date.now() - this.lastSign > IDLE_AFTER;
    this.lastSign = Date.now();
    if (long) void this.hear();
  };

  private readonly connected = () => {
    if (!isLost()) void this.send();
    this.requestUpdate();
  };

  private readonly leaving = (event: BeforeUnloadEvent) => {
    if (this.drafts.in('sending', 'waiting').length > 0) event.preventDefault();
  };

  private say(words: string) {
    // the same words twice are said twice
    this.said = words === this.said ? `${words}\u00a0` : words;
    this.requestUpdate();
  }
}

function runKey(run: Run): string {
  return 'gap' in run ? `gap ${run.after}` : `${run.at}`;
}

function runs(wanted: number[], count: number): Run[] {
  const all: Run[] = [];
  let next = 0;
  for (const at of wanted) {
    if (at > next) all.push({ gap: at - next, after: next });
    all.push({ at });
    next = at + 1;
  }
  if (next < count) all.push({ gap: count - next, after: next });
  return all;
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), col: Number(cell.dataset.col) } : undefined;
}

function plural(one: string, many: string, count: number): string {
  return filled(count < 2 ? one : many, count);
}

/** What Vaadin knows of the connection. */
interface Connection {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

function connection(): Connection | undefined {
  return (window as unknown as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
}

function isLost(): boolean {
  const state = connection()?.state;
  return state === 'connection-lost' || state === 'reconnecting';
}

/** The last values as a line; what it says in words stands beside it. */
function sparkline(values: (number | null)[]) {
  const there = values.filter((value): value is number => value !== null);
  if (there.length < 2) return nothing;
  const least = Math.min(...there);
  const span = Math.max(...there) - least || 1;
  const x = (at: number) => 2 + (at * (SPARK.width - 4)) / Math.max(1, values.length - 1);
  const y = (value: number) => SPARK.height - 3 - ((value - least) * (SPARK.height - 6)) / span;
  const points = values.flatMap((value, at) => (value === null ? [] : [`${x(at).toFixed(1)},${y(value).toFixed(1)}`]));
  return html`<svg class="qp-mt-spark" width=${SPARK.width} height=${SPARK.height} aria-hidden="true">${svg`<polyline points=${points.join(' ')} />`}</svg>`;
}
