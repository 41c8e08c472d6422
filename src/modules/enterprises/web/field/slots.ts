import { slot } from '#platform/web/slots.ts';

/** Below what the phone says of an enterprise. */
export const enterpriseCard = slot<{ id: string }>('enterprises.card');
