import type { Answer, Server, Settled } from './sheet.js';
import { type Content, type Unsaved, UnsavedAnswers, contentOf, merged, same } from './unsaved.js';

/** An answer that takes longer is told as not saved yet; it may still arrive. */
const SLOW = 6_000;
/** After a fault of the server it is not asked at every beat. */
const REST = 20_000;
const MOST_AT_ONCE = 40;
/** How many of the contents that were sent in vain are remembered. */
const MOST_SENT = 5;

/** What the queue needs of the page around it. */
export interface Page {
  server(): Pick<Server, 'save' | 'giveUp'> | undefined;
  /** Whether the connection is known to be lost. */
  isLost(): boolean;
  /** Milliseconds that no change of the computer's clock moves. */
  now(): number;
  /** Something is to be drawn anew. */
  changed(): void;
  /** A colleague answered the same thing differently: the person decides. */
  conflicted(code: string, theirs: Answer): void;
  /** So many answers that an earlier visit had kept are with the server now. */
  restored(count: number): void;
}

/**
 * The answers as the server has them, and those that were typed and are still on their way. It decides what is sent when, what comes
 * of an answer of the server, and what is a conflict; it draws nothing.
 */
export class AnswerQueue {
  answers: Record<string, Answer> = {};
  /** Who changed an answer while one looked on, by criterion. */
  readonly changedBy = new Map<string, string>();
  /** When and by whom the last answer was saved, in words. */
  lastSaved = '';
  slow = false;

  private unsaved = new UnsavedAnswers('');
  private writes = false;
  private sending = false;
  private restUntil = 0;
  private kept = 0;

  constructor(private readonly page: Page) {}

  /** @param place under which the browser keeps what is unsaved; undefined when the same sheet is read anew */
  begin(answers: Record<string, Answer>, writes: boolean, place?: string) {
    this.answers = answers;
    this.writes = writes;
    if (place === undefined) return;
    this.unsaved = new UnsavedAnswers(place);
    for (const kept of this.unsaved.all()) {
      const answer = this.answers[kept.criterion];
      if (!answer || same(kept.content, contentOf(answer))) this.unsaved.remove(kept.criterion);
    }
    this.kept = writes ? this.unsaved.all().length : 0;
  }

  // --- what there is -------------------------------------------------------------------------------------------------

  contentAt(code: string): Content {
    return this.unsaved.get(code)?.content ?? contentOf(this.answers[code]);
  }

  unsavedAt(code: string): Unsaved | undefined {
    return this.unsaved.get(code);
  }

  all(): Unsaved[] {
    return this.unsaved.all();
  }

  /** Still on their way to the server. */
  get open(): Unsaved[] {
    return this.unsaved.in('typed', 'waiting');
  }

  /** Only the person can go on. */
  get undecided(): Unsaved[] {
    return this.unsaved.in('refused', 'conflict');
  }

  /** Could not be sent, or takes long. */
  get late(): boolean {
    return this.page.isLost() || this.slow || this.unsaved.in('waiting').length > 0;
  }

  /** Whether a closed page loses nothing: the browser may have no room. */
  get safe(): boolean {
    return this.unsaved.areKept();
  }

  // --- typing --------------------------------------------------------------------------------------------------------

  edit(code: string, patch: Partial<Content>) {
    const answer = this.answers[code];
    const known = this.unsaved.get(code);
    const content = { ...this.contentAt(code), ...patch };
    const base = known?.base ?? contentOf(answer);
    this.changedBy.delete(code);
    if (same(content, base) && !known?.sent.length && known?.state !== 'conflict') {
      this.unsaved.remove(code);
      if (known?.state === 'refused') this.page.server()?.giveUp(code);
      return;
    }
    this.unsaved.put({
      criterion: code,
      content,
      base,
      version: known?.version ?? answer.version,
      state: known?.state === 'conflict' ? 'conflict' : 'typed',
      sent: known?.sent ?? [],
      theirs: known?.theirs
    });
  }

  takeTheirs(code: string) {
    this.unsaved.remove(code);
    this.page.server()?.giveUp(code);
    this.page.changed();
  }

  async putMine(code: string) {
    const answer = this.unsaved.get(code);
    if (!answer?.theirs) return;
    this.unsaved.put({
      ...answer,
      base: contentOf(answer.theirs),
      version: answer.theirs.version,
      state: 'typed',
      theirs: undefined
    });
    await this.send();
  }

