import { slot } from '#platform/web/slots.ts';
import type { DemandView } from '../contract/demand.ts';

/** Beside the ends of a demand: what rooms to the right may make of it. */
export const demandActs = slot<{ demand: DemandView }>('demands.demand.acts');

/** Behind the end of a demand: what rooms to the right do about it (experts, cases, partners). */
export const demandParts = slot<{ demand: DemandView }>('demands.demand.parts');
