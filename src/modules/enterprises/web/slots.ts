import { slot } from '#platform/web/slots.ts';

/** A tab of the enterprise page (一企一档). */
export const hubTab = slot<{ enterpriseId: string }, { /** Full phrase key of its name. */ phrase: string }>('enterprises.hub.tab');