  // --- saving --------------------------------------------------------------------------------------------------------

  /** The connection is back: there is nothing to wait for. */
  async connected() {
    this.restUntil = 0;
    await this.send();
  }

  /** Sends what is open, a batch after the other; what is typed meanwhile follows. */
  async send() {
    if (this.sending || !this.writes || this.page.now() < this.restUntil) return;
    this.sending = true;
    try {
      for (;;) {
        const batch = this.open.slice(0, MOST_AT_ONCE);
        const server = this.page.server();
        if (batch.length === 0 || !server || this.page.isLost()) break;
        await this.sendThese(server, batch);
      }
    } catch {
      // not saved and not refused: kept, and sent again after a rest
      this.restUntil = this.page.now() + REST;
      this.keepWaiting();
    }
    this.sending = false;
    this.slow = false;
    this.tellRestored();
    this.page.changed();
  }

  private async sendThese(server: Pick<Server, 'save'>, batch: Unsaved[]) {
    const before = new Map(batch.map((answer) => [answer.criterion, answer.sent]));
    for (const answer of batch) {
      this.unsaved.put({ ...answer, state: 'typed', sent: [...answer.sent.slice(1 - MOST_SENT), answer.content] });
    }
    const slow = setTimeout(() => {
      this.slow = true;
      this.page.changed();
    }, SLOW);
    this.page.changed();
    try {
      const words = batch.map(({ criterion, version, content }) => ({
        criterion,
        version,
        level: content.level,
        notApplicable: content.notApplicable,
        reason: content.notApplicable ? content.reason.trim() : '',
        comment: content.comment.trim()
      }));
      const settled: Settled[] = JSON.parse(await server.save(JSON.stringify(words)));
      for (const answer of batch) {
        const result = settled.find((one) => one.criterion === answer.criterion);
        if (!result) throw new Error(`Nothing is said of ${answer.criterion}`);
        this.settle(answer.content, before.get(answer.criterion) ?? [], result);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  private settle(sent: Content, before: Content[], result: Settled) {
    const code = result.criterion;
    const now = this.unsaved.get(code);
    if (!now) return;
    if (result.refused) {
      this.unsaved.put({ ...now, state: 'refused', sent: [], message: result.refused });
    } else if (result.answer && result.conflict) {
      this.reconcile(now, before, result.answer);
    } else if (result.answer) {
      this.answers[code] = result.answer;
      this.lastSaved = result.answer.saved;
      if (same(now.content, sent)) this.unsaved.remove(code);
      else this.unsaved.put({ ...now, base: contentOf(result.answer), version: result.answer.version, state: 'typed', sent: [] });
    }
  }

  /** Somebody was faster: oneself, whose answer got lost on the way back; a colleague, elsewhere in the answer; or right here. */
  private reconcile(now: Unsaved, before: Content[], theirs: Answer) {
    const code = now.criterion;
    const there = contentOf(theirs);
    this.answers[code] = theirs;
    const content = before.some((earlier) => same(earlier, there)) ? now.content : merged(now.base, now.content, there);
    if (content) {
      if (theirs.by) this.changedBy.set(code, theirs.by);
      const next: Unsaved = { ...now, content, base: there, version: theirs.version, state: 'typed', sent: [] };
      if (same(content, there)) this.unsaved.remove(code);
      else this.unsaved.put(next);
      return;
    }
    this.unsaved.put({ ...now, state: 'conflict', sent: [], theirs });
    this.page.conflicted(code, theirs);
  }

  private keepWaiting() {
    for (const answer of this.unsaved.in('typed')) this.unsaved.put({ ...answer, state: 'waiting' });
  }

  private tellRestored() {
    if (this.kept === 0 || this.open.length > 0) return;
    const done = this.kept - this.unsaved.all().length;
    this.kept = 0;
    if (done > 0) this.page.restored(done);
  }

  // --- others --------------------------------------------------------------------------------------------------------

  /** What the server tells of an answer, whoever gave it. */
  heard(code: string, answer: Answer) {
    const known = this.answers[code];
    if (!known || answer.version < known.version) return;
    const theirs = answer.by !== '' && answer.version > known.version;
    this.answers[code] = answer;
    if (theirs) this.changedBy.set(code, answer.by);
  }
}
