import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { moveVisits, moveVisitsBack } from '../contract/operations-events.ts';
import type { VisitsDb } from './db.ts';

/**
 * Records go with their enterprise when it is merged: a draft too, so that what it raises later belongs to the keeper. Names stay as they were on the
 * day. Of a seminar to which both came, each keeps its line.
 */
export const visitMerges = followMerges<VisitsDb>({
  moveOp: moveVisits,
  moveBackOp: moveVisitsBack,
  ...followingTables([
    { name: 'visits.visits' },
    { name: 'visits.notes' },
    { name: 'visits.interviews' },
    { name: 'visits.seminar_guests', onceWithin: 'seminar_id' },
  ]),
});
