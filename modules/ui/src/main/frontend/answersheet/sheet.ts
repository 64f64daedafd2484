/** What the server tells of a service's sheet. It has judged and put into words everything: here it is only shown. */

export interface Choice {
  /** The level's code. */
  value: string;
  label: string;
}

export interface Criterion {
  code: string;
  label: string;
  commitment: string;
  /** What proves the answer, in words; may be empty. */
  expected: string;
  /** Words alone: there is no level to choose. */
  text: boolean;
  choices: Choice[];
  /** The level of the previous campaign; empty where there is none. */
  before: string;
}

export interface Chapter {
  code: string;
  label: string;
  module: string;
  criteria: Criterion[];
}

export interface Proof {
  id: string;
  label: string;
  /** Where it is: a page of the product, or a document elsewhere; empty for a file and for what is only named. */
  href: string;
  kind: 'file' | 'page' | 'elsewhere' | 'named';
  /** Size and type, or nothing. */
  facts: string;
}

/** An answer as the server has it. */
export interface Answer {
  level: string;
  notApplicable: boolean;
  reason: string;
  comment: string;
  proofs: Proof[];
  /** What was asked when the sheet was sent back. */
  asked: string;
  state: 'unanswered' | 'reason' | 'answered';
  unproven: boolean;
  /** When it was saved and by whom, in words; empty while there is nothing. */
  saved: string;
  /** Who changed it last; empty when it was oneself. */
  by: string;
  version: number;
}

export interface Start {
  id: string;
  revision: number;
  writes: boolean;
  reviews: boolean;
  view: 'one' | 'list';
  chapters: Chapter[];
  answers: Record<string, Answer>;
  /** What the person marked to be seen again, by criterion. */
  marks: Record<string, string>;
  people: string[];
}

export interface Settled {
  criterion: string;
  answer?: Answer;
  /** Why it was refused. */
  refused?: string;
  /** A colleague was faster: the answer is theirs, nothing was overwritten. */
  conflict?: boolean;
}

export interface News {
  revision: number;
  answers: Record<string, Answer>;
  /** Who else has the sheet open, and where, in words. */
  people: string[];
}

/** The server's end. */
export interface Server {
  save(answers: string): Promise<string>;
  /** @param criterion what is in view, so that colleagues see where one is */
  news(revision: number, criterion: string): Promise<string>;
  mark(marks: string): Promise<string>;
  prove(criterion: string): void;
  unprove(criterion: string, id: string): void;
  prefer(view: string): void;
  giveUp(criterion: string): void;
}

export type Labels = Record<string, string>;

/** « {0} réponses »: the words of the page with figures in them. */
export function filled(pattern: string, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, at) => text.replaceAll(`{${at}}`, String(value)), pattern ?? '');
}
