import type { CampaignState } from '../contract/campaign.ts';
import { planningProblems } from '../contract/problems.ts';

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
    'campaigns.campaign.correct',
    'campaigns.campaign.chooseForm',
    'campaigns.campaign.open',
    'campaigns.campaign.cancel',
    'campaigns.roster.build',
    'campaigns.roster.addNamed',
    'campaigns.roster.addFile',
    'campaigns.roster.add',
    'campaigns.roster.addImport',
    'campaigns.roster.remove',
    'campaigns.roster.change',
    'campaigns.roster.assign',
    'campaigns.roster.undo',
    'campaigns.team.create',
    'campaigns.team.createAll',
    'campaigns.team.correct',
    'campaigns.team.dissolve',
  ],
  open: [
    'campaigns.campaign.correct',
    'campaigns.campaign.chooseForm',
    'campaigns.campaign.close',
    'campaigns.campaign.cancel',
    'campaigns.roster.change',
    'campaigns.roster.assign',
    'campaigns.roster.undo',
    'campaigns.team.create',
    'campaigns.team.createAll',
    'campaigns.team.correct',
    'campaigns.team.dissolve',
    'campaigns.contact.log',
    'campaigns.itinerary.plan',
    'campaigns.itinerary.move',
    'campaigns.itinerary.release',
  ],
  closed: [],
  cancelled: [],
};

const frozenOnOpening = new Set([
  'campaigns.roster.build',
  'campaigns.roster.addNamed',
  'campaigns.roster.addFile',
  'campaigns.roster.add',
  'campaigns.roster.addImport',
  'campaigns.roster.remove',
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
