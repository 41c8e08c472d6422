import { stringifySearch } from '#platform/web/desk/url-state.ts';

/** The deadlines of a month, of one enterprise or of all. */
export const hrefOfMonth = (month: string, enterpriseId?: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `/deadlines/list${stringifySearch({ from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}`, ...(enterpriseId ? { enterpriseId } : {}) })}`;
};
