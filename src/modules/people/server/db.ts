import type { DB } from '#platform/server/db-types.gen.ts';

/** Tables of this room. */
export type PeopleDb = Pick<
  DB,
  | 'people.authorities'
  | 'people.persons'
  | 'people.passwords'
  | 'people.sessions'
  | 'people.factors'
  | 'people.recovery_codes'
  | 'people.challenges'
  | 'people.guess_counters'
  | 'people.setup_links'
  | 'people.policies'
  | 'people.api_keys'
  | 'people.api_key_uses'
  | 'people.identity_providers'
  | 'people.identities'
  | 'people.sso_attempts'
  | 'people.absences'
  | 'people.deputies'
  | 'people.pub_stand_ins'
  | 'people.pub_authority_names'
  | 'people.handovers'
  | 'people.handover_items'
>;
