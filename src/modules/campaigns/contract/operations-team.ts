import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { ProposedAssignment, TeamFields, TeamView } from './team.ts';

/** 小组列表, with their load. */
export const listTeams = query({
  name: 'campaigns.team.list',
  clause: '6.1-d',
  input: z.strictObject({ campaignId: Id }),
  output: z.object({ rows: z.array(TeamView), unassigned: z.int() }),
});

/** 组建小组. */
export const createTeam = command({
  name: 'campaigns.team.create',
  clause: '6.1-d',
  input: z.strictObject({ id: Id, campaignId: Id, team: TeamFields }),
  output: Done,
});

/** 调整小组. */
export const correctTeam = command({
  name: 'campaigns.team.correct',
  clause: '6.1-d',
  input: z.strictObject({ id: Id, version: z.int(), team: TeamFields }),
  output: Done,
});

/** 解散小组; only one without enterprises. */
export const dissolveTeam = command({ name: 'campaigns.team.dissolve', clause: '6.1-d', input: z.strictObject({ id: Id }), output: Done });

/** 自动分组预览: a balanced split with the reason for each enterprise; nothing is written. */
export const proposeSplit = query({
  name: 'campaigns.team.proposeSplit',
  clause: '6.1-d',
  input: z.strictObject({ campaignId: Id, onlyUnassigned: z.boolean().default(true) }),
  output: z.object({
    assignments: z.array(ProposedAssignment.extend({ expected: Id.nullable() })),
    loads: z.array(z.object({ teamId: Id, name: z.string(), before: z.int(), after: z.int(), streets: z.array(z.string()) })),
  }),
});
