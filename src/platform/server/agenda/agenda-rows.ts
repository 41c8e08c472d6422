import type { AgendaLine } from '../../contract/agenda/agenda.ts';

/** A row as its room tells it. */
export type AgendaRow = Omit<AgendaLine, 'kind' | 'when' | 'since' | 'n'> & Partial<Pick<AgendaLine, 'since' | 'n'>>;

/** What waits for a person in a room, of one kind; `C` is the context that its room reads it with. */
export interface Agenda<C> {
  /** `demands.demand`: its words are the phrase of the desk face under `agenda`. */
  readonly kind: string;
  /** Operation that the reader must have. */
  readonly needs: string;
  /** What waits for the caller and is not done, at most `most`, what falls due first. */
  readonly list: (ctx: C, most: number) => Promise<AgendaRow[]>;
}
