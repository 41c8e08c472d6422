import { z } from 'zod';
import { event } from '#platform/contract/event.ts';

/** 人员离岗: the account of a person was closed (7.1-d). The subject is the person; whoever hears it late asks whether the account is still closed. */
export const personLeft = event({ name: 'people.person.left', clause: '7.1-d', payload: z.strictObject({}) });
