import type { CampaignState } from '../contract/campaign.ts';
import { planningProblems } from '../contract/problems-planning.ts';

/** The timestamps that say where a campaign stands. */
export interface CampaignTimes {
  opened_at: Date | null;
  closed_at: Date | null;
  cancelled_at: Date | null;
}

/** 拟订中 · 进行中 · 已结束 · 已取消, from the timestamps. */
export const campaignStateOf = (c: CampaignTimes): CampaignState => {
  if (c.cancelled_at) return 'cancelled';
  if (c.closed_at) return 'closed';
  return c.opened_at ? 'open' : 'planned';
};

/** What each state lets happen; the page offers exactly these. */
const allowed: Readonly<Record<CampaignState, readonly string[]>> = {
  planned: [
    'surveys.campaign.correct',
    'surveys.campaign.chooseForm',
    'surveys.campaign.open',
    'surveys.campaign.cancel',
    'surveys.roster.build',
    'surveys.roster.addNamed',
    'surveys.roster.addFile',
    'surveys.roster.add',
    'surveys.roster.remove',
    'surveys.roster.assign',
    'surveys.roster.undo',
    'surveys.team.create',
    'surveys.team.correct',
    'surveys.team.dissolve',
  ],
  open: [
    'surveys.campaign.correct',
    'surveys.campaign.chooseForm',
    'surveys.campaign.close',
    'surveys.campaign.cancel',
    'surveys.roster.assign',
    'surveys.roster.undo',
    'surveys.team.create',
    'surveys.team.correct',
    'surveys.team.dissolve',
    'surveys.contact.log',
    'surveys.itinerary.plan',
    'surveys.itinerary.move',
    'surveys.itinerary.release',
  ],
  closed: [],
  cancelled: [],
};

const frozenOnOpening = new Set([
  'surveys.roster.build',
  'surveys.roster.addNamed',
  'surveys.roster.addFile',
  'surveys.roster.add',
  'surveys.roster.remove',
]);

/** Every act of planning that some state allows, in the order of the work. */
export const planningActs: readonly string[] = [...new Set([...allowed.planned, ...allowed.open])];

/** Whether an act fits the campaign's state. */
export const fitsState = (state: CampaignState, operation: string): boolean => allowed[state].includes(operation);

/**
 * Refuses an act that the state does not allow.
 * @throws Problem `rosterFrozen` when the list may no longer change, else `notInState`
 */
export const demandState = (c: CampaignTimes, operation: string): void => {
  const state = campaignStateOf(c);
  if (fitsState(state, operation)) return;
  if (state === 'open' && frozenOnOpening.has(operation)) throw planningProblems.rosterFrozen();
  throw planningProblems.notInState({ state });
};
