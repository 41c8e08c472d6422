import { improvements } from '#modules/improvements/index.ts';
import { readTimeline } from '#platform/server/audit.ts';
import type { Actor } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  appealLoop,
  callLoop,
  getLoop,
  improveLoop,
  judgeLoop,
  listLoops,
  loopBoard,
  loopTimeline,
  mendLoop,
  revealRaterPhone,
} from '../contract/operations-loops.ts';
import { satisfactionProblems } from '../contract/problems.ts';
import { type LoopAct, loopActs } from '../domain/loop.ts';
import type { Ctx, SatisfactionDb } from './db.ts';
import { boardOf, type FoundLoop, findLoop, loopPage, loopView, stateOfLoop } from './loop-reads.ts';
import { keepAction, keepAppeal, keepCall, keepJudgement, keepMending } from './loop-store.ts';
import { mayJudge, maySee } from './policy.ts';

const { command, query } = handlersFor<SatisfactionDb>();

const operations = { call: callLoop, mend: mendLoop, appeal: appealLoop, judge: judgeLoop, improve: improveLoop } as const;
const notOwn = (actor: Actor, loop: FoundLoop): boolean => maySee(actor, { servedBy: loop.served_by, crew: loop.crew });
const locked = (ctx: Ctx, i: { id: string }) => findLoop(ctx, i.id, true);
const actsOn = (loop: FoundLoop): LoopAct[] => loopActs(stateOfLoop(loop), { appealedAt: loop.appealed_at, actionId: loop.action_id });

/** Why an act does not fit the state, in a sentence that says what to do. */
const mustFit = (loop: FoundLoop, act: LoopAct): void => {
  if (actsOn(loop).includes(act)) return;
  const state = stateOfLoop(loop);
  if (act === 'improve') throw satisfactionProblems.hasAction();
  if (act === 'judge') throw satisfactionProblems.nothingToJudge();
  if (act === 'call') throw loop.invitation_id === null ? satisfactionProblems.anonymousRating() : satisfactionProblems.alreadyCalled();
  if (state === 'toCall') throw satisfactionProblems.callFirst();
  if (state === 'appealed') throw satisfactionProblems.appealOpen();
  if (act === 'appeal' && loop.appealed_at !== null) throw satisfactionProblems.alreadyAppealed();
  throw satisfactionProblems.alreadyMended();
};

const done = (loop: FoundLoop) => ({ subject: loop.id, result: { id: loop.id } });

const readHandlers = [
  query(listLoops, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => loopPage(ctx, i) }),
  query(loopBoard, { load: noRecord, allow: matrixDecides, run: ctx => boardOf(ctx) }),
  query(getLoop, {
    load: (ctx, i) => findLoop(ctx, i.id),
    allow: notOwn,
    run: async (ctx, loop) => {
      const mine = actsOn(loop).filter(a => a !== 'judge' || mayJudge(ctx.actor, { appealedBy: loop.appealed_by }));
      const reveal = loop.invitation_id === null ? [] : [revealRaterPhone.name];
      return { ...(await loopView(ctx, loop)), may: [...mine.map(a => operations[a].name), ...reveal].filter(ctx.can) };
    },
  }),
  query(loopTimeline, { load: (ctx, i) => findLoop(ctx, i.id), allow: notOwn, run: (ctx, loop) => readTimeline(ctx, [loop.id]) }),
  command(revealRaterPhone, {
    load: (ctx, i) => findLoop(ctx, i.id),
    allow: notOwn,
    run: async (ctx, loop, { reason }) => {
      if (loop.contact_phone === null) throw satisfactionProblems.anonymousRating();
      return { ...done(loop), result: { id: loop.id, phone: null }, once: { phone: ctx.cipher.open(loop.contact_phone) }, reason };
    },
  }),
];

/** The loop of bad ratings (6.2 of the national rule, 浙江闭环): call, verify, appeal, mend, tell. */
export const loopHandlers = [
  ...readHandlers,
  command(callLoop, {
    load: locked,
    allow: notOwn,
    run: async (ctx, loop, i) => {
      mustFit(loop, 'call');
      await keepCall(ctx, loop.id, i);
      return done(loop);
    },
  }),
  command(mendLoop, {
    load: locked,
    allow: notOwn,
    run: async (ctx, loop, i) => {
      mustFit(loop, 'mend');
      await keepMending(ctx, loop.id, i);
      return done(loop);
    },
  }),
  command(appealLoop, {
    load: locked,
    allow: notOwn,
    run: async (ctx, loop, i) => {
      mustFit(loop, 'appeal');
      await keepAppeal(ctx, loop.id, i.reason);
      return done(loop);
    },
  }),
  command(judgeLoop, {
    load: locked,
    allow: notOwn,
    run: async (ctx, loop, i) => {
      mustFit(loop, 'judge');
      if (!mayJudge(ctx.actor, { appealedBy: loop.appealed_by })) throw satisfactionProblems.ownAppeal();
      await keepJudgement(ctx, loop, i);
      return done(loop);
    },
  }),
  command(improveLoop, {
    load: locked,
    allow: notOwn,
    run: async (ctx, loop, { actionId, problem, ownerId, dueOn }) => {
      mustFit(loop, 'improve');
      const source = { source: 'satisfaction', sourceId: loop.id, regionCode: loop.region_code } as const;
      const opened = await improvements(ctx).open({ id: actionId, ...source, problem, ownerId, dueOn });
      await keepAction(ctx, loop.id, opened);
      return done(loop);
    },
  }),
];
