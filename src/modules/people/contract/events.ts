import { z } from 'zod';
import { event } from '#platform/contract/event.ts';

/** 人员离岗: a person is staff no more, by a closed account, a withdrawn role or one from outside (7.1-d). The subject is the person; whoever hears it late asks whether that still holds. */
export const personLeft = event({ name: 'people.person.left', clause: '7.1-d', payload: z.strictObject({}) });
