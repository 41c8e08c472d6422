import { handlersFor, matrixDecides, noRecord, systemOnly } from '#platform/server/handler.ts';
import { openCase } from '../../contract/operations-case.ts';
import { declareRecusal, getProposal, keepEnding, listProposalRules } from '../../contract/operations-proposal.ts';
import type { CasesDb } from '../db.ts';
import { findAskedDemand } from './demand-reads.ts';
import { keepChoice } from './keep-choice.ts';
import { proposalFor } from './propose.ts';

const { command, query } = handlersFor<CasesDb>();

/** 建议 for a demand, and what is kept of it when the demand ends without a case. */
export const proposalHandlers = [
  query(getProposal, {
    load: (ctx, i) => findAskedDemand(ctx, i.demandId),
    allow: matrixDecides,
    run: async (ctx, demand) => ({
      ...(await proposalFor(ctx, demand)),
      may: [openCase, declareRecusal, listProposalRules].map(o => o.name).filter(ctx.can),
    }),
  }),
  command(keepEnding, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      await keepChoice(ctx, i.demandId, { outcome: i.how }, i.id);
      return { subject: i.demandId, result: { id: i.id } };
    },
  }),
];
