/** What the server tells of the table. It has judged and formatted everything: here it is only shown. */

export interface Column {
  /** The month, for instance 2022-06. */
  key: string;
  year: number;
  head: string;
  said: string;
  current: boolean;
}

export interface Cell {
  /** value, none (« – »), unmeasured (« ? »), notdue, unasked (history), closed (nothing can be entered here). */
  kind: 'value' | 'none' | 'unmeasured' | 'notdue' | 'unasked' | 'closed';
  /** As it is shown. */
  text: string;
  /** The value itself, where there is one: for the line of the last months. */
  number: number | null;
  /** As it is typed. */
  typed: string;
  verdict: '' | 'met' | 'missed' | 'close' | 'informative';
  /** Everything beside the value, in words: verdict, state, method. */
  said: string;
  state: '' | 'entered' | 'checked' | 'validated' | 'published';
  /** The method's sign, where it is not the indicator's usual one or not exhaustive. */
  mark: string;
  /** Whether the comment or a return says more in the panel. */
  noted: boolean;
  version: number;
  /** Whether this person may type here. */
  open: boolean;
  /** Whether typing here is a correction, which needs a reason. */
  corrects: boolean;
  /** What the steps are taken with. */
  measure: string;
  /** Which steps this person may take with it, in bulk. */
  steps: string[];
}

export interface Row {
  code: string;
  label: string;
  /** Where the indicator's page is. */
  address: string;
  target: string;
  cells: Record<string, Cell>;
}

/** Some rows over some years. */
export interface Block {
  from: number;
  rows: Row[];
  /** Whether the last months are among them: name and target are as of these. */
  latest: boolean;
}

/** What became of one cell that was sent. */
export interface Settled {
  code: string;
  period: string;
  cell?: Cell;
  /** Why it was refused. */
  refused?: string;
  /** What somebody else wrote there meanwhile, and who. */
  theirs?: string;
  by?: string;
  /** A dialog asks why: the answer comes by itself. */
  asked?: boolean;
}

export interface News {
  revision: number;
  cells: { code: string; period: string; cell: Cell; by: string }[];
}

export interface Person {
  /** Under which the browser keeps what was typed. */
  id: string;
  /** Whether anything can be typed at all. */
  enters: boolean;
}

/** The server's end of the table. */
export interface Server {
  block(from: number, count: number, firstYear: number, lastYear: number): Promise<string>;
  enter(cells: string): Promise<string>;
  news(revision: number): Promise<string>;
  /** Formula and what goes into it, in words. */
  formula(code: string): Promise<string>;
  look(code: string, period: string): void;
  step(step: string, cells: string): void;
}

export type Labels = Record<string, string>;

/** « {0} cellules »: the words of the page with figures in them. */
export function filled(pattern: string, ...values: (string | number)[]): string {
  return values.reduce<string>((text, value, at) => text.replaceAll(`{${at}}`, String(value)), pattern);
}
