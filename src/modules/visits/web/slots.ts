import { slot } from '#platform/web/slots.ts';
import type { VisitView } from '../contract/visit.ts';

interface ActsOf {
  visit: VisitView;
  /** Says below the page's head what went wrong; undefined when it went well at last. */
  onFailed: (error: unknown) => void;
}

/** Beside the title of the list of visits. */
export const visitListActs = slot<object>('visits.list.acts');
/** Takes a visit out: stands before what is done with it. */
export const visitTakeOut = slot<ActsOf>('visits.visit.takeOut');
/** Other ways to fill a visit in that may be filled in; stands before the form. */
export const visitFillWays = slot<{ visitId: string }>('visits.visit.fillWays');
/** Between the facts of a visit and what was said. */
export const visitParts = slot<{ visit: VisitView }>('visits.visit.parts');
/** Takes the 补充页 of a visit out. */
export const supplementTakeOut = slot<ActsOf>('visits.supplement.takeOut');
