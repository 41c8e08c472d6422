import type { AgendaKind, HoldingKind } from '#platform/web/desk/room.ts';
import { hrefOfCase, hrefOfReferral } from './hrefs.ts';

/** What of this room waits on 今日. */
export const caseAgenda: Readonly<Record<string, AgendaKind>> = {
  'cases.case': {
    phrase: 'cases.nav.cases',
    path: hrefOfCase,
    waits: {
      enterprise: 'cases.waits.enterprise',
      department: 'cases.waits.department',
      expert: 'cases.waits.expert',
      external: 'cases.waits.external',
    },
  },
  'cases.referral': { phrase: 'cases.agenda.referral', path: hrefOfReferral, waits: { department: 'cases.waits.department' } },
  'cases.task': { phrase: 'cases.agenda.task', path: hrefOfCase },
};

/** What of this room stands in a person's name. */
export const caseHoldingWords: Readonly<Record<string, HoldingKind>> = {
  'cases.companion': { phrase: 'cases.holding.companion', path: hrefOfCase },
  'cases.deputy': { phrase: 'cases.holding.deputy', path: hrefOfCase },
};
