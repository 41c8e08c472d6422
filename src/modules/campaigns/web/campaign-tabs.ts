import { type ComponentType, lazy } from 'react';
import type { CampaignView } from '../contract/campaign.ts';

/** A step of a campaign's page that is this room's own; it gets the campaign as it stands. */
export interface CampaignTab {
  key: string;
  /** Key of this room. */
  phrase: 'step.plan' | 'step.roster' | 'step.teams' | 'step.contact' | 'step.itinerary';
  needs: string;
  page: ComponentType<{ campaign: CampaignView }>;
}

/** 计划→名单→小组→联系→行程; 记录 and 总结 are put behind them by the rooms that keep them. */
export const campaignTabs: readonly CampaignTab[] = [
  {
    key: 'plan',
    phrase: 'step.plan',
    needs: 'campaigns.campaign.get',
    page: lazy(() => import('./PlanTab.tsx').then(m => ({ default: m.PlanTab }))),
  },
  {
    key: 'roster',
    phrase: 'step.roster',
    needs: 'campaigns.roster.list',
    page: lazy(() => import('./roster/RosterTab.tsx').then(m => ({ default: m.RosterTab }))),
  },
  {
    key: 'teams',
    phrase: 'step.teams',
    needs: 'campaigns.team.list',
    page: lazy(() => import('./TeamsTab.tsx').then(m => ({ default: m.TeamsTab }))),
  },
  {
    key: 'contact',
    phrase: 'step.contact',
    needs: 'campaigns.contact.list',
    page: lazy(() => import('./contact/ContactTab.tsx').then(m => ({ default: m.ContactTab }))),
  },
  {
    key: 'itinerary',
    phrase: 'step.itinerary',
    needs: 'campaigns.itinerary.get',
    page: lazy(() => import('./ItineraryTab.tsx').then(m => ({ default: m.ItineraryTab }))),
  },
];
