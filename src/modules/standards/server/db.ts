import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type StandardsDb = Pick<
  DB,
  | 'standards.procedures'
  | 'standards.procedure_stages'
  | 'standards.stage_limits'
  | 'standards.procedure_tracks'
  | 'standards.projects'
  | 'standards.steps'
  | 'standards.parts'
  | 'standards.subsidies'
  | 'standards.path_steps'
  | 'standards.recognitions'
  | 'enterprises.pub_enterprises'
  | 'assets.pub_assets'
  | 'cases.pub_cases'
>;
export type StandardsContext = Context<StandardsDb>;
