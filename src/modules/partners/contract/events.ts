import { z } from 'zod';
import { event } from '#platform/contract/event.ts';

/** 协同单位终止合作 (4.2-a); the subject is the organisation. */
export const organisationEnded = event({ name: 'partners.organisation.ended', clause: '4.2-a', payload: z.strictObject({}) });
