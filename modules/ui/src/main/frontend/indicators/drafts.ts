/**
 * What was typed and is not in the product yet. Kept in the page and in the browser's storage of this window, so that neither
 * a lost connection nor a new sign-in loses it.
 */
export interface Draft {
  code: string;
  period: string;
  /** What the cell is called, for when it is not on the screen. */
  called: string;
  text: string;
  /** The version of the cell that the person saw; 0 when it was empty. */
  version: number;
  /**
   * typed: not sent; sending: under way; waiting: to be sent again; refused, conflict: the person decides; reason: a dialog asks
   * why.
   */
  state: 'typed' | 'sending' | 'waiting' | 'refused' | 'conflict' | 'reason';
  message?: string;
  theirs?: string;
}

export class Drafts {
  private readonly byKey = new Map<string, Draft>();

  /** @param place where the browser keeps them; of one person, so that the next one at this screen does not send them */
  constructor(private readonly place: string) {
    try {
      const kept: Draft[] = JSON.parse(sessionStorage.getItem(place) ?? '[]');
      for (const draft of kept) {
        // what a refusal or a conflict said may not hold any more: it is asked again
        const state = draft.state === 'typed' ? 'typed' : 'waiting';
        this.byKey.set(key(draft.code, draft.period), { ...draft, state, message: undefined, theirs: undefined });
      }
    } catch {
      // storage that is closed or unreadable: the page alone keeps them
    }
  }

  get(code: string, period: string): Draft | undefined {
    return this.byKey.get(key(code, period));
  }

  put(draft: Draft) {
    this.byKey.set(key(draft.code, draft.period), draft);
    this.keep();
  }

  remove(code: string, period: string) {
    if (this.byKey.delete(key(code, period))) this.keep();
  }

  all(): Draft[] {
    return [...this.byKey.values()];
  }

  in(...states: Draft['state'][]): Draft[] {
    return this.all().filter((draft) => states.includes(draft.state));
  }

  private keep() {
    try {
      if (this.byKey.size === 0) sessionStorage.removeItem(this.place);
      else sessionStorage.setItem(this.place, JSON.stringify(this.all()));
    } catch {
      // as above
    }
  }
}

export function key(code: string, period: string): string {
  return `${code} ${period}`;
}
