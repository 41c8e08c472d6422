import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { DemandFilter } from '../contract/filter.ts';

/** The list with this filter: where every total leads. */
export const hrefOfDemands = (filter: DemandFilter): string => `/demands${stringifySearch(filter)}`;

/** The page of one demand. */
export const hrefOfDemand = (id: string): string => `/demands/${id}`;
