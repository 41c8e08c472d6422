/** 调研计划、名单、小组、联系、行程 (6.1-b … 6.1-e). */
export type { Campaign } from './server/campaign-reads.ts';
export { campaigns } from './server/face.ts';
export { campaignsModule } from './server/module.ts';
export type { RosterEntry } from './server/roster/roster-entry.ts';
export type { Team } from './server/team-reads.ts';
