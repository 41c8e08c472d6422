import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { AnswerTotals, EngagementKind, NextSteps, ReportRow, RowsFilter, SurveyProgress } from './report.ts';

const OfCampaign = z.strictObject({ campaignId: Id });

/** 实时进度: planned against done by method, team, street and day. */
export const surveyProgress = query({ name: 'reports.progress.get', clause: '6.1-b', input: OfCampaign, output: SurveyProgress });

/** 汇总: the answers of Table A.1, row by row, as they come in. */
export const answerTotals = query({ name: 'reports.answers.totals', clause: '6.1-g', input: OfCampaign, output: AnswerTotals });

/** The rows behind a number of progress or answers. */
export const behindNumber = query({
  name: 'reports.progress.rows',
  clause: '6.1-g',
  input: z.strictObject({ ...PageInput.shape, campaignId: Id, ...RowsFilter.shape }),
  output: pageOf(
    z.object({
      key: z.string(),
      enterpriseId: Id,
      enterpriseName: z.string(),
      regionName: z.string(),
      teamName: z.string().nullable(),
      kind: EngagementKind.nullable(),
      day: Day.nullable(),
      /** The visit, call or seminar; null for a line of the list. */
      recordId: Id.nullable(),
      /** The remark or entries, for answers. */
      said: z.string(),
    }),
  ),
});

/** 生成总结报告: freezes the data, renders both files, makes the next version. */
export const issueReport = command({
  name: 'reports.report.issue',
  clause: '6.1-g',
  input: z.strictObject({ id: Id, campaignId: Id, nextSteps: NextSteps.default('') }),
  output: ReportRow,
});

export const listReports = query({
  name: 'reports.report.list',
  clause: '6.1-g',
  input: OfCampaign,
  output: z.object({ rows: z.array(ReportRow), may: z.array(z.string()) }),
});

export const downloadReport = download({
  name: 'reports.report.download',
  clause: '6.1-g',
  sensitive: true,
  input: z.strictObject({ id: Id, format: z.enum(['docx', 'pdf']) }),
});
