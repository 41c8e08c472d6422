import { people } from '#modules/people/index.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  actionTimeline,
  correctAction,
  createAction,
  finishAction,
  getAction,
  listActions,
  listOwners,
  verifyAction,
} from '../contract/operations.ts';
import { improvementsProblems } from '../contract/problems.ts';
import type { ImprovementsDb } from './db.ts';
import { mayVerify, mayWork } from './policy.ts';
import { actionPage, findAction, findActionForUpdate, type LockedAction } from './reads.ts';
import { correctActionRow, finishActionRow, insertAction, verifyActionRow } from './store.ts';

const { command, query } = handlersFor<ImprovementsDb>();

const mustBeOpen = ({ state }: LockedAction): void => {
  if (state === 'done') throw improvementsProblems.alreadyDone();
  if (state === 'verified') throw improvementsProblems.alreadyVerified();
};

const actsOn = (actor: { id: string; role: string }, { state, ownerId }: Pick<LockedAction, 'state' | 'ownerId'>): string[] => {
  if (state === 'open') return mayWork(actor, { ownerId }) ? [correctAction.name, finishAction.name] : [];
  return state === 'done' && mayVerify(actor, { ownerId }) ? [verifyAction.name] : [];
};

/** Handlers of 持续改进 (PDCA). */
export const actionHandlers = [
  query(listActions, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => actionPage(ctx, input) }),
  query(listOwners, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: (await people(ctx).staffIn(ctx.actor.regionCode)).map(p => ({ id: p.id, name: p.name })) }),
  }),
  query(getAction, {
    load: (ctx, input) => findAction(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, action) => ({ ...action, may: actsOn(ctx.actor, action).filter(ctx.can) }),
  }),
  query(actionTimeline, {
    load: (ctx, input) => findAction(ctx, input.id),
    allow: matrixDecides,
    run: (ctx, action) => readTimeline(ctx, [action.id]),
  }),
  command(createAction, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { id, source, action }) => {
      await insertAction(ctx, { id, source, sourceId: null, regionCode: ctx.actor.regionCode, fields: action });
      return { subject: id, result: { id } };
    },
  }),
  command(correctAction, {
    load: (ctx, input) => findActionForUpdate(ctx, input.id),
    allow: mayWork,
    run: async (ctx, action, input) => {
      mustBeOpen(action);
      await correctActionRow(ctx, action, input.version, input.action);
      return { subject: action.id, result: { id: action.id } };
    },
  }),
  command(finishAction, {
    load: (ctx, input) => findActionForUpdate(ctx, input.id),
    allow: mayWork,
    run: async (ctx, action, { note }) => {
      mustBeOpen(action);
      if (action.cause === '' || action.action === '') throw improvementsProblems.causeFirst();
      await finishActionRow(ctx, action.id, note);
      return { subject: action.id, result: { id: action.id } };
    },
  }),
  command(verifyAction, {
    load: (ctx, input) => findActionForUpdate(ctx, input.id),
    allow: matrixDecides,
    run: async (ctx, action, { effective, measured, sample }) => {
      if (action.state === 'verified') throw improvementsProblems.alreadyVerified();
      if (action.state === 'open') throw improvementsProblems.notDoneYet();
      if (!mayVerify(ctx.actor, action)) throw improvementsProblems.ownWork();
      await verifyActionRow(ctx, action, { effective, measured, sample });
      return { subject: action.id, result: { id: action.id } };
    },
  }),
];
