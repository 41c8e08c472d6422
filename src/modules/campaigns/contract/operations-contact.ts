import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { ContactTry, ContactTryView } from './contact-log.ts';
import { ContactState, RosterRow } from './roster.ts';

/** 联系清单: whom to call, by area. `mine` shows only the reader's own teams. */
export const listCalls = query({
  name: 'campaigns.contact.list',
  clause: '6.1-e',
  input: PageInput.extend({
    campaignId: Id.optional(),
    teamId: Id.optional(),
    mine: z.boolean().default(false),
    contactState: ContactState.optional(),
  }),
  output: pageOf(RosterRow.extend({ campaignId: Id, campaignTitle: z.string() })),
});

/** 登记联系结果. 已约 and 改期 book the team; 婉拒 frees it and holds for the campaign. */
export const logContact = command({
  name: 'campaigns.contact.log',
  clause: '6.1-e',
  offline: true,
  input: ContactTry,
  output: Done.extend({ appointmentId: Id.nullable() }),
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
