/** One cell before and after a change. */
export interface Change {
  code: string;
  period: string;
  called: string;
  before: string;
  after: string;
}

const MOST = 200;

/** What can be undone and done again: each entry, paste or clearing is one step. */
export class StepsBack {
  private done: Change[][] = [];
  private undone: Change[][] = [];

  record(step: Change[]) {
    if (step.length === 0) return;
    this.done.push(step);
    if (this.done.length > MOST) this.done.shift();
    this.undone = [];
  }

  /** The last step, to be taken back. */
  back(): Change[] | undefined {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step?.map((change) => ({ ...change, before: change.after, after: change.before }));
  }

  /** The step that was taken back last, to be done again. */
  again(): Change[] | undefined {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }
}
