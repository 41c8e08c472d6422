import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { planningGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { contactAgenda } from './agenda.ts';
import { campaignBriefs } from './brief.ts';
import { campaignFormHandlers } from './campaign-form-handlers.ts';
import { campaignHandlers } from './campaign-handlers.ts';
import { contactHandlers } from './contact-handlers.ts';
import { copyHandlers } from './copy-handlers.ts';
import { daySheetHandlers } from './itinerary/day-sheet-handlers.ts';
import { itineraryFeedHandlers } from './itinerary/itinerary-feed-handlers.ts';
import { itineraryHandlers } from './itinerary/itinerary-handlers.ts';
import { timeHandlers } from './itinerary/time-handlers.ts';
import { teamLeaverHandlers } from './leaver-handlers.ts';
import { campaignsListeners } from './listeners.ts';
import { loadContactsHandlers } from './load-contacts-handlers.ts';
import { campaignMerges } from './merged-enterprises.ts';
import { assignHandlers } from './roster/assign-handlers.ts';
import { changeHandlers } from './roster/change-handlers.ts';
import { rosterFileHandlers } from './roster/roster-file-handlers.ts';
import { rosterHandlers } from './roster/roster-handlers.ts';
import { rosterSheetHandlers } from './roster/roster-sheet-handlers.ts';
import { singleAgenda } from './single/single-agenda.ts';
import { singleHandlers } from './single/single-handlers.ts';
import { singleHoldings } from './single/single-holdings.ts';
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
    ...copyHandlers,
    ...campaignFormHandlers,
    ...rosterHandlers,
    ...rosterFileHandlers,
    ...changeHandlers,
    ...assignHandlers,
    ...rosterSheetHandlers,
    ...teamHandlers,
    ...contactHandlers,
    ...itineraryHandlers,
    ...singleHandlers,
    ...timeHandlers,
    ...daySheetHandlers,
    ...itineraryFeedHandlers,
    ...loadContactsHandlers,
    ...teamLeaverHandlers,
    ...campaignMerges.handlers,
  ],
  grants: planningGrants,
  listeners: campaignsListeners,
  agenda: [...contactAgenda, singleAgenda],
  holdings: [...teamHoldings, ...singleHoldings],
  briefs: campaignBriefs,
  phrases: roomPhrases('campaigns', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.campaignsDemo),
};
