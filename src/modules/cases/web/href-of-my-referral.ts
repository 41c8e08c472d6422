/** A partner's page of what was sent to it; apart, because both doors lead there. */
export const hrefOfMyReferral = (id: string): string => `/cases/referrals/mine/${id}`;
