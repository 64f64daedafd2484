import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { connection, isLost } from './connection.js';
import { AnswerQueue } from './queue.js';
import {
  type Answer,
  type Chapter,
  type Criterion,
  type Labels,
  type News,
  type Proof,
  type Server,
  type Start,
  filled
} from './sheet.js';
import { type Content, type Unsaved, contentOf, sameWords } from './unsaved.js';

type View = 'one' | 'list';
type Narrowing = 'all' | 'missing' | 'unproven' | 'asked' | 'marked';

const PAUSE = 1_000;
const OFTEN = 4_000;
/** Without a key, a click or a scroll for so long nobody is there: asking on would keep an idle sign-in alive. */
const IDLE_AFTER = 3 * 60_000;
const LONGEST = 4_000;
const SIGNS = ['keydown', 'mousedown', 'wheel', 'touchstart', 'focus'];
const NARROWINGS: Narrowing[] = ['all', 'missing', 'unproven', 'asked', 'marked'];
const NOT_APPLICABLE = '-';
const ADDRESS = { chapter: 'chapitre', criterion: 'critere', narrowing: 'filtre' };

/**
 * A service's answer sheet: a criterion at a time, or a chapter as a list. Whatever is typed is kept in the browser until the
 * server has it, so that no lost connection and no closed tab loses it; nothing is told as saved that is not.
 */
