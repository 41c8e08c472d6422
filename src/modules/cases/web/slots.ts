import { slot } from '#platform/web/slots.ts';

/** On the lead's board: what rooms to the right have to say of work that waits. */
export const leadParts = slot<object>('cases.board.lead');

/** On the director's page: what rooms to the right have to say of these months, both included. */
export const directorParts = slot<{ from: string; to: string }>('cases.board.director');
