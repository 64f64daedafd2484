import type { Answer } from './sheet.js';

/** What a person answers to a criterion. */
export interface Content {
  level: string;
  notApplicable: boolean;
  reason: string;
  comment: string;
}

/** What was typed and is not known to be on the server yet. */
export interface Unsaved {
  criterion: string;
  content: Content;
  /** What stood there when typing began, and its version. */
  base: Content;
  version: number;
  /** typed: to be sent; waiting: could not be sent; refused, conflict: the person decides. */
  state: 'typed' | 'waiting' | 'refused' | 'conflict';
  /** What was sent without an answer since: the server may have it all the same. */
  sent: Content[];
  message?: string;
  theirs?: Answer;
}

export function contentOf(answer: Answer): Content {
  return { level: answer.level, notApplicable: answer.notApplicable, reason: answer.reason, comment: answer.comment };
}

/** Spaces around and doubled ones make no difference: the server does not keep them either. */
export function sameWords(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

function sameChoice(one: Content, other: Content): boolean {
  const sameReason = !one.notApplicable || sameWords(one.reason, other.reason);
  return one.level === other.level && one.notApplicable === other.notApplicable && sameReason;
}

export function same(one: Content, other: Content): boolean {
  return sameChoice(one, other) && sameWords(one.comment, other.comment);
}

/**
 * What two people did to one answer, when one changed the choice and the other the comment.
 *
 * @returns undefined when both changed the same thing differently: then the person decides
 */
export function merged(base: Content, mine: Content, theirs: Content): Content | undefined {
  const iChose = !sameChoice(base, mine);
  const theyChose = !sameChoice(base, theirs);
  const iWrote = !sameWords(base.comment, mine.comment);
  const theyWrote = !sameWords(base.comment, theirs.comment);
  const clash = (iChose && theyChose && !sameChoice(mine, theirs)) || (iWrote && theyWrote && !sameWords(mine.comment, theirs.comment));
  if (clash) return undefined;
  const choice = iChose ? mine : theirs;
  return { ...choice, comment: iWrote ? mine.comment : theirs.comment };
}

/**
 * Keeps what is unsaved in the browser's storage, each answer by itself, so that neither a closed tab nor a second one loses it.
 * Under the person's id: the next one at this screen does not send it.
 */
export class UnsavedAnswers {
  private readonly byCriterion = new Map<string, Unsaved>();
  /** What the browser has not taken as it stands. */
  private readonly unkept = new Set<string>();

  constructor(private readonly place: string) {
    if (!place) return;
    for (const name of names(place)) {
      const kept = read(name);
      if (kept) this.byCriterion.set(kept.criterion, kept);
    }
  }

  get(criterion: string): Unsaved | undefined {
    return this.byCriterion.get(criterion);
  }

  put(answer: Unsaved) {
    this.byCriterion.set(answer.criterion, answer);
    try {
      localStorage.setItem(`${this.place} ${answer.criterion}`, JSON.stringify(answer));
      this.unkept.delete(answer.criterion);
    } catch {
      // full or closed: the page alone has it
      this.unkept.add(answer.criterion);
    }
  }

  remove(criterion: string) {
    this.byCriterion.delete(criterion);
    this.unkept.delete(criterion);
    try {
      localStorage.removeItem(`${this.place} ${criterion}`);
    } catch {
      // closed: then nothing is there either
    }
  }

  all(): Unsaved[] {
    return [...this.byCriterion.values()];
  }

  in(...states: Unsaved['state'][]): Unsaved[] {
    return this.all().filter((answer) => states.includes(answer.state));
  }

  /** Whether the browser has all of it, as it stands. */
  areKept(): boolean {
    return this.unkept.size === 0;
  }
}

function names(place: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((name) => name.startsWith(`${place} `));
  } catch {
    // closed: nothing was kept
    return [];
  }
}

/** What is unreadable is left where it is, and holds up nothing else. */
function read(name: string): Unsaved | undefined {
  try {
    const kept: Unsaved = JSON.parse(localStorage.getItem(name) ?? '');
    if (!kept.criterion || !kept.content || !kept.base) return undefined;
    // what a refusal or a conflict said may not hold any more: it is asked again
    return { ...kept, sent: kept.sent ?? [], state: 'waiting', message: undefined, theirs: undefined };
  } catch {
    return undefined;
  }
}
