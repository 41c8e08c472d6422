import { addTask, advanceStage, assignCase, endCase, noteCase, passTurn, pauseCase, resumeCase } from '../contract/operations-case.ts';
import { issueFollow } from '../contract/operations-follow.ts';
import {
  acceptMaterial,
  addCaseFile,
  askMaterials,
  dropMaterial,
  remindMaterial,
  returnMaterial,
  supplyMaterial,
} from '../contract/operations-material.ts';
import { sendReferral } from '../contract/operations-referral.ts';
import type { CasesContext } from './db.ts';
import { mayAct } from './policy.ts';

interface Standing {
  id: string;
  companion_id: string;
  deputy_id: string | null;
  ended_at: unknown;
}

const whileRunning = [
  askMaterials,
  supplyMaterial,
  acceptMaterial,
  returnMaterial,
  dropMaterial,
  remindMaterial,
  addCaseFile,
  addTask,
  issueFollow,
  assignCase,
  endCase,
];

/** What may be done with a case as it stands, by who asks. */
export const mayDo = (ctx: CasesContext, c: Standing, now: { paused: boolean; lastStage: boolean; out: boolean }): string[] => {
  if (!mayAct(ctx.actor, c)) return [];
  const moving = now.out ? [] : [passTurn, sendReferral, ...(now.lastStage ? [] : [advanceStage])];
  const course = now.paused ? [resumeCase] : [pauseCase, ...moving];
  const ops = c.ended_at === null ? [...course, ...whileRunning, noteCase] : [noteCase];
  return ops.map(o => o.name).filter(ctx.can);
};
