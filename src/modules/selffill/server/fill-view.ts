import { demands } from '#modules/demands/index.ts';
import { people } from '#modules/people/index.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { mapAllPhones } from '#modules/visits/domain/phones.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { marksOf, type VisitRecord, visits } from '#modules/visits/index.ts';
import type { FillView } from '../contract/fill.ts';
import { fillForm, fillState } from '../domain/fill.ts';
import type { FillContext } from './fill-db.ts';
import type { Guest } from './fill-guest.ts';
import { type FillLink, partLinksOf } from './fill-links.ts';

const iso = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What of a record this form knows; everything else stays away from the link. */
export const withinForm = <T>(form: Questionnaire, all: Readonly<Record<string, T>>): Record<string, T> => {
  const { byId } = indexOf(form);
  return Object.fromEntries(Object.entries(all).filter(([id]) => byId.has(id)));
};

const receiptOf = (link: FillLink): FillView['receipt'] =>
  link.receipt === null
    ? null
    : {
        at: iso(link.handed_in_at ?? link.saved_at) ?? '',
        by: link.handed_in_by ?? '',
        receipt: link.receipt,
        contentHash: link.content_hash ?? '',
        changedSince: link.handed_in_at === null,
      };

const matterOf = async (ctx: FillContext, link: FillLink, visit: VisitRecord): Promise<FillView['matter']> => {
  const raised = link.parent_id === null && visit.submitted_at !== null ? await demands(ctx).ofSource(visit.id) : [];
  return {
    state: visitState(visit),
    submittedAt: iso(visit.submitted_at),
    reviewedAt: iso(visit.reviewed_at),
    demands: raised.filter(d => d.state !== 'superseded').map(d => ({ text: d.text, state: d.state })),
  };
};

const partView = (ctx: FillContext) => (p: FillLink) => ({
  id: p.id,
  name: p.handed_to,
  sections: p.sections,
  state: fillState(p, ctx.now),
  handedInBy: p.handed_in_by,
  expiresAt: iso(p.expires_at) ?? '',
});

/** What stands in the form; nothing before the notice was read. Numbers are masked, also those on file. */
const contentOf = async (ctx: FillContext, form: Questionnaire, visit: VisitRecord, writable: boolean) => {
  const revisions = Object.fromEntries(Object.entries(marksOf(visit)).map(([id, mark]) => [id, mark.revision]));
  const masked = { ...ctx, fieldVisibility: () => 'masked' as const };
  return {
    answers: withinForm(form, mapAllPhones(form, visits(ctx).answers(form, visit), maskWritten)),
    fields: withinForm(form, revisions),
    known: writable ? withinForm(form, await visits(masked).known(visit.enterprise_id, form)) : {},
  };
};

/** The page of the enterprise: its sections, its receipt, where its matter stands. */
export const fillViewOf = async (ctx: FillContext, { link, session }: Guest, visit: VisitRecord): Promise<FillView> => {
  const form = fillForm(await questionnaires(ctx).definition(visit.questionnaire_id), link.sections);
  const me = session.person_name === null ? null : { name: session.person_name, department: session.department ?? '' };
  const writable = isOpen(visitState(visit)) && new Date(link.expires_at) > ctx.now;
  const content = me ? await contentOf(ctx, form, visit, writable) : { answers: {}, fields: {}, known: {} };
  return {
    linkId: link.id,
    enterpriseName: link.enterprise_name,
    handler: (await people(ctx).authorityNames([link.authority_id])).get(link.authority_id) ?? '',
    officer: link.issued_by_name,
    expiresAt: iso(link.expires_at) ?? '',
    definition: form,
    part: link.parent_id !== null,
    me,
    writable,
    ...content,
    revision: visit.revision,
    receipt: receiptOf(link),
    files: me
      ? (await visits(ctx).filesBy(visit.id, link.id)).map(f => ({
          id: f.id,
          name: f.file_name,
          mediaType: f.media_type,
          size: Number(f.size),
        }))
      : [],
    parts: link.parent_id === null ? (await partLinksOf(ctx, link.id)).filter(p => p.revoked_at === null).map(partView(ctx)) : [],
    matter: await matterOf(ctx, link, visit),
  };
};