@customElement('qualipilote-answer-sheet')
export class QualipiloteAnswerSheet extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) person = '';
  /** A sheet as the server has it, as JSON. */
  @property({ attribute: false }) start = '';

  private readonly $server?: Server;

  private sheet?: Start;
  private readonly queue = new AnswerQueue({
    server: () => this.$server,
    isLost,
    now: () => performance.now(),
    changed: () => this.requestUpdate(),
    conflicted: (code, theirs) => this.say(filled(this.labels.conflictSaid, theirs.by || this.labels.you, code)),
    restored: (count) => this.tellRestored(count)
  });
  private marks: Record<string, string> = {};
  private marksKept = '';
  private marksOpen = false;
  private people: string[] = [];
  private revision = 0;

  private view: View = 'one';
  private chapter = '';
  private criterion = '';
  private narrowing: Narrowing = 'all';
  /** Which criteria a narrowing shows is settled when it is chosen: an answer does not take itself away under one's hands. */
  private narrowed: string[] = [];
  private readonly opened = new Set<string>();

  /** The field that is being typed in, as it stands there: saving does not touch its spaces. */
  private held?: { criterion: string; field: 'reason' | 'comment'; text: string };
  private pause?: number;
  private marksPause?: number;
  private beat?: number;
  /** Not the time of day: the computer's clock may be set meanwhile. */
  private lastSign = performance.now();
  private restoredTold = '';
  private said = '';

  /** In the page itself: the theme's style sheet applies, and so do labels and descriptions by id. */
  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.beat = window.setInterval(() => void this.hear(), OFTEN);
    for (const sign of SIGNS) window.addEventListener(sign, this.signed, { passive: true });
    window.addEventListener('beforeunload', this.leaving);
    window.addEventListener('pagehide', this.flush);
    window.addEventListener('popstate', this.goneBack, { capture: true });
    document.addEventListener('visibilitychange', this.flush);
    connection()?.addStateChangeListener(this.connected);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.beat);
    for (const sign of SIGNS) window.removeEventListener(sign, this.signed);
    window.removeEventListener('beforeunload', this.leaving);
    window.removeEventListener('pagehide', this.flush);
    window.removeEventListener('popstate', this.goneBack, { capture: true });
    document.removeEventListener('visibilitychange', this.flush);
    connection()?.removeStateChangeListener(this.connected);
  }

  protected willUpdate(changed: PropertyValues) {
    if (changed.has('start') && this.start) this.begin(JSON.parse(this.start));
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('start') && this.start) void this.send();
  }

  // --- what there is -------------------------------------------------------------------------------------------------

  private begin(sheet: Start) {
    const first = this.sheet?.id !== sheet.id;
    this.sheet = sheet;
    this.queue.begin(sheet.answers, sheet.writes, first ? `qualipilote-sheet ${this.person} ${sheet.id}` : undefined);
    this.revision = sheet.revision;
    this.people = sheet.people;
    if (first) {
      this.view = sheet.view;
      this.followAddress();
    }
    this.marks = sheet.marks;
    if (sheet.reviews) this.restoreMarks();
  }

  private get chapters(): Chapter[] {
    return this.sheet?.chapters ?? [];
  }

  private get criteria(): Criterion[] {
    return this.chapters.flatMap((chapter) => chapter.criteria);
  }

  private find(code: string): Criterion | undefined {
    return this.criteria.find((criterion) => criterion.code === code);
  }

  private chapterOf(code: string): Chapter | undefined {
    return this.chapters.find((chapter) => chapter.criteria.some((criterion) => criterion.code === code));
  }

  private contentAt(code: string): Content {
    return this.queue.contentAt(code);
  }

  private belongs(code: string, narrowing: Narrowing): boolean {
    const answer = this.queue.answers[code];
    switch (narrowing) {
      case 'missing':
        return answer.state !== 'answered';
      case 'unproven':
        return answer.unproven;
      case 'asked':
        return answer.asked !== '';
      case 'marked':
        return code in this.marks;
      default:
        return true;
    }
  }

  /** What « previous » and « next » go through. */
  private get shown(): Criterion[] {
    return this.narrowing === 'all' ? this.criteria : this.criteria.filter((criterion) => this.narrowed.includes(criterion.code));
  }

  // --- where one is --------------------------------------------------------------------------------------------------

  /** The address says where one is, so that a reload and the way back lead there again. */
  followAddress() {
    const asked = new URLSearchParams(window.location.search);
    const narrowing = asked.get(ADDRESS.narrowing) as Narrowing | null;
    this.narrow(narrowing && NARROWINGS.includes(narrowing) ? narrowing : 'all');
    const criterion = this.find(asked.get(ADDRESS.criterion) ?? '') ?? undefined;
    const chapter = this.chapters.find((one) => one.code === asked.get(ADDRESS.chapter));
    const first = chapter?.criteria[0] ?? this.shown[0] ?? this.criteria[0];
    if (!first) return;
    this.criterion = criterion?.code ?? first.code;
    this.chapter = (this.chapterOf(this.criterion) ?? this.chapters[0]).code;
    this.requestUpdate();
    if (criterion && this.view === 'list') {
      void this.updateComplete.then(() => this.querySelector(`#${rowId(criterion.code)}`)?.scrollIntoView({ block: 'center' }));
    }
  }

  private readonly goneBack = () => {
    void this.send();
    this.followAddress();
  };

  private address(): string {
    const asked = new URLSearchParams(window.location.search);
    asked.set(ADDRESS.chapter, this.chapter);
    asked.set(ADDRESS.criterion, this.criterion);
    if (this.narrowing === 'all') asked.delete(ADDRESS.narrowing);
    else asked.set(ADDRESS.narrowing, this.narrowing);
    return `${window.location.pathname}?${asked}`;
  }

  /** @param step whether the way back leads here again: a chapter does, each criterion would be too many */
  private writeAddress(step: boolean) {
    const address = this.address();
    if (step) window.history.pushState(window.history.state, '', address);
    else window.history.replaceState(window.history.state, '', address);
  }

  private go(code: string, focus: 'heading' | 'choice' | 'none') {
    if (!this.find(code)) return;
    void this.send();
    const chapter = this.chapterOf(code)!.code;
    const step = chapter !== this.chapter;
    this.chapter = chapter;
    this.criterion = code;
    this.writeAddress(step);
    this.requestUpdate();
    if (focus !== 'none') void this.updateComplete.then(() => this.focusOn(code, focus));
  }

  private focusOn(code: string, focus: 'heading' | 'choice') {
    if (this.view === 'one' && focus === 'heading') {
      (this.querySelector('#qp-as-title') as HTMLElement | null)?.focus();
      return;
    }
    const group = this.querySelector(`#${rowId(code)} [role="radiogroup"]`);
    const field = group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input');
    (field ?? this.querySelector<HTMLElement>(`#${rowId(code)} textarea`))?.focus();
  }

  private step(from: string, by: number, focus: 'heading' | 'choice') {
    const list = this.view === 'one' || this.narrowing !== 'all' ? this.shown : this.chapterOf(from)!.criteria;
    const at = list.findIndex((criterion) => criterion.code === from);
    const to = list[at < 0 ? 0 : at + by];
    if (to) this.go(to.code, focus);
  }

  private goToChapter(chapter: Chapter) {
    this.narrow('all');
    this.go(chapter.criteria[0].code, 'none');
  }

  private narrow(narrowing: Narrowing) {
    this.narrowing = narrowing;
    this.narrowed = this.criteria.filter((criterion) => this.belongs(criterion.code, narrowing)).map((criterion) => criterion.code);
    this.requestUpdate();
  }

  private chooseNarrowing(narrowing: Narrowing) {
    this.narrow(narrowing);
    const here = this.shown.some((criterion) => criterion.code === this.criterion);
    if (here || this.shown.length === 0) this.writeAddress(false);
    else this.go(this.shown[0].code, 'none');
  }

  private chooseView(view: View) {
    this.view = view;
    this.$server?.prefer(view);
    this.requestUpdate();
  }

  // --- typing --------------------------------------------------------------------------------------------------------

  private edit(code: string, patch: Partial<Content>, pause: number) {
    this.queue.edit(code, patch);
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.send(), pause);
    this.requestUpdate();
  }

  private choose(code: string, value: string) {
    const notApplicable = value === NOT_APPLICABLE;
    this.edit(code, { notApplicable, level: notApplicable ? '' : value }, 0);
    if (notApplicable) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${rowId(code)} .qp-as-reason textarea`)?.focus());
  }

  private typed(code: string, field: 'reason' | 'comment', text: string) {
    this.held = { criterion: code, field, text };
    this.edit(code, { [field]: text }, PAUSE);
  }

  private left() {
    this.held = undefined;
    void this.send();
  }

  private textAt(code: string, field: 'reason' | 'comment'): string {
    const text = this.contentAt(code)[field];
    const held = this.held;
    return held && held.criterion === code && held.field === field && sameWords(held.text, text) ? held.text : text;
  }

  // --- saving --------------------------------------------------------------------------------------------------------

  private readonly flush = () => void this.send();

  private async send() {
    window.clearTimeout(this.pause);
    await this.queue.send();
  }

  private tellRestored(done: number) {
    this.restoredTold = done === 1 ? this.labels.restoredOne : filled(this.labels.restoredMany, done);
    this.say(this.restoredTold);
  }

  // --- others --------------------------------------------------------------------------------------------------------

  /** What others have answered; asked while the page is looked at. */
  private async hear() {
    if (document.hidden || performance.now() - this.lastSign > IDLE_AFTER || !this.$server || !this.sheet || isLost()) return;
    if (this.queue.open.length > 0) await this.send();
    if (this.marksOpen) await this.sendMarks();
    const sheet = this.start;
    try {
      const news: News = JSON.parse(await this.$server.news(this.revision, this.criterion));
      if (sheet !== this.start) return;
      this.revision = news.revision;
      this.people = news.people;
      for (const [code, answer] of Object.entries(news.answers)) this.queue.heard(code, answer);
    } catch {
      // the next beat asks again
    }
    this.requestUpdate();
  }

  /** Evidence was added or taken away in a dialog. */
  changed(answers: string) {
    for (const [code, answer] of Object.entries(JSON.parse(answers) as Record<string, Answer>)) this.queue.heard(code, answer);
    this.requestUpdate();
  }

  private readonly signed = () => {
    const long = performance.now() - this.lastSign > IDLE_AFTER;
    this.lastSign = performance.now();
    if (long) void this.hear();
  };

  private readonly connected = () => {
    if (!isLost()) {
      void this.queue.connected();
      if (this.marksOpen) void this.sendMarks();
    } else {
      // who is there is not known any more
      this.people = [];
      if (this.queue.all().length > 0) this.say(this.lostWords);
    }
    this.requestUpdate();
  };

  private readonly leaving = (event: BeforeUnloadEvent) => {
    void this.send();
    if (this.queue.open.length > 0 && (isLost() || !this.queue.safe)) event.preventDefault();
  };

  private say(words: string) {
    // the same words twice are said twice
    this.said = words === this.said ? `${words}\u00a0` : words;
    this.requestUpdate();
  }

  // --- review --------------------------------------------------------------------------------------------------------

  private get marksPlace() {
    return `qualipilote-review ${this.person} ${this.sheet?.id}`;
  }

  private restoreMarks() {
    try {
      const kept = localStorage.getItem(this.marksPlace);
      if (!kept) return;
      this.marks = JSON.parse(kept);
      this.marksOpen = true;
      void this.updateComplete.then(() => this.sendMarks());
    } catch {
      // what the server has is all there is
    }
  }

  private mark(code: string, reason: string | undefined, pause: number) {
    const marks = { ...this.marks };
    if (reason === undefined) delete marks[code];
    else marks[code] = reason;
    this.marks = marks;
    this.marksOpen = true;
    try {
      localStorage.setItem(this.marksPlace, JSON.stringify(marks));
    } catch {
      // the page alone keeps them
    }
    window.clearTimeout(this.marksPause);
    this.marksPause = window.setTimeout(() => void this.sendMarks(), pause);
    this.requestUpdate();
  }

  private async sendMarks() {
    window.clearTimeout(this.marksPause);
    if (!this.marksOpen || !this.$server || isLost()) return;
    const sent = this.marks;
    try {
      this.marksKept = await this.$server.mark(JSON.stringify(sent));
      if (sent === this.marks) {
        this.marksOpen = false;
        localStorage.removeItem(this.marksPlace);
      }
    } catch {
      // kept here, sent again with the next beat
    }
    this.requestUpdate();
  }

  // --- drawing -------------------------------------------------------------------------------------------------------

  render() {
    if (!this.sheet || this.criteria.length === 0) return nothing;
    return html`
      <div class="qp-as" @keydown=${this.pressed}>
        ${this.chapterNav()}
        <div class="qp-as-main">
          ${this.bar()} ${this.notes()}
          ${this.shown.length === 0
            ? html`<p class="qp-as-none">${this.labels.noneLeft}</p>`
            : this.view === 'one' ? this.one() : this.list()}
        </div>
        <p class="qp-visually-hidden" role="status">${this.said}</p>
      </div>
    `;
  }

  private chapterNav() {
    return html`
      <nav class="qp-as-chapters" aria-label=${this.labels.chapters}>
        <label class="qp-as-chapter-choice">
          <span>${this.labels.chapter}</span>
          <select @change=${(event: Event) => this.goToChapter(this.chapters[(event.target as HTMLSelectElement).selectedIndex])}>
            ${this.chapters.map((chapter) => html`
              <option value=${chapter.code} ?selected=${chapter.code === this.chapter}>${chapter.label} (${this.count(chapter)})</option>`)}
          </select>
        </label>
        <ol>
          ${repeat(this.chapters, (chapter) => chapter.code, (chapter) => html`
            <li>
              <a
                href=${`${window.location.pathname}?${ADDRESS.chapter}=${encodeURIComponent(chapter.code)}`}
                aria-current=${ifDefined(chapter.code === this.chapter && this.narrowing === 'all' ? 'true' : undefined)}
                @click=${(event: MouseEvent) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  this.goToChapter(chapter);
                }}
              >
                <span>${chapter.label}</span>
                <small>${this.count(chapter)}</small>
                <i class="qp-as-bar" aria-hidden="true"><i style="width: ${this.percent(chapter)}%"></i></i>
              </a>
            </li>`)}
        </ol>
      </nav>
    `;
  }

  private answered(chapter: Chapter): number {
    return chapter.criteria.filter((criterion) => this.queue.answers[criterion.code].state === 'answered').length;
  }

  private percent(chapter: Chapter): number {
    return Math.floor((this.answered(chapter) * 100) / Math.max(1, chapter.criteria.length));
  }

  private count(chapter: Chapter): string {
    const missing = chapter.criteria.length - this.answered(chapter);
    const words = missing === 0 ? this.labels.complete : missing === 1 ? this.labels.missingOne : filled(this.labels.missingMany, missing);
    return `${filled(this.labels.answered, this.answered(chapter), chapter.criteria.length)}, ${words}`;
  }

  private bar() {
    return html`
      <div class="qp-as-tools">
        <div class="qp-as-toggles" role="group" aria-label=${this.labels.narrowing}>
          ${NARROWINGS.map((narrowing) => this.narrowingButton(narrowing))}
        </div>
        <div class="qp-as-views" role="group" aria-label=${this.labels.view}>
          ${(['one', 'list'] as View[]).map((view) => html`
            <button type="button" aria-pressed=${this.view === view} @click=${() => this.chooseView(view)}>
              ${view === 'one' ? this.labels.viewOne : this.labels.viewList}
            </button>`)}
        </div>
      </div>
      <div class="qp-as-state">
        <span class=${classMap({ 'qp-as-saved': true, 'qp-as-open': this.queue.all().length > 0 })}>${this.state()}</span>
        ${this.people.map((person) => html`<span class="qp-chip qp-info">${person}</span>`)}
      </div>
    `;
  }

  private narrowingButton(narrowing: Narrowing) {
    const count = this.criteria.filter((criterion) => this.belongs(criterion.code, narrowing)).length;
    const always = narrowing === 'all' || (narrowing === 'missing' && this.sheet?.writes);
    if (!always && count === 0 && this.narrowing !== narrowing) return nothing;
    return html`
      <button type="button" class="qp-toggle" aria-pressed=${this.narrowing === narrowing} @click=${() => this.chooseNarrowing(narrowing)}>
        ${this.labels[`narrowing-${narrowing}`]} <b>${count}</b>
      </button>`;
  }

  /** Of all that was typed here. */
  private state(): string {
    if (this.sheet?.reviews) return this.marksOpen ? this.labels.marksOpen : this.marksKept;
    if (!this.sheet?.writes) return '';
    const decide = this.queue.undecided.length;
    if (decide > 0) return decide === 1 ? this.labels.decideOne : filled(this.labels.decideMany, decide);
    if (this.queue.all().length === 0) return this.queue.lastSaved || this.labels.allSaved;
    return this.queue.late ? this.lostWords : this.labels.saving;
  }

  /** A browser that keeps nothing is said, so that nobody closes the page. */
  private get lostWords(): string {
    return this.queue.safe ? this.labels.lost : this.labels.lostHere;
  }

  private notes() {
    const kept = this.sheet?.writes ? [] : this.queue.all();
    return html`
      ${this.restoredTold ? html`<p class="qp-next">${this.restoredTold}</p>` : nothing}
      ${kept.length === 0 ? nothing : html`
        <section class="qp-warning qp-as-kept" aria-label=${this.labels.keptTitle}>
          <p>${this.labels.keptTitle}</p>
          <ul>
            ${kept.map((answer) => html`
              <li>
                <b>${answer.criterion}</b> ${this.words(answer.criterion, answer.content)}
                <button type="button" class="qp-as-plain" @click=${() => this.queue.takeTheirs(answer.criterion)}>
                  ${filled(this.labels.forget, answer.criterion)}
                </button>
              </li>`)}
          </ul>
        </section>`}
    `;
  }

  // --- one at a time -------------------------------------------------------------------------------------------------

  private one() {
    const list = this.shown;
    const at = Math.max(0, list.findIndex((criterion) => criterion.code === this.criterion));
    const criterion = list[at];
    const chapter = this.chapterOf(criterion.code)!;
    return html`
      <article class="qp-card qp-as-one" id=${rowId(criterion.code)} aria-labelledby="qp-as-title">
        <p class="qp-muted"><span class="qp-ref">${criterion.code}</span> · ${chapter.label} · ${criterion.commitment}</p>
        <h2 id="qp-as-title" tabindex="-1">${criterion.label}</h2>
        ${this.asked(criterion)} ${this.expected(criterion)}
        ${criterion.before ? html`<p class="qp-as-before">${filled(this.labels.before, criterion.before)}</p>` : nothing}
        ${this.fields(criterion, 'qp-as-title')} ${this.proofs(criterion)} ${this.outcome(criterion)} ${this.trouble(criterion)} ${this.marking(criterion)}
      </article>
      <div class="qp-as-steps">
        <button type="button" class="qp-as-button" ?disabled=${at === 0} @click=${() => this.step(criterion.code, -1, 'heading')}>
          ← ${this.labels.previous}
        </button>
        <span>${filled(this.labels.place, at + 1, list.length)}</span>
        <button
          type="button"
          class="qp-as-button qp-primary"
          ?disabled=${at === list.length - 1}
          @click=${() => this.step(criterion.code, 1, 'heading')}
        >
          ${this.labels.next} →
        </button>
        <span class="qp-as-steps-state" aria-hidden="true">${this.state()}</span>
      </div>
      <p class="qp-muted qp-as-keys">${this.sheet?.writes ? this.labels.keysOne : this.labels.keysRead}</p>
    `;
  }

  private expected(criterion: Criterion) {
    return criterion.expected
      ? html`<p class="qp-as-expected"><b>${this.labels.expected}</b> ${criterion.expected}</p>`
      : nothing;
  }

  private asked(criterion: Criterion) {
    const asked = this.queue.answers[criterion.code].asked;
    return asked ? html`<p class="qp-warning qp-as-asked"><b>${this.labels.asked}</b> ${asked}</p>` : nothing;
  }

  // --- as a list -----------------------------------------------------------------------------------------------------

  private list() {
    const chapters = this.narrowing === 'all'
      ? this.chapters.filter((chapter) => chapter.code === this.chapter)
      : this.chapters.filter((chapter) => chapter.criteria.some((criterion) => this.narrowed.includes(criterion.code)));
    return html`
      ${chapters.map((chapter) => html`
        <section class="qp-card qp-as-list" aria-labelledby=${`qp-as-chapter-${chapter.code}`}>
          <h2 id=${`qp-as-chapter-${chapter.code}`}>${chapter.label}</h2>
          <ol>
            ${repeat(
              chapter.criteria.filter((criterion) => this.narrowing === 'all' || this.narrowed.includes(criterion.code)),
              (criterion) => criterion.code,
              (criterion) => this.row(criterion))}
          </ol>
        </section>`)}
      <p class="qp-muted qp-as-keys">${this.sheet?.writes ? this.labels.keysList : ''}</p>
    `;
  }

  private row(criterion: Criterion) {
    const code = criterion.code;
    const answer = this.queue.answers[code];
    const open = this.opened.has(code);
    const count = answer.proofs.length;
    return html`
      <li class="qp-as-row" id=${rowId(code)} @focusin=${() => this.entered(code)}>
        <div class="qp-as-what">
          <span class="qp-ref">${code}</span>
          <span id=${`${rowId(code)}-label`}>${criterion.label}</span>
          ${criterion.before ? html`<small class="qp-muted">${filled(this.labels.before, criterion.before)}</small>` : nothing}
        </div>
        ${this.outcome(criterion)} ${this.asked(criterion)} ${this.fields(criterion, `${rowId(code)}-label`)}
        <button
          type="button"
          class="qp-as-plain qp-as-more"
          aria-expanded=${open}
          @click=${() => {
            if (!this.opened.delete(code)) this.opened.add(code);
            this.requestUpdate();
          }}
        >
          ${count === 0 ? this.labels.proofsNone : count === 1 ? this.labels.proofsOne : filled(this.labels.proofsMany, count)}
          <span class="qp-visually-hidden">${code}</span>
        </button>
        ${this.trouble(criterion)}
        ${open ? html`<div class="qp-as-opened">${this.expected(criterion)} ${this.proofs(criterion)}</div>` : nothing}
        ${this.marking(criterion)}
      </li>
    `;
  }

  private entered(code: string) {
    if (this.criterion === code) return;
    this.criterion = code;
    this.writeAddress(false);
  }

  // --- fields --------------------------------------------------------------------------------------------------------

  private fields(criterion: Criterion, labelledBy: string) {
    return this.sheet?.writes ? this.entry(criterion, labelledBy) : this.reading(criterion);
  }

  private reading(criterion: Criterion) {
    const answer = this.queue.answers[criterion.code];
    const content = contentOf(answer);
    const level = this.levelWords(criterion, content);
    const saidInWords = criterion.text && content.comment.trim() !== '' && !level;
    return html`
      <div class="qp-as-read">
        ${saidInWords ? nothing : html`<p>${level ? html`<span class="qp-chip">${level}</span>` : html`<span class="qp-muted">${this.labels.noAnswer}</span>`}</p>`}
        ${content.notApplicable && content.reason ? html`<p class="qp-pre"><b>${this.labels.reason}</b> ${content.reason}</p>` : nothing}
        ${content.comment ? html`<p class="qp-pre"><b>${criterion.text ? '' : this.labels.comment}</b> ${content.comment}</p>` : nothing}
      </div>
    `;
  }

  private entry(criterion: Criterion, labelledBy: string) {
    const code = criterion.code;
    const content = this.contentAt(code);
    const reasonMissing = content.notApplicable && content.reason.trim() === '';
    return html`
      ${criterion.text ? this.setAside(criterion, content) : this.levels(criterion, content, labelledBy)}
      ${content.notApplicable
        ? this.area(code, 'reason', this.labels.reason, reasonMissing ? this.labels.reasonMissing : '')
        : nothing}
      ${this.area(code, 'comment', criterion.text ? this.labels.answer : this.labels.comment, '')}
    `;
  }

  private levels(criterion: Criterion, content: Content, labelledBy: string) {
    const code = criterion.code;
    const chosen = content.notApplicable ? NOT_APPLICABLE : content.level;
    const choices = [...criterion.choices, { value: NOT_APPLICABLE, label: this.labels.notApplicable }];
    return html`
      <div
        class="qp-as-levels"
        role="radiogroup"
        aria-labelledby=${labelledBy}
        @keydown=${(event: KeyboardEvent) => this.pressedLevel(event, criterion)}
      >
        ${choices.map((choice) => html`
          <label>
            <input
              type="radio"
              name=${`qp-as-${code}`}
              .checked=${live(chosen === choice.value)}
              @change=${() => this.choose(code, choice.value)}
              @blur=${() => this.left()}
            />
            <span>${choice.label}</span>
          </label>`)}
        ${chosen && this.view === 'one'
          ? html`<button type="button" class="qp-as-plain" @click=${() => this.choose(code, '')}>${this.labels.clear}</button>`
          : nothing}
      </div>
    `;
  }

  /** A question that asks for words can be set aside too. */
  private setAside(criterion: Criterion, content: Content) {
    return html`
      <label class="qp-as-check">
        <input
          type="checkbox"
          .checked=${live(content.notApplicable)}
          @change=${(event: Event) => this.choose(criterion.code, (event.target as HTMLInputElement).checked ? NOT_APPLICABLE : '')}
        />
        <span>${this.labels.notApplicable}</span>
      </label>
    `;
  }

  private area(code: string, field: 'reason' | 'comment', label: string, missing: string) {
    const id = `${rowId(code)}-${field}`;
    return html`
      <div class=${`qp-as-words qp-as-${field}`}>
        <label for=${id}>${label}<span class="qp-visually-hidden"> ${code}</span></label>
        <textarea
          id=${id}
          rows=${this.view === 'one' ? 3 : 1}
          maxlength=${LONGEST}
          placeholder=${ifDefined(this.view === 'list' && field === 'comment' ? label : undefined)}
          aria-required=${ifDefined(field === 'reason' ? 'true' : undefined)}
          aria-describedby=${ifDefined(missing ? `${id}-missing` : undefined)}
          .value=${live(this.textAt(code, field))}
          @input=${(event: Event) => this.typed(code, field, (event.target as HTMLTextAreaElement).value)}
          @blur=${() => this.left()}
        ></textarea>
        ${missing ? html`<p class="qp-as-missing" id=${`${id}-missing`}>${missing}</p>` : nothing}
      </div>
    `;
  }

  private levelWords(criterion: Criterion, content: Content): string {
    if (content.notApplicable) return this.labels.notApplicable;
    return criterion.choices.find((choice) => choice.value === content.level)?.label ?? content.level;
  }

  /** An answer in one line. */
  private words(code: string, content: Content): string {
    const criterion = this.find(code);
    const level = criterion ? this.levelWords(criterion, content) : content.level;
    return [level || (criterion?.text ? '' : this.labels.noLevel), content.notApplicable ? content.reason : '', content.comment]
      .filter((part) => part !== '')
      .join(' – ');
  }

  // --- what became of it ---------------------------------------------------------------------------------------------

  private outcome(criterion: Criterion): TemplateResult {
    const code = criterion.code;
    const answer = this.queue.answers[code];
    const unsaved = this.sheet?.writes ? this.queue.unsavedAt(code) : undefined;
    const by = this.queue.changedBy.get(code);
    return html`
      <div class="qp-as-outcome">
        ${answer.unproven && unsaved?.state !== 'conflict' ? html`<p class="qp-chip qp-warn">${this.labels.unproven}</p>` : nothing}
        ${answer.state === 'reason' && !unsaved ? html`<p class="qp-chip qp-warn">${this.labels.notCounted}</p>` : nothing}
        ${by ? html`<p class="qp-chip qp-info">${filled(this.labels.changedBy, by)}</p>` : nothing}
        ${this.savedWords(answer, unsaved)}
      </div>
    `;
  }

  /** What the person decides. */
  private trouble(criterion: Criterion) {
    const unsaved = this.sheet?.writes ? this.queue.unsavedAt(criterion.code) : undefined;
    if (unsaved?.state === 'conflict') return this.conflict(criterion, unsaved);
    return unsaved?.state === 'refused' ? html`<p class="qp-refused">${unsaved.message}</p>` : nothing;
  }

  private savedWords(answer: Answer, unsaved?: Unsaved) {
    if (!unsaved) return answer.saved ? html`<p class="qp-muted">${answer.saved}</p>` : nothing;
    if (unsaved.state === 'conflict' || unsaved.state === 'refused') return nothing;
    return this.queue.late
      ? html`<p class="qp-as-late">${this.labels.lost}</p>`
      : html`<p class="qp-muted">${this.labels.saving}</p>`;
  }

  private conflict(criterion: Criterion, unsaved: Unsaved) {
    const theirs = unsaved.theirs;
    if (!theirs) return nothing;
    const by = theirs.by || this.labels.you;
    return html`
      <div class="qp-as-conflict" role="group" aria-label=${filled(this.labels.conflict, by)}>
        <p><b>${filled(this.labels.conflict, by)}</b></p>
        <dl>
          <dt>${filled(this.labels.theirs, by)}</dt>
          <dd>${this.words(criterion.code, contentOf(theirs))} <span class="qp-muted">${theirs.saved}</span></dd>
          <dt>${this.labels.mine}</dt>
          <dd>${this.words(criterion.code, unsaved.content)}</dd>
        </dl>
        <div class="qp-as-buttons">
          <button type="button" class="qp-as-button" @click=${() => this.queue.takeTheirs(criterion.code)}>${this.labels.keepTheirs}</button>
          <button type="button" class="qp-as-button" @click=${() => void this.queue.putMine(criterion.code)}>${this.labels.putMine}</button>
        </div>
      </div>
    `;
  }

  // --- evidence ------------------------------------------------------------------------------------------------------

  private proofs(criterion: Criterion) {
    const proofs = this.queue.answers[criterion.code].proofs;
    return html`
      <div class="qp-as-proofs" role="group" aria-label=${filled(this.labels.proofsOf, criterion.code)}>
        <span class="qp-label">${this.labels.proofs}</span>
        ${proofs.length === 0
          ? html`<p class="qp-muted">${this.labels.proofsEmpty}</p>`
          : html`<ul>${repeat(proofs, (proof) => proof.id, (proof) => this.proof(criterion, proof))}</ul>`}
        ${this.sheet?.writes
          ? html`<button type="button" class="qp-as-button" ?disabled=${isLost()} @click=${() => this.$server?.prove(criterion.code)}>
              ${this.labels.prove}<span class="qp-visually-hidden"> ${criterion.code}</span>
            </button>`
          : nothing}
      </div>
    `;
  }

  private proof(criterion: Criterion, proof: Proof) {
    const elsewhere = proof.kind === 'elsewhere';
    return html`
      <li>
        ${this.proofLink(proof)}
        ${elsewhere ? html`<span class="qp-muted">${this.labels.elsewhere}</span>` : nothing}
        ${proof.facts ? html`<span class="qp-muted">${proof.facts}</span>` : nothing}
        ${this.sheet?.writes
          ? html`<button type="button" class="qp-as-plain" ?disabled=${isLost()} @click=${() => this.$server?.unprove(criterion.code, proof.id)}>
              ${this.labels.unprove}<span class="qp-visually-hidden"> ${proof.label}</span>
            </button>`
          : nothing}
      </li>
    `;
  }

  private proofLink(proof: Proof) {
    switch (proof.kind) {
      case 'file':
        return html`<a href=${`${this.getAttribute('files')}?piece=${proof.id}`} download router-ignore>${proof.label}</a>`;
      case 'page':
        return html`<a href=${proof.href}>${proof.label}</a>`;
      case 'elsewhere':
        return html`<a href=${proof.href} target="_blank" rel="noopener noreferrer">${proof.label}</a>`;
      default:
        return html`<span>${proof.label}</span>`;
    }
  }

  // --- marks of who checks -------------------------------------------------------------------------------------------

  private marking(criterion: Criterion) {
    if (!this.sheet?.reviews) return nothing;
    const code = criterion.code;
    const reason = this.marks[code];
    const id = `${rowId(code)}-mark`;
    return html`
      <div class="qp-as-mark">
        <label class="qp-as-check">
          <input
            type="checkbox"
            .checked=${live(reason !== undefined)}
            @change=${(event: Event) => {
              const marked = (event.target as HTMLInputElement).checked;
              this.mark(code, marked ? '' : undefined, 0);
              if (marked) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${id}`)?.focus());
            }}
          />
          <span>${this.labels.mark}<span class="qp-visually-hidden"> ${code}</span></span>
        </label>
        ${reason === undefined ? nothing : html`
          <div class="qp-as-words">
            <label for=${id}>${this.labels.markReason}<span class="qp-visually-hidden"> ${code}</span></label>
            <textarea
              id=${id}
              rows="2"
              maxlength=${LONGEST}
              aria-required="true"
              .value=${live(reason)}
              @input=${(event: Event) => this.mark(code, (event.target as HTMLTextAreaElement).value, PAUSE)}
              @blur=${() => void this.sendMarks()}
            ></textarea>
            ${reason.trim() ? nothing : html`<p class="qp-as-missing">${this.labels.markMissing}</p>`}
          </div>`}
      </div>
    `;
  }

  // --- keys ----------------------------------------------------------------------------------------------------------

  private pressed(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.step(this.criterion, event.key === 'ArrowDown' ? 1 : -1, this.sheet?.writes ? 'choice' : 'heading');
  }

  /** Within the levels of a criterion only: elsewhere a figure is a figure. */
  private pressedLevel(event: KeyboardEvent, criterion: Criterion) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const code = criterion.code;
    const list = this.view === 'list';
    const at = Number(event.key);
    if (event.key === '0') {
      event.preventDefault();
      this.choose(code, NOT_APPLICABLE);
    } else if (at >= 1 && at <= criterion.choices.length) {
      event.preventDefault();
      this.choose(code, criterion.choices[at - 1].value);
      if (list) this.step(code, 1, 'choice');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.choose(code, '');
    } else if (list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.step(code, event.key === 'ArrowDown' ? 1 : -1, 'choice');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.step(code, 1, 'choice');
    }
  }
}

/** A code is no id: it may hold dots and spaces. */
function rowId(code: string): string {
  return `qp-as-${code.replace(/[^A-Za-z0-9_-]/g, (sign) => `_${sign.charCodeAt(0)}_`)}`;
}
