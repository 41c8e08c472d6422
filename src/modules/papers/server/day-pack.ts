import type { Team } from '#modules/campaigns/index.ts';
import { campaigns } from '#modules/campaigns/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { visitProblems } from '#modules/visits/contract/problems.ts';
import { mapAllPhones } from '#modules/visits/domain/phones.ts';
import { withVisitPart } from '#modules/visits/domain/visit-form.ts';
import { visits } from '#modules/visits/index.ts';
import { clockOf, longDay } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { PapersDb } from './db.ts';
import type { VisitPaper } from './letter-values.ts';
import { feedbackPaper, formMarks, type Paper, tablePaper } from './pack-pages.ts';

type Ctx = Context<PapersDb>;

/** What is known of an enterprise and what its visit already holds: the form comes prefilled (4.3-a). Numbers stay masked on paper. */
export const prefilled = async (ctx: Ctx, form: Questionnaire, enterpriseId: string, answers: Answers): Promise<Answers> => {
  const known = await visits(ctx).known(enterpriseId, form);
  return { ...Object.fromEntries(Object.entries(known).map(([id, k]) => [id, k.answer])), ...answers };
};

/** The answers of visits that are begun, by entry of the list, with numbers masked. */
const begun = async (ctx: Ctx, form: Questionnaire, rosterIds: readonly string[]): Promise<ReadonlyMap<string, Answers>> => {
  const rows = await ctx.db
    .selectFrom('visits.pub_visits')
    .select(['roster_id', 'answers'])
    .where('roster_id', 'in', rosterIds)
    .where('kind', '=', 'site')
    .execute();
  const whole = withVisitPart(form);
  return new Map(rows.map(r => [r.roster_id, mapAllPhones(whole, visits(ctx).answers(whole, r), maskWritten)]));
};

/** One stop of the day: what its letter says, and the papers behind it. */
export interface PackStop {
  visit: VisitPaper;
  papers: Paper[];
}

/** 一天的资料包 (6.1-f): for every stop of a team's day the words of the contact letter, Table A.1 prefilled, and the feedback form. */
export const dayStops = async (ctx: Ctx, team: Team, day: string): Promise<{ stops: PackStop[]; authorityId: string }> => {
  const stops = await campaigns(ctx).stops(team.id, day);
  if (stops.length === 0) throw visitProblems.noStops();
  const form = await questionnaires(ctx).definition(await campaigns(ctx).formVersion(team.campaign_id));
  const campaign = await campaigns(ctx).find(team.campaign_id);
  const members = await campaigns(ctx).members([team.id]);
  const contacts = await enterprises(ctx).firstContacts(stops.map(s => s.enterpriseId));
  const authorityId = campaign?.authority_id ?? ctx.actor.authorityId;
  const issuer = (await people(ctx).authorityNames([authorityId])).get(authorityId) ?? '';
  const answers = await begun(
    ctx,
    form,
    stops.map(s => s.rosterId),
  );
  const made: PackStop[] = [];
  for (const stop of stops) {
    const contact = contacts.get(stop.enterpriseId);
    const visit: VisitPaper = {
      enterpriseName: stop.enterpriseName,
      address: stop.address ?? '',
      contact: [contact?.name, contact?.post, contact?.phone].filter(Boolean).join(' '),
      time: `${longDay(day)} ${clockOf(new Date(stop.startsAt))}–${clockOf(new Date(stop.endsAt))}`,
      campaignTitle: campaign?.title ?? '',
      purpose: campaign?.purpose ?? '',
      officers: members.map(m => m.person_name).join('、'),
      issuer,
    };
    const filled = await prefilled(ctx, form, stop.enterpriseId, answers.get(stop.rosterId) ?? {});
    made.push({
      visit,
      papers: [
        tablePaper(
          form,
          filled,
          formMarks(form, { campaignId: team.campaign_id, enterpriseId: stop.enterpriseId, name: stop.enterpriseName }),
        ),
        feedbackPaper(visit),
      ],
    });
  }
  return { stops: made, authorityId };
};
