import { type CallContext, retype } from '#platform/server/context.ts';
import type { ActionState, OpenAction } from '../contract/action.ts';
import type { ImprovementsDb } from './db.ts';
import { findAction } from './reads.ts';
import { insertAction } from './store.ts';

/** 持续改进 for rooms to the right, in the caller's transaction and scope. */
export const improvements = (callCtx: CallContext) => {
  const ctx = retype<ImprovementsDb>(callCtx);
  return {
    /**
     * Opens an action for a record (rating, complaint, risk, case); a record that has one keeps it.
     * @returns id of the action
     * @throws Problem `unknownOwner`, `dueInThePast`
     */
    open: ({ id, source, sourceId, problem, regionCode, ownerId, dueOn }: OpenAction): Promise<string> =>
      insertAction(ctx, { id, source, sourceId, regionCode, fields: { problem, cause: '', action: '', ownerId, dueOn } }),
    /** How an action stands; undefined out of reach. */
    stateOf: async (id: string): Promise<ActionState | undefined> => (await findAction(ctx, id))?.state,
  };
};
