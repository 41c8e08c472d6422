import { foldFacts } from '#platform/server/database/day-facts.ts';
import { handlersFor, matrixDecides, noRecord, systemOnly } from '#platform/server/handler.ts';
import { directorBoard, leadBoard, listPromises } from '../../contract/boards.ts';
import { foldCaseFacts } from '../../contract/operations-case.ts';
import type { CasesDb } from '../db.ts';
import { caseFacts, directorBoardOf } from './director-board.ts';
import { leadBoardOf } from './lead-board.ts';
import { promisePage } from './promise-reads.ts';

const { command, query } = handlersFor<CasesDb>();

/** 看板: of those who lead, of the district, and the promises behind their numbers. */
export const boardHandlers = [
  query(leadBoard, { load: noRecord, allow: matrixDecides, run: ctx => leadBoardOf(ctx) }),
  query(directorBoard, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => directorBoardOf(ctx, i) }),
  query(listPromises, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => promisePage(ctx, i) }),
  command(foldCaseFacts, {
    load: noRecord,
    allow: systemOnly,
    run: async ctx => {
      await foldFacts(ctx, caseFacts);
      return { subject: ctx.actor.authorityId, result: { at: ctx.now.toISOString() } };
    },
  }),
];
