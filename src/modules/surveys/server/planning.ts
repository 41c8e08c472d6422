import { assignHandlers } from './assign.ts';
import { calendarHandlers } from './calendar.ts';
import { campaignHandlers } from './campaigns.ts';
import { contactHandlers } from './contacts.ts';
import { daySheetHandlers } from './day-sheet.ts';
import { itineraryHandlers } from './itinerary.ts';
import { loadContactsHandlers } from './load-contacts.ts';
import { rosterHandlers } from './roster.ts';
import { rosterFileHandlers } from './roster-file.ts';
import { rosterSheetHandlers } from './roster-sheet.ts';
import { teamHandlers } from './teams.ts';

/** All handlers of planning: 计划, 名单, 小组, 联系, 行程. */
export const planningHandlers = [
  ...campaignHandlers,
  ...rosterHandlers,
  ...rosterFileHandlers,
  ...assignHandlers,
  ...rosterSheetHandlers,
  ...teamHandlers,
  ...contactHandlers,
  ...itineraryHandlers,
  ...daySheetHandlers,
  ...calendarHandlers,
  ...loadContactsHandlers,
];
