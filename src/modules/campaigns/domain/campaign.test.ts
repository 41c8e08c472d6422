import { describe, expect, it } from 'vitest';
import { Problem } from '#platform/contract/problem.ts';
import { campaignStateOf, demandState } from './campaign.ts';

const day = new Date('2026-11-22T01:00:00Z');
const times = (opened: boolean, closed = false, cancelled = false) => ({
  opened_at: opened ? day : null,
  closed_at: closed ? day : null,
  cancelled_at: cancelled ? day : null,
});
const refusal = (run: () => void): string => {
  try {
    run();
    return 'done';
  } catch (error) {
    return error instanceof Problem ? error.code : 'other';
  }
};

describe('[6.1-b] 调研计划的状态', () => {
  it.each([
    [times(false), 'planned'],
    [times(true), 'open'],
    [times(true, true), 'closed'],
    [times(true, false, true), 'cancelled'],
    [times(false, false, true), 'cancelled'],
  ] as const)('%j is %s', (t, state) => expect(campaignStateOf(t)).toBe(state));

  it.each([
    [times(false), 'campaigns.roster.build', 'done'],
    [times(true), 'campaigns.roster.build', 'campaigns.problem.rosterFrozen'],
    [times(true), 'campaigns.contact.log', 'done'],
    [times(false), 'campaigns.contact.log', 'campaigns.problem.notInState'],
    [times(true, true), 'campaigns.campaign.correct', 'campaigns.problem.notInState'],
    [times(true), 'campaigns.campaign.open', 'campaigns.problem.notInState'],
  ] as const)('%j, %s: %s', (t, op, answer) => expect(refusal(() => demandState(t, op))).toBe(answer));
});
