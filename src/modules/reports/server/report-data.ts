import { sql } from 'kysely';
import { campaignStateOf } from '#modules/campaigns/domain/campaign.ts';
import type { Campaign } from '#modules/campaigns/index.ts';
import { catalogue } from '#modules/catalogue/index.ts';
import { demands } from '#modules/demands/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { EngagementLine, ReportData } from '../contract/report.ts';
import { proposeNextSteps } from '../domain/next-steps.ts';
import type { ReportsDb } from './db.ts';
import { answerTotalsOf } from './report-answers.ts';
import { engagementsOf, rosterOf } from './report-engagements.ts';
import { surveyProgressOf } from './report-progress.ts';

type Ctx = Context<ReportsDb>;

/** Lines quoted in chapter four, at most; the rest is in the totals. */
const QUOTED = 30;

const engagementLines = async (ctx: Ctx, campaignId: string): Promise<EngagementLine[]> => {
  const { rows } = await sql<EngagementLine>`
    with n as (${engagementsOf(campaignId)}), l as (${rosterOf(campaignId)}),
    crews as (select m.team_id, string_agg(m.person_name, '、' order by m.joined_at, m.person_name) as names
      from campaigns.pub_team_members m where m.campaign_id = ${campaignId} group by m.team_id),
    asked as (select d.source_id, d.enterprise_id, count(*)::int as demands from demands.pub_demands d
      where d.campaign_id = ${campaignId} and not d.superseded group by 1, 2)
    select n.enterprise_id as "enterpriseId", e.name as enterprise, coalesce(l.street_name, p.name, e.region_code) as street, to_char(n.day, 'YYYY-MM-DD') as day,
      n.kind, coalesce(l.team_name, '') as team, coalesce(case when n.kind = 'site' then c.names end, n.by_name, '') as officers, coalesce(a.demands, 0) as demands
    from n join enterprises.pub_enterprises e on e.id = n.enterprise_id left join l on l.enterprise_id = n.enterprise_id
    left join crews c on c.team_id = l.team_id left join reference.pub_divisions p on p.code = e.region_code
    left join asked a on a.source_id = n.record_id and a.enterprise_id = n.enterprise_id
    order by n.day, e.name collate "C", n.kind, n.record_id`.execute(ctx.db);
  return rows;
};

const placeNames = async (ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('reference.pub_divisions').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map(r => [r.code, r.name]));
};

const issuerOf = async (ctx: Ctx, authorityId: string): Promise<string> => {
  const row = await ctx.db.selectFrom('people.pub_authorities').select('name').where('id', '=', authorityId).executeTakeFirst();
  return row?.name ?? '';
};

const said = async (ctx: Ctx, campaignId: string, kind: 'difficulty' | 'suggestion', names: ReadonlyMap<string, string>) =>
  (await demands(ctx).lines({ campaignId, kind }, QUOTED)).map(d => ({
    text: d.text,
    className: d.classCode === null ? '未分类' : (names.get(d.classCode) ?? d.classCode),
    enterprise: d.enterpriseName,
  }));

const stepsOf = (own: string, data: Pick<ReportData, 'demands' | 'progress' | 'classNames'>): string[] => {
  const lines = own
    .split('\n')
    .map(l => l.trim())
    .filter(Boolean);
  if (lines.length > 0) return lines;
  const byKey = (totals: ReportData['demands']['byState'], key: string): number => totals.find(t => t.key === key)?.demands ?? 0;
  return proposeNextSteps({
    open: byKey(data.demands.byState, 'open'),
    unsorted: data.demands.unsorted.demands,
    notReached: Math.max(0, data.progress.plan.roster - data.progress.byStreet.reduce((n, l) => n + l.reached, 0)),
    declined: data.progress.plan.declined,
    topClasses: data.demands.byClass
      .filter(c => c.key !== 'none')
      .map(c => ({ name: data.classNames[c.key] ?? c.key, demands: c.demands })),
    intents: byKey(data.demands.byKind, 'intent'),
    trainings: byKey(data.demands.byTopic, 'PX'),
  });
};

/** Gathers everything the report says at this instant; all figures come from the same transaction. */
export const gatherReport = async (ctx: Ctx, campaign: Campaign, i: { version: number; nextSteps: string }): Promise<ReportData> => {
  const classNames = Object.fromEntries((await catalogue(ctx).classes()).map(c => [c.code, c.name]));
  const names = new Map(Object.entries(classNames));
  const places = await placeNames(ctx, [campaign.region_code, ...campaign.streets]);
  const progress = await surveyProgressOf(ctx, campaign);
  const totals = await demands(ctx).totals({ campaignId: campaign.id });
  return {
    campaign: {
      title: campaign.title,
      purpose: campaign.purpose,
      targets: campaign.targets,
      startsOn: campaign.starts_on,
      endsOn: campaign.ends_on,
      streets: campaign.streets.map(code => places.get(code) ?? code),
      state: campaignStateOf(campaign),
    },
    region: places.get(campaign.region_code) ?? campaign.region_code,
    issuer: await issuerOf(ctx, campaign.authority_id),
    asOf: ctx.now.toISOString(),
    day: dayOf(ctx.now),
    version: i.version,
    progress,
    answers: await answerTotalsOf(ctx, campaign.id),
    demands: totals,
    classNames,
    difficulties: await said(ctx, campaign.id, 'difficulty', names),
    suggestions: await said(ctx, campaign.id, 'suggestion', names),
    nextSteps: stepsOf(i.nextSteps, { demands: totals, progress, classNames }),
    engagements: await engagementLines(ctx, campaign.id),
  };
};
