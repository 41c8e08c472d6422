import { type ComponentType, lazy } from 'react';
import type { CampaignView } from '../contract/campaign.ts';

/** A step of a campaign's page; it gets the campaign as it stands. */
export interface CampaignTab {
  key: string;
  /** Key of this room. */
  phrase: 'step.plan' | 'step.roster' | 'step.teams' | 'step.contact' | 'step.itinerary' | 'step.records' | 'step.report';
  needs: string;
  page: ComponentType<{ campaign: CampaignView }>;
}

/** 计划→名单→小组→联系→行程→记录→总结. */
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
    page: lazy(() => import('./ContactTab.tsx').then(m => ({ default: m.ContactTab }))),
  },
  {
    key: 'itinerary',
    phrase: 'step.itinerary',
    needs: 'campaigns.itinerary.get',
    page: lazy(() => import('./ItineraryTab.tsx').then(m => ({ default: m.ItineraryTab }))),
  },
  {
    key: 'records',
    phrase: 'step.records',
    needs: 'visits.visit.list',
    page: lazy(() => import('#modules/visits/web/RecordsTab.tsx').then(m => ({ default: m.RecordsTab }))),
  },
  {
    key: 'report',
    phrase: 'step.report',
    needs: 'reports.progress.get',
    page: lazy(() => import('#modules/reports/web/ReportTab.tsx').then(m => ({ default: m.ReportTab }))),
  },
];
