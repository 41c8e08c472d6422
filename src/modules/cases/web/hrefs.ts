import { stringifySearch } from '#platform/web/desk/url-state.ts';
import type { CaseFilter } from '../contract/filter.ts';
import type { ReferralFilter } from '../contract/referral.ts';

/** The page of one case. */
export const hrefOfCase = (id: string): string => `/cases/${id}`;
/** The list with this filter: where every figure leads. */
export const hrefOfCases = (filter: CaseFilter): string => `/cases${stringifySearch(filter)}`;
/** The form that opens a case; `itemCode` is the 服务事项 that it begins with. */
export const hrefOfOpening = (from: { demandId?: string; enterpriseId?: string; itemCode?: string }): string =>
  `/cases/new${stringifySearch(from)}`;
/** The page of one referral, for staff. */
export const hrefOfReferral = (id: string): string => `/cases/referrals/${id}`;
/** The list of referrals with this filter. */
export const hrefOfReferrals = (filter: ReferralFilter): string => `/cases/referrals${stringifySearch(filter)}`;
