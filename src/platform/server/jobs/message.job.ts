import { z } from 'zod';
import { Id } from '../../contract/shapes.ts';
import { job } from './jobs.ts';

/** Hands one short message to the office's gateway; its code is `message.run.ts`. */
export const sendMessage = job({ name: 'platform.message.send', payload: z.strictObject({ id: Id }), retryLimit: 4 });
