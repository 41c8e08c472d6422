import { z } from 'zod';
import { Id, line } from '#platform/contract/shapes.ts';

export const TeamFields = z.strictObject({
  name: line(30),
  leaderId: Id,
  /** 组员, leader included or not: the leader always belongs. */
  memberIds: z.array(Id).min(1).max(12),
  /** 每日可走访企业数. */
  capacityPerDay: z.int().min(1).max(12),
});
export type TeamFields = z.infer<typeof TeamFields>;

export const TeamMember = z.object({ personId: Id, name: z.string(), specialties: z.array(z.string()), leader: z.boolean() });

export const TeamView = z.object({
  id: Id,
  name: z.string(),
  leaderId: Id,
  capacityPerDay: z.int(),
  startRegion: z.string(),
  members: z.array(TeamMember),
  assigned: z.int(),
  agreed: z.int(),
  version: z.int(),
});
export type TeamView = z.infer<typeof TeamView>;

/** One proposed assignment and its reason in words (分组理由). */
export const ProposedAssignment = z.object({
  rosterId: Id,
  enterpriseName: z.string(),
  streetCode: z.string(),
  teamId: Id,
  because: z.string(),
});
export type ProposedAssignment = z.infer<typeof ProposedAssignment>;
