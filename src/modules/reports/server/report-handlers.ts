import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { campaignStateOf } from '#modules/campaigns/domain/campaign.ts';
import { type Campaign, campaigns } from '#modules/campaigns/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { answerTotals, behindNumber, downloadReport, issueReport, listReports, surveyProgress } from '../contract/operations-report.ts';
import { reportProblems } from '../contract/problems.ts';
import type { ReportRow } from '../contract/report.ts';
import type { ReportsDb } from './db.ts';
import { answerTotalsOf } from './report-answers.ts';
import { gatherReport } from './report-data.ts';
import { REPORT_TEMPLATE } from './report-document.ts';
import { readIssued, storeReport } from './report-files.ts';
import { surveyProgressOf } from './report-progress.ts';
import { rowsBehind } from './report-rows.ts';

const { command, query, download } = handlersFor<ReportsDb>();
type Report = Omit<Selectable<DB['reports.reports']>, 'data'>;

const rowOf = (r: Report): ReportRow => ({
  id: r.id,
  version: r.version,
  title: r.title,
  asOf: r.as_of.toISOString(),
  issuedAt: r.issued_at.toISOString(),
  issuedByName: r.issued_by_name,
  docxSize: r.docx_size,
  docxSha256: r.docx_sha256,
  pdfSize: r.pdf_size,
  pdfSha256: r.pdf_sha256,
});

const columns = [
  'id',
  'authority_id',
  'region_code',
  'campaign_id',
  'version',
  'template_version',
  'as_of',
  'title',
  'docx_key',
  'docx_size',
  'docx_sha256',
  'pdf_key',
  'pdf_size',
  'pdf_sha256',
  'issued_at',
  'issued_by',
  'issued_by_name',
] as const;

const reportsOf = (ctx: Context<ReportsDb>) =>
  ctx.db
    .selectFrom('reports.reports')
    .select(columns)
    .where(whereScope(ctx.scope, { region: 'region_code' }));

const issue = async (ctx: Context<ReportsDb>, campaign: Campaign, i: { id: string; nextSteps: string }): Promise<ReportRow> => {
  if (campaignStateOf(campaign) === 'planned') throw reportProblems.reportTooEarly();
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::int + 1 as version from reports.reports where campaign_id = ${campaign.id}`.execute(ctx.db);
  const version = rows[0]?.version ?? 1;
  const data = await gatherReport(ctx, campaign, { version, nextSteps: i.nextSteps });
  const files = await storeReport(ctx, data);
  const record = {
    id: i.id,
    authority_id: campaign.authority_id,
    region_code: campaign.region_code,
    campaign_id: campaign.id,
    version,
    template_version: REPORT_TEMPLATE,
    as_of: ctx.now,
    title: `${campaign.title}总结报告`,
    docx_key: files.docx.key,
    docx_size: files.docx.size,
    docx_sha256: files.docx.sha256,
    pdf_key: files.pdf.key,
    pdf_size: files.pdf.size,
    pdf_sha256: files.pdf.sha256,
    issued_at: ctx.now,
    issued_by: ctx.actor.id,
    issued_by_name: ctx.actor.name,
  };
  await ctx.db
    .insertInto('reports.reports')
    .values({ ...record, data: JSON.stringify(data) })
    .execute();
  return rowOf(record);
};

const media = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** Progress, totals of answers, the rows behind them, and the summary report (6.1-b, 6.1-g). */
export const reportHandlers = [
  query(surveyProgress, {
    load: (ctx, i) => campaigns(ctx).find(i.campaignId),
    allow: matrixDecides,
    run: (ctx, c) => surveyProgressOf(ctx, c),
  }),
  query(answerTotals, {
    load: (ctx, i) => campaigns(ctx).find(i.campaignId),
    allow: matrixDecides,
    run: (ctx, c) => answerTotalsOf(ctx, c.id),
  }),
  query(behindNumber, {
    load: (ctx, i) => campaigns(ctx).find(i.campaignId),
    allow: matrixDecides,
    run: (ctx, _, i) => rowsBehind(ctx, i),
  }),
  query(listReports, {
    load: (ctx, i) => campaigns(ctx).find(i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c) => ({
      rows: (await reportsOf(ctx).where('campaign_id', '=', c.id).orderBy('version', 'desc').limit(100).execute()).map(rowOf),
      may: campaignStateOf(c) === 'planned' ? [] : [issueReport.name].filter(ctx.can),
    }),
  }),
  command(issueReport, {
    gate: documentGate,
    // The lock makes the numbers of versions follow each other without a gap.
    load: (ctx, i) => campaigns(ctx).lock(i.campaignId),
    allow: matrixDecides,
    run: async (ctx, campaign, i) => ({ subject: campaign.id, result: await issue(ctx, campaign, i) }),
  }),
  download(downloadReport, {
    load: (ctx, i) => reportsOf(ctx).where('id', '=', i.id).executeTakeFirst(),
    allow: matrixDecides,
    subject: report => report.campaign_id,
    run: async (ctx, report, { format }) => ({
      fileName: `${report.title}（第${report.version}版）.${format}`,
      mediaType: media[format],
      body: await readIssued(
        ctx,
        format === 'pdf' ? { key: report.pdf_key, sha256: report.pdf_sha256 } : { key: report.docx_key, sha256: report.docx_sha256 },
      ),
    }),
  }),
];
