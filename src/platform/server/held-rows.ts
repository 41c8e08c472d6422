import type { Problem } from '../contract/problem.ts';

/** Whom a row concerns and who is told when it goes to somebody else. */
export interface Concerned {
  readonly id: string;
  readonly name: string;
}

/** A row that stands in a person's name, as lists show it. */
export interface HeldRow {
  readonly id: string;
  readonly title: string;
  /** A quiet line: state, day. */
  readonly hint: string;
  /** Place of the row: who gets it must reach it. */
  readonly regionCode: string;
  readonly concerns: readonly Concerned[];
}

/** From whom to whom. */
export interface Passing {
  readonly fromId: string;
  readonly toId: string;
}

/** A row that has changed hands: what the room needs to give it back, and by what it sees that nobody touched it since. Plain data. */
export interface PassedRow {
  readonly id: string;
  readonly before: object;
  readonly after: object;
}

/** Why a row cannot go to the one who was chosen. */
export interface Hindered {
  readonly id: string;
  readonly problem: Problem;
}

/** A kind of rows that stand in a person's name; `C` is the context that its room reads them with. */
export interface Holding<C> {
  /** `demands.demand`: its words are the phrase `demands.holding.demand`, its pages stand in the desk face under `holdings`. */
  readonly kind: string;
  readonly count: (ctx: C, personId: string) => Promise<number>;
  /** All that the person holds of this kind in the reach of the call. */
  readonly list: (ctx: C, personId: string) => Promise<HeldRow[]>;
  /** Which of them this receiver cannot take; left out where everybody can. */
  readonly hindered?: (ctx: C, passing: Passing, ids: readonly string[]) => Promise<Hindered[]>;
  /** Gives the rows to the receiver. Rows that the giver no longer holds are left out of the answer, and the whole act is refused. */
  readonly pass: (ctx: C, passing: Passing, ids: readonly string[]) => Promise<PassedRow[]>;
  /** Gives back those that nobody touched since; answers their ids. */
  readonly passBack: (ctx: C, passing: Passing, rows: readonly PassedRow[]) => Promise<string[]>;
}
