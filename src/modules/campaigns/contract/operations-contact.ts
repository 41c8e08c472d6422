import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { ContactTry, ContactTryView } from './contact-log.ts';
import { Dropped } from './itinerary.ts';
import { ContactState, RosterRow } from './roster.ts';

/** Whom to ask for at the enterprise; the number masked. */
export const ContactToCall = z.object({ id: Id, name: z.string(), post: z.string(), phone: z.string() });
export type ContactToCall = z.infer<typeof ContactToCall>;

/** An enterprise to be called: whom to ask for, and what was said last. */
export const CallRow = RosterRow.extend({
  campaignId: Id,
  campaignTitle: z.string(),
  contact: ContactToCall.nullable(),
  lastNote: z.string(),
});
export type CallRow = z.infer<typeof CallRow>;

/** 联系清单: whom to call, by area. `mine` shows only the reader's own teams. */
export const listCalls = query({
  name: 'campaigns.contact.list',
  clause: '6.1-e',
  input: PageInput.extend({
    campaignId: Id.optional(),
    teamId: Id.optional(),
    mine: z.boolean().default(false),
    contactState: ContactState.optional(),
    /** Of the enterprise, however its signs were typed. */
    name: line(40).optional(),
  }),
  output: pageOf(CallRow),
});

/** 登记联系结果. 已约 and 改期 book the team; 婉拒 frees it and holds for the campaign. */
export const logContact = command({
  name: 'campaigns.contact.log',
  clause: '6.1-e',
  offline: true,
  input: ContactTry,
  output: Done.extend({ appointmentId: Id.nullable(), ...Dropped }),
});

/** 联系记录 of one enterprise in one campaign. */
export const contactHistory = query({
  name: 'campaigns.contact.history',
  clause: '6.1-e',
  input: z.strictObject({ rosterId: Id }),
  output: z.object({ entry: RosterRow, tries: z.array(ContactTryView), may: z.array(z.string()) }),
});

/** 走访通知: the words to send to the enterprise. */
export const contactNotice = query({
  name: 'campaigns.contact.notice',
  clause: '6.1-e',
  input: z.strictObject({ rosterId: Id }),
  output: z.object({ text: z.string() }),
});
