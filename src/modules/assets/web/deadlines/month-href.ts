import { lastDayOf } from '#platform/contract/china-day.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';

/** The deadlines of a month, of one enterprise or of all. */
export const hrefOfMonth = (month: string, enterpriseId?: string): string => {
  return `/deadlines/list${stringifySearch({ from: `${month}-01`, to: lastDayOf(month), ...(enterpriseId ? { enterpriseId } : {}) })}`;
};
