import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { planningGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { campaignFormHandlers } from './campaign-form-handlers.ts';
import { campaignHandlers } from './campaign-handlers.ts';
import { contactHandlers } from './contact-handlers.ts';
import { daySheetHandlers } from './day-sheet-handlers.ts';
import { itineraryFeedHandlers } from './itinerary-feed-handlers.ts';
import { itineraryHandlers } from './itinerary-handlers.ts';
import { teamLeaverHandlers } from './leaver-handlers.ts';
import { campaignsListeners } from './listeners.ts';
import { loadContactsHandlers } from './load-contacts-handlers.ts';
import { campaignMerges } from './merged-enterprises.ts';
import { assignHandlers } from './roster/assign-handlers.ts';
import { rosterFileHandlers } from './roster/roster-file-handlers.ts';
import { rosterHandlers } from './roster/roster-handlers.ts';
import { rosterSheetHandlers } from './roster/roster-sheet-handlers.ts';
import { teamHandlers } from './team-handlers.ts';
import { teamHoldings } from './team-holdings.ts';

/** 调研计划、名单、小组、联系、行程 (6.1-b … 6.1-e), as the doors see it. */
export const campaignsModule: ServerModule = {
  name: 'campaigns',
  formerly: {
    room: 'surveys',
    tables: ['campaigns', 'teams', 'team_members', 'roster', 'roster_batches', 'contact_log', 'appointments', 'person_slots'],
  },
  handlers: [
    ...campaignHandlers,
    ...campaignFormHandlers,
    ...rosterHandlers,
    ...rosterFileHandlers,
    ...assignHandlers,
    ...rosterSheetHandlers,
    ...teamHandlers,
    ...contactHandlers,
    ...itineraryHandlers,
    ...daySheetHandlers,
    ...itineraryFeedHandlers,
    ...loadContactsHandlers,
    ...teamLeaverHandlers,
    ...campaignMerges.handlers,
  ],
  grants: planningGrants,
  listeners: campaignsListeners,
  holdings: teamHoldings,
  phrases: roomPhrases('campaigns', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.campaignsDemo),
};
