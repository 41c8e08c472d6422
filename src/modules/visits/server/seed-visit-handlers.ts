import { createHash } from 'node:crypto';
import { campaigns } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { receiptNumber } from '#platform/contract/written/receipt-number.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { loadVisits, type SeedVisit } from '../contract/seed.ts';
import { type RaisedLine, raisedBy, raisedByNotes } from '../domain/demands-from-answers.ts';
import { mapAllPhones } from '../domain/phones.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import type { VisitsDb } from './db.ts';
import { recordValues } from './enterprise-file.ts';

const { command } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

const entriesOf = async (ctx: Ctx, visits: readonly SeedVisit[]) => {
  const rows = await campaigns(ctx).entries(visits.map(v => v.rosterId));
  return new Map(rows.map(r => [r.id, r]));
};
type Entry = NonNullable<ReturnType<Awaited<ReturnType<typeof entriesOf>>['get']>>;

const receiptOf = (id: string): string => receiptNumber(createHash('sha256').update(id).digest('hex'));

/** The course of a visit by its state, all at the given instant. */
const courseOf = (v: SeedVisit) => {
  const submitted = {
    submitted_at: v.at,
    submitted_by: v.officer.id,
    submitted_by_name: v.officer.name,
    visited_on: v.visitedOn,
    receipt: receiptOf(v.id),
  };
  if (v.state === 'drafted') return {};
  if (v.state === 'returned') return { ...submitted, returned_at: v.at, returned_by_name: '站长', return_reason: '请补充主要产品的年产值' };
  return { ...submitted, ...(v.state === 'reviewed' ? { reviewed_at: v.at, reviewed_by_name: '站长' } : {}) };
};

const marksOf = (v: SeedVisit): string => {
  const mark = { revision: 1, form: v.id, by: v.officer.id, byName: v.officer.name, at: v.at };
  return JSON.stringify(Object.fromEntries(Object.keys(v.answers).map(id => [id, mark])));
};

interface Prepared {
  visit: SeedVisit;
  entry: Entry;
  lines: RaisedLine[];
}

const visitRow = (ctx: Ctx, form: { id: string; definition: Questionnaire }, { visit: v, entry, lines }: Prepared) => {
  const whole = withVisitPart(form.definition);
  return {
    id: v.id,
    authority_id: entry.authority_id,
    region_code: entry.region_code,
    campaign_id: entry.campaign_id,
    roster_id: entry.id,
    team_id: entry.team_id,
    enterprise_id: entry.enterprise_id,
    enterprise_name: entry.enterprise_name,
    kind: 'site',
    questionnaire_id: form.id,
    answers: JSON.stringify(mapAllPhones(whole, v.answers, phone => ctx.cipher.seal(phone))),
    marks: marksOf(v),
    revision: 1,
    raised: JSON.stringify(v.state === 'drafted' ? {} : Object.fromEntries(lines.map(l => [l.rowKey, l.text]))),
    answered: progressOf(form.definition, v.answers).answered,
    opened_at: v.at,
    opened_by: v.officer.id,
    opened_by_name: v.officer.name,
    drafted_at: v.at,
    ...courseOf(v),
  };
};

const noteRows = ({ visit: v, entry }: Prepared) =>
  v.notes.map(n => ({
    ...n,
    authority_id: entry.authority_id,
    region_code: entry.region_code,
    source: 'visit',
    source_id: v.id,
    enterprise_id: entry.enterprise_id,
    enterprise_name: entry.enterprise_name,
    noted_at: v.at,
    noted_by: v.officer.id,
    noted_by_name: v.officer.name,
  }));

const tellEngagement = (ctx: Ctx, v: SeedVisit, entry: Entry): void =>
  campaigns(ctx).engaged({
    authorityId: entry.authority_id,
    regionCode: entry.region_code,
    campaignId: entry.campaign_id,
    enterpriseId: entry.enterprise_id,
    method: 'site',
    withForm: true,
    recordId: v.id,
    doneOn: v.visitedOn,
    doneByName: v.officer.name,
  });

const raiseAll = async (ctx: Ctx, prepared: readonly Prepared[]): Promise<number> => {
  const inputs = prepared
    .filter(p => p.visit.state !== 'drafted')
    .flatMap(({ visit, entry, lines }) =>
      lines.map(l => ({
        ...l,
        enterpriseId: entry.enterprise_id,
        source: 'visit' as const,
        sourceId: visit.id,
        campaignId: entry.campaign_id,
        regionCode: entry.region_code,
      })),
    );
  await demands(ctx).raiseAll(inputs);
  return inputs.length;
};

const prepare = async (ctx: Ctx, definition: Questionnaire, visits: readonly SeedVisit[]): Promise<Prepared[]> => {
  const entries = await entriesOf(ctx, visits);
  const contacts = await enterprises(ctx).firstContacts([...entries.values()].map(e => e.enterprise_id));
  return visits.flatMap(given => {
    const entry = entries.get(given.rosterId);
    if (!entry) return [];
    const contact = contacts.get(entry.enterprise_id);
    const person = contact && {
      name: contact.name,
      ...(contact.post ? { post: contact.post } : {}),
      ...(contact.phone ? { phone: contact.phone } : {}),
    };
    const visit = {
      ...given,
      answers: { ...given.answers, ...(person ? { 'basic.contact': person } : {}) },
    };
    return [{ visit, entry, lines: [...raisedBy(definition, visit.answers), ...raisedByNotes(visit.notes)] }];
  });
};

const load = command(loadVisits, {
  load: noRecord,
  allow: systemOnly,
  run: async (ctx, _, { visits }) => {
    const id = await questionnaires(ctx).newest('table-a1');
    const definition = await questionnaires(ctx).definition(id);
    const prepared = visits.length === 0 ? [] : await prepare(ctx, definition, visits);
    if (prepared.length > 0)
      await ctx.db
        .insertInto('visits.visits')
        .values(prepared.map(p => visitRow(ctx, { id, definition }, p)))
        .onConflict(c => c.doNothing())
        .execute();
    const notes = prepared.flatMap(noteRows);
    if (notes.length > 0)
      await ctx.db
        .insertInto('visits.notes')
        .values(notes)
        .onConflict(c => c.doNothing())
        .execute();
    for (const { visit: v, entry } of prepared) {
      if (v.state === 'drafted') continue;
      tellEngagement(ctx, v, entry);
      await recordValues(ctx, {
        visit: { id: v.id, enterprise_id: entry.enterprise_id },
        definition,
        answers: v.answers,
        asOf: v.visitedOn,
        seenSections: ['systemCerts'],
      });
    }
    return {
      subject: prepared[0]?.entry.campaign_id ?? newId(),
      result: { loaded: prepared.length, raised: await raiseAll(ctx, prepared) },
    };
  },
});

export const seedVisitHandlers = [load];
