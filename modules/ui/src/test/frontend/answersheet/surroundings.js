import { AnswerQueue } from '../../../main/frontend/answersheet/queue.ts';

/** A browser's storage that can be full, closed, and looked into. */
export class SmallStorage {
  #kept = new Map();
  room = Infinity;
  closed = false;

  get length() {
    this.#check();
    return this.#kept.size;
  }

  key(at) {
    this.#check();
    return [...this.#kept.keys()][at] ?? null;
  }

  getItem(name) {
    this.#check();
    return this.#kept.get(name) ?? null;
  }

  setItem(name, text) {
    this.#check();
    const others = [...this.#kept].filter(([one]) => one !== name).reduce((size, [one, kept]) => size + one.length + kept.length, 0);
    if (others + name.length + text.length > this.room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.#kept.set(name, text);
  }

  removeItem(name) {
    this.#check();
    this.#kept.delete(name);
  }

  #check() {
    if (this.closed) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}

/** The server's end: it keeps answers with their versions, as the use case does, and can be slow, silent or unwilling. */
export class SmallServer {
  answers = {};
  calls = [];
  givenUp = [];
  /** What happens to a call before it is carried out, and to its answer on the way back. */
  before = async () => {};
  after = async () => {};
  refuse = () => undefined;

  constructor(codes) {
    for (const code of codes) this.answers[code] = answer();
  }

  async save(text) {
    const sent = JSON.parse(text);
    this.calls.push(sent);
    await this.before();
    const settled = JSON.stringify(sent.map((one) => this.#settle(one)));
    await this.after();
    return settled;
  }

  giveUp(code) {
    this.givenUp.push(code);
  }

  /** A colleague writes. */
  write(code, content, by = 'Mme Durand') {
    const now = this.answers[code];
    this.answers[code] = answer({ ...now, ...content, by, version: now.version + 1 });
    return this.answers[code];
  }

  /** What a page that is opened now is given. */
  shown() {
    return structuredClone(this.answers);
  }

  /** In the order in which they came, « code:comment ». */
  get comments() {
    return this.calls.map((call) => call.map((one) => `${one.criterion}:${one.comment}`));
  }

  #settle({ criterion, version, level, notApplicable, reason, comment }) {
    const refused = this.refuse(criterion);
    if (refused) return { criterion, refused };
    const now = this.answers[criterion];
    const alike = now.level === level && now.notApplicable === notApplicable && now.reason === reason && now.comment === comment;
    if (!alike && now.version !== version) return { criterion, answer: structuredClone(now), conflict: true };
    if (!alike) this.answers[criterion] = answer({ level, notApplicable, reason, comment, saved: 'Enregistré à 10:42', version: version + 1 });
    return { criterion, answer: structuredClone(this.answers[criterion]) };
  }
}

export function answer(content = {}) {
  return {
    level: '',
    notApplicable: false,
    reason: '',
    comment: '',
    proofs: [],
    asked: '',
    state: 'unanswered',
    unproven: false,
    saved: '',
    by: '',
    version: 0,
    ...content
  };
}

/** A page with its queue; what it was told is written down. */
export class SmallPage {
  lost = false;
  time = 0;
  conflicts = [];
  restored = [];

  constructor(server, place = 'sheet') {
    this.queue = new AnswerQueue({
      server: () => server,
      isLost: () => this.lost,
      now: () => this.time,
      changed: () => {},
      conflicted: (code, theirs) => this.conflicts.push(`${code} by ${theirs.by}`),
      restored: (count) => this.restored.push(count)
    });
    this.queue.begin(server.shown(), true, place);
  }

  type(code, comment) {
    this.queue.edit(code, { comment });
  }

  /** « code:state ». */
  get standing() {
    return this.queue.all().map((one) => `${one.criterion}:${one.state}`);
  }
}

/** A door that opens once: what waits before it goes on then. */
export function door() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { open, pass: () => opened };
}
