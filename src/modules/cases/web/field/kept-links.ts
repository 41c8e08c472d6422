import { keptLinks } from '#platform/web/guest-link.ts';

/** Links of cases that this phone has opened. */
export const followLinks = keptLinks<{ token: string }>('follow:');
