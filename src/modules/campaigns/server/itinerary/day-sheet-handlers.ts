import { enterprises } from '#modules/enterprises/index.ts';
import { clockOf, longDay } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { Block, OfficialDocument } from '#platform/server/documents/official.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { ItineraryView } from '../../contract/itinerary.ts';
import { daySheet } from '../../contract/operations-itinerary.ts';
import type { CampaignsDb } from '../db.ts';
import { mayActForTeam } from '../policy.ts';
import { streetNames } from '../roster/roster-reads.ts';
import { sayPlanning } from '../say.ts';
import { findTeam, membersOf } from '../team-reads.ts';
import { itineraryOf } from './itinerary-reads.ts';

const { download } = handlersFor<CampaignsDb>();
const say = sayPlanning('zh-CN');

const noteText = (note: ItineraryView['notes'][number]): string =>
  say(note.code.slice('campaigns.'.length) as Parameters<typeof say>[0], note.params);

/** Whom to ask for at an enterprise, with the number in plain: the sheet goes along in the pocket, and its printing is recorded. */
export type SheetContacts = ReadonlyMap<string, { name: string; post: string; phone: string }>;

const contactText = (contacts: SheetContacts, enterpriseId: string): string => {
  const c = contacts.get(enterpriseId);
  return c ? [c.post === '' ? c.name : `${c.name}（${c.post}）`, c.phone].filter(part => part !== '').join(' ') : '';
};

const stopRows = (view: ItineraryView, streets: ReadonlyMap<string, string>, contacts: SheetContacts): string[][] =>
  view.stops.map((s, i) => [
    String(i + 1),
    `${clockOf(new Date(s.startsAt))}–${clockOf(new Date(s.endsAt))}`,
    s.enterpriseName,
    [streets.get(s.streetCode) ?? s.streetCode, s.address ?? ''].filter(part => part !== '').join(' '),
    contactText(contacts, s.enterpriseId),
    say(s.agreed ? 'sheet.stopAgreed' : 'sheet.stopPlanned'),
    '',
  ]);

/** 走访行程单: a team's day on one page. Official documents are zh-CN only. */
export const daySheetDocument = (
  view: ItineraryView,
  streets: ReadonlyMap<string, string>,
  contacts: SheetContacts = new Map(),
): OfficialDocument => {
  const blocks: Block[] = [
    { kind: 'paragraph', indent: false, text: `${view.campaignTitle}` },
    { kind: 'paragraph', indent: false, text: `${say('sheet.members')}：${view.members.join('、')}` },
    {
      kind: 'table',
      columns: [
        { title: say('sheet.number'), share: 1.2 },
        { title: say('sheet.time'), share: 2.9 },
        { title: say('sheet.name'), share: 3.8 },
        { title: say('sheet.address'), share: 3.8 },
        { title: say('sheet.person'), share: 3.2 },
        { title: say('sheet.state'), share: 1.3 },
        { title: say('sheet.outcome'), share: 2 },
      ],
      rows: stopRows(view, streets, contacts),
      note: say('sheet.lunch'),
    },
  ];
  if (view.notes.length > 0) blocks.push({ kind: 'list', items: view.notes.map(noteText) });
  return {
    layout: 'form',
    title: say('sheet.dayTitle'),
    subtitle: say('sheet.daySubtitle', { team: view.teamName, day: longDay(view.day) }),
    blocks,
    footnote: say('sheet.foot', { id: `${view.teamId.slice(-8).toUpperCase()}-${view.day}` }),
  };
};

/** The first contact of each stop's enterprise; its number whole for who acts for the team, masked for others (7.1-d). */
const contactsFor = async (ctx: Context<CampaignsDb>, view: ItineraryView, inPlain: boolean): Promise<SheetContacts> => {
  const first = await enterprises(ctx).firstContacts(view.stops.map(s => s.enterpriseId));
  const known = new Map<string, { name: string; post: string; phone: string }>();
  for (const [enterpriseId, contact] of first) {
    if (contact.kind === 'liaisonGroup') continue;
    const masked = { name: contact.name, post: contact.post, phone: contact.phone };
    const shown = inPlain ? await enterprises(ctx).contactInPlain(contact.id) : masked;
    if (shown) known.set(enterpriseId, shown);
  }
  return known;
};

/** 打印行程单 (6.1-e). */
export const daySheetHandlers = [
  download(daySheet, {
    gate: documentGate,
    load: (ctx, i) => findTeam(ctx, i.teamId),
    allow: matrixDecides,
    run: async (ctx, team, i) => {
      const view = await itineraryOf(ctx, team, i.day);
      const streets = await streetNames(
        ctx,
        view.stops.map(s => s.streetCode),
      );
      const memberIds = (await membersOf(ctx, [team.id])).map(m => m.person_id);
      const contacts = await contactsFor(ctx, view, mayActForTeam(ctx.actor, memberIds));
      const body = await officialPdf(daySheetDocument(view, streets, contacts), ctx.now);
      return { fileName: `${say('sheet.dayTitle')} ${team.name} ${i.day}.pdf`, mediaType: 'application/pdf', body };
    },
    subject: team => team.id,
  }),
];
