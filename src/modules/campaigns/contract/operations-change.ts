import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Day, Done, Id, line } from '#platform/contract/shapes.ts';
import { BuildResult, WithdrawnEntry } from './roster.ts';
import { TeamFields } from './team.ts';

/**
 * 调整名单: single enterprises are added, withdraw, or take each other's place, with the reason; also after the start. The first newcomer takes the
 * team of the first that withdraws, and so on. Who withdrew before comes back only when `readmit` says so.
 */
export const changeRoster = command({
  name: 'campaigns.roster.change',
  clause: '6.1-c',
  input: z
    .strictObject({
      campaignId: Id,
      addIds: z.array(Id).max(50).default([]),
      withdrawIds: z.array(Id).max(50).default([]),
      /** Team of newcomers who take nobody's place. */
      teamId: Id.nullable().default(null),
      readmit: z.boolean().default(false),
      reason: line(200),
    })
    .refine(i => i.addIds.length + i.withdrawIds.length > 0, { path: ['addIds'], message: 'campaigns.problem.changeEmpty' }),
  output: Done.extend({ added: z.int(), alreadyThere: z.int(), withdrawn: z.int(), freed: z.int() }),
});

/** 退出名单的企业, with when and why. */
export const listWithdrawn = query({
  name: 'campaigns.roster.withdrawn',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id }),
  output: z.object({ rows: z.array(WithdrawnEntry) }),
});

/** 按导入建名单: the file of an import of the register is the list as well; one upload serves both. */
export const addImportToRoster = command({
  name: 'campaigns.roster.addImport',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, importId: Id }),
  output: BuildResult,
});

/** 照此新建: a campaign like one before, with its teams and, if wished, its list. */
export const copyCampaign = command({
  name: 'campaigns.campaign.copy',
  clause: '6.1-b',
  input: z.strictObject({ id: Id, fromId: Id, title: line(60), startsOn: Day, endsOn: Day, teams: z.boolean(), roster: z.boolean() }),
  output: Done.extend({
    teams: z.int(),
    listed: z.int(),
    /** Who did not come along, by name. */
    leftOut: z.array(z.object({ name: z.string(), why: z.enum(['notStaff', 'inactive', 'withdrew']) })),
  }),
});

/** 小组建议: teams of the stations' staff who are on none yet; nothing is written. */
export const proposeTeams = query({
  name: 'campaigns.team.propose',
  clause: '6.1-d',
  input: z.strictObject({ campaignId: Id, count: z.int().min(1).max(12).default(4) }),
  output: z.object({
    teams: z.array(
      z.object({
        name: z.string(),
        leaderId: Id,
        capacityPerDay: z.int(),
        members: z.array(z.object({ personId: Id, name: z.string(), stationName: z.string() })),
      }),
    ),
    /** Staff without a team. */
    free: z.int(),
  }),
});

/** 一次组建多个小组. */
export const createTeams = command({
  name: 'campaigns.team.createAll',
  clause: '6.1-d',
  input: z.strictObject({
    campaignId: Id,
    teams: z
      .array(z.strictObject({ id: Id, team: TeamFields }))
      .min(1)
      .max(12),
  }),
  output: Done.extend({ made: z.int() }),
});

/** 未联系的企业, by team: who is to be reminded. */
export const uncontacted = query({
  name: 'campaigns.contact.uncontacted',
  clause: '6.1-e',
  input: z.strictObject({ campaignId: Id }),
  output: z.object({
    rows: z.array(
      z.object({
        teamId: Id.nullable(),
        teamName: z.string().nullable(),
        members: z.array(z.string()),
        n: z.int(),
        names: z.array(z.string()),
      }),
    ),
    /** Working days left until the last day of the plan, today among them. */
    daysLeft: z.int(),
  }),
});
