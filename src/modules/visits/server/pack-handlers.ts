import type { ItineraryView, Stop } from '#modules/campaigns/contract/itinerary.ts';
import { campaigns, type RosterEntry } from '#modules/campaigns/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { packDay } from '../contract/operations-pack.ts';
import type { PackedVisit, VisitPack } from '../contract/visit-pack.ts';
import type { VisitsDb } from './db.ts';
import { findSiteVisit, versionsNow } from './visit-open.ts';
import { findVisit, type VisitRecord } from './visit-record.ts';
import { visitViewOf } from './visit-view.ts';

const { query } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

const itinerariesOf = async (ctx: Ctx, day: string): Promise<ItineraryView[]> => {
  const views: ItineraryView[] = [];
  for (const { id } of await campaigns(ctx).teamsWith(ctx.actor.id)) {
    const team = await campaigns(ctx).team(id);
    if (team) views.push(await campaigns(ctx).itinerary(team, day));
  }
  return views;
};

const none = { answers: {}, marks: {}, raised: {}, seen_sections: [], revision: 0, answered: 0 };
const notYet = {
  visited_on: null,
  drafted_at: null,
  submitted_at: null,
  submitted_by: null,
  submitted_by_name: null,
  receipt: null,
  returned_at: null,
  returned_by_name: null,
  return_reason: null,
  reviewed_at: null,
  reviewed_by_name: null,
};

/** A visit as it would be opened now; the device gives it its id. */
const unopened = async (ctx: Ctx, entry: RosterEntry, stop: Stop, view: ItineraryView): Promise<VisitRecord> => ({
  ...none,
  ...notYet,
  ...(await versionsNow(ctx, entry)),
  id: entry.id,
  authority_id: entry.authority_id,
  region_code: entry.region_code,
  campaign_id: entry.campaign_id,
  campaign_title: view.campaignTitle,
  roster_id: entry.id,
  team_id: entry.team_id,
  team_name: view.teamName,
  enterprise_id: entry.enterprise_id,
  enterprise_name: entry.enterprise_name,
  came_from: [],
  kind: 'site',
  uscc: null,
  address: stop.address,
  opened_at: ctx.now,
  opened_by: ctx.actor.id,
  opened_by_name: ctx.actor.name,
  crew: view.members.map(name => ({ id: '', name })),
  memberIds: entry.memberIds,
});

const packed = async (ctx: Ctx, stop: Stop, view: ItineraryView): Promise<Omit<PackedVisit, 'contact'> | undefined> => {
  const there = await findSiteVisit(ctx, stop.rosterId);
  if (there) {
    const visit = await findVisit(ctx, there.id);
    return visit && { rosterId: stop.rosterId, opened: true, visit: await visitViewOf(ctx, visit) };
  }
  const entry = await campaigns(ctx).entry(stop.rosterId);
  return entry && { rosterId: stop.rosterId, opened: false, visit: await visitViewOf(ctx, await unopened(ctx, entry, stop, view)) };
};

/** What goes along: numbers are masked as on every page. */
const packOf = async (ctx: Ctx, day: string): Promise<VisitPack> => {
  const itineraries = await itinerariesOf(ctx, day);
  const contacts = await enterprises(ctx).firstContacts(itineraries.flatMap(i => i.stops.map(s => s.enterpriseId)));
  const visits: PackedVisit[] = [];
  const forms = new Map<string, VisitPack['forms'][number]>();
  for (const view of itineraries) {
    for (const stop of view.stops) {
      const one = await packed(ctx, stop, view);
      if (!one) continue;
      const contact = contacts.get(stop.enterpriseId);
      visits.push({
        ...one,
        contact: contact ? { name: contact.name, post: contact.post ?? '', phone: contact.phone ?? '' } : null,
      });
      const { questionnaireId, supplementId } = one.visit;
      const definition = await questionnaires(ctx).form({ questionnaire_id: questionnaireId, supplement_id: supplementId });
      forms.set(questionnaireId + supplementId, { questionnaireId, supplementId, definition });
    }
  }
  return { day, madeAt: ctx.now.toISOString(), itineraries, visits, forms: [...forms.values()] };
};

export const packHandlers = [
  query(packDay, {
    load: noRecord,
    allow: matrixDecides,
    run: (ctx, _, i) => packOf(ctx, i.day ?? dayOf(ctx.now)),
  }),
];
