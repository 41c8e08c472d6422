import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

/** `dropId` went into `keepId`. The subject is the authority: merges of one enterprise into another and on are one story, told in its order. */
const Pair = z.strictObject({ keepId: Id, dropId: Id });

/** Input of a room's own step that moves its records with a merge, or back. */
export const MoveWithMerge = z.strictObject({ fromId: Id, toId: Id });

/** 企业已合并 (6.1-c): what belongs to the one belongs to the other from now on. */
export const enterpriseMerged = event({ name: 'enterprises.enterprise.merged', clause: '6.1-c', payload: Pair });

/** 企业合并已撤销: what came with the merge goes back; what was added since stays. */
export const enterpriseUnmerged = event({ name: 'enterprises.enterprise.unmerged', clause: '6.1-c', payload: Pair });
