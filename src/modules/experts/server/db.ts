import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type ExpertsDb = Pick<
  DB,
  | 'experts.rules'
  | 'experts.experts'
  | 'experts.fields'
  | 'experts.terms'
  | 'experts.interests'
  | 'experts.dismissals'
  | 'experts.months'
  | 'experts.away'
  | 'experts.consultations'
  | 'experts.proposals'
  | 'experts.assignments'
  | 'experts.advice_notes'
  | 'experts.draws'
  | 'experts.draw_digits'
  | 'experts.draw_results'
  | 'experts.draw_recusals'
  | 'people.pub_persons'
  | 'enterprises.pub_enterprises'
>;
