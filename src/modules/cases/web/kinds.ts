import type { HoldingKind } from '#platform/web/desk/room.ts';
import { hrefOfCase } from './hrefs.ts';

/** What of this room stands in a person's name. */
export const caseHoldingWords: Readonly<Record<string, HoldingKind>> = {
  'cases.companion': { phrase: 'cases.holding.companion', path: hrefOfCase },
  'cases.deputy': { phrase: 'cases.holding.deputy', path: hrefOfCase },
};
