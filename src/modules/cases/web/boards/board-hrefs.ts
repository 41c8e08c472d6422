import { lastDayOf } from '#platform/contract/china-day.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { PromiseFilter } from '../../contract/boards.ts';

/** The list of promises with this filter. */
export const hrefOfPromises = (filter: PromiseFilter): string => `/boards/promises${stringifySearch(filter)}`;

/** The days of some months. */
export const daysOf = ({ from, to }: { from: string; to: string }) => ({ from: `${from}-01`, to: lastDayOf(to) });
