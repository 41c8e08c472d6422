import { z } from 'zod';
import { MoveWithMerge } from '#modules/enterprises/contract/events.ts';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 离岗人员退出小组: a step of the system, when an account was closed. */
export const releaseMember = command({
  name: 'campaigns.member.releaseLeaver',
  clause: '6.1-d',
  input: z.strictObject({ personId: Id }),
  output: Done,
});

/** 名单随企业合并: entries of lists, and what became of them, go to the keeper. */
export const moveEntries = command({ name: 'campaigns.roster.move', clause: '6.1-c', input: MoveWithMerge, output: Done });

/** 名单随合并撤销返回. */
export const moveEntriesBack = command({ name: 'campaigns.roster.moveBack', clause: '6.1-c', input: MoveWithMerge, output: Done });
