import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { RowsFilter } from '../contract/report.ts';

/** Where a number of a campaign leads: the rows behind it. */
export const hrefBehind = (campaignId: string, filter: RowsFilter): string => `/campaigns/${campaignId}/rows${stringifySearch(filter)}`;
