import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables this room may write, and views of rooms to its left it may read. */
export type CasesDb = Pick<
  DB,
  | 'cases.cases'
  | 'cases.stages'
  | 'cases.turns'
  | 'cases.pauses'
  | 'cases.promise_moves'
  | 'cases.materials'
  | 'cases.material_rounds'
  | 'cases.files'
  | 'cases.notes'
  | 'cases.tasks'
  | 'cases.follow_links'
  | 'cases.rules'
  | 'cases.rule_versions'
  | 'cases.choices'
  | 'cases.choice_rules'
  | 'cases.recusals'
  | 'cases.day_facts'
  | 'cases.referrals'
  | 'cases.referral_files'
  | 'cases.linkage_rules'
  | 'cases.companion_weights'
  | 'cases.weeklies'
  | 'partners.pub_organisations'
  | 'partners.pub_offers'
  | 'partners.pub_accounts'
  | 'people.pub_persons'
  | 'people.pub_authorities'
  | 'stations.pub_staff'
  | 'enterprises.pub_enterprises'
  | 'reference.pub_divisions'
>;
export type CasesContext = Context<CasesDb>;
