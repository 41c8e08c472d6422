import { campaignTab } from '#modules/campaigns/web/index.ts';
import { hubStrip, hubTab } from '#modules/enterprises/web/index.ts';
import type { DeskNav, DeskRoute, HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Pages of visiting at the desk. */
export const visitRoutes: readonly DeskRoute[] = [
  { path: '/visits', page: () => import('./VisitListPage.tsx').then(m => m.VisitListPage), needs: 'visits.visit.list' },
  { path: '/visits/open/$rosterId', page: () => import('./VisitOpenPage.tsx').then(m => m.VisitOpenPage), needs: 'visits.visit.open' },
  { path: '/visits/$id', page: () => import('./VisitPage.tsx').then(m => m.VisitPage), needs: 'visits.visit.get' },
  { path: '/visits/$id/fill', page: () => import('./VisitFillPage.tsx').then(m => m.VisitFillPage), needs: 'visits.visit.saveDraft' },
  {
    path: '/visits/$id/supplement',
    page: () => import('./VisitFillPage.tsx').then(m => m.VisitSupplementPage),
    needs: 'visits.visit.saveDraft',
  },
  {
    path: '/interviews/new/$rosterId',
    page: () => import('./InterviewNewPage.tsx').then(m => m.InterviewNewPage),
    needs: 'visits.interview.record',
  },
  { path: '/interviews/$id', page: () => import('./InterviewPage.tsx').then(m => m.InterviewPage), needs: 'visits.interview.get' },
  { path: '/seminars/new', page: () => import('./SeminarNewPage.tsx').then(m => m.SeminarNewPage), needs: 'visits.seminar.plan' },
  { path: '/seminars/$id', page: () => import('./SeminarPage.tsx').then(m => m.SeminarPage), needs: 'visits.seminar.get' },
];

/** Entry beside 调研. */
export const visitNav: readonly DeskNav[] = [
  { key: 'visits', path: '/visits', phrase: 'visits.nav.visits', order: 31, under: 'campaigns', needs: 'visits.visit.list' },
];

/** Tab 走访 of an enterprise, tab 记录 of a campaign. */
export const visitSlots: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'visits',
    phrase: 'visits.hub.visits',
    order: 40,
    needs: 'visits.visit.list',
    part: () => import('./HubVisits.tsx').then(m => m.HubVisits),
  }),
  fillSlot(hubStrip, {
    key: 'visits',
    order: 30,
    needs: 'visits.visit.list',
    part: () => import('./LastVisitCell.tsx').then(m => m.LastVisitCell),
  }),
  fillSlot(campaignTab, {
    key: 'records',
    phrase: 'visits.step.records',
    order: 10,
    needs: 'visits.visit.list',
    part: () => import('./RecordsTab.tsx').then(m => m.RecordsTab),
  }),
];

/** Visits and calls, on its timeline. */
export const visitStories: readonly HubStory[] = [
  {
    key: 'visits',
    phrase: 'visits.hub.visits',
    needs: 'visits.visit.list',
    events: (id, signal) => import('./hub-story.ts').then(m => m.visitEvents(id, signal)),
  },
];
