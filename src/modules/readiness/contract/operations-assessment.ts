import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { AssessmentRow, AssessmentState, AssessmentView, YearStanding } from './assessment.ts';
import { AwardLevel, Criteria, Prerequisite } from './criteria.ts';
import { PrerequisiteState, Rung } from './ladder.ts';

const ById = z.strictObject({ id: Id });
const Year = z.coerce.number().int().min(2000).max(2100);

/** What narrows the list; the same shape stands in the address of the page. */
export const AssessmentFilter = z.strictObject({
  year: Year.optional(),
  state: AssessmentState.optional(),
  /** Ready for this level: all its conditions are met. */
  readyFor: AwardLevel.optional(),
  /** Has won an award of this level. */
  won: AwardLevel.optional(),
  regionCode: RegionCode.optional(),
  /** Words of the enterprise's name. */
  q: z.string().trim().max(80).optional(),
});
export type AssessmentFilter = z.infer<typeof AssessmentFilter>;

/** 准备度列表: who is ready for which level, the newest year first, the highest points first. */
export const listAssessments = query({
  name: 'readiness.assessment.list',
  clause: '6.2.2.1-a',
  input: PageInput.extend(AssessmentFilter.shape),
  output: pageOf(AssessmentRow),
});

/** 查看准备度评价. Scores of a sheet that is not handed in are not shown. */
export const getAssessment = query({ name: 'readiness.assessment.get', clause: '6.2.2.2-a', input: ById, output: AssessmentView });

/** 开始一年的评价. The version of the criteria is the one in force, and stays. */
export const openAssessment = command({
  name: 'readiness.assessment.open',
  clause: '6.2.2.2-a',
  input: z.strictObject({ id: Id, enterpriseId: Id, year: Year, coachId: Id }),
  output: Done,
});

/** 换陪跑员. */
export const handAssessment = command({
  name: 'readiness.assessment.hand',
  clause: '6.2.2.2-a',
  input: z.strictObject({ id: Id, version: z.int(), coachId: Id }),
  output: Done,
});

/** 定稿: every item is agreed; nothing changes after it. */
export const concludeAssessment = command({
  name: 'readiness.assessment.conclude',
  clause: '6.2.2.2-a',
  input: z.strictObject({ id: Id, version: z.int() }),
  output: Done,
});

/** 退回定稿, with the reason. */
export const reopenAssessment = command({
  name: 'readiness.assessment.reopen',
  clause: '6.2.2.2-a',
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: Done,
});

/** 导出准备度, as the list is filtered. */
export const exportAssessments = download({
  name: 'readiness.assessment.export',
  clause: '6.2.2.1-a',
  sensitive: true,
  input: AssessmentFilter,
});

/** 查看评价的经过. */
export const assessmentTimeline = query({ name: 'readiness.assessment.timeline', clause: '6.2.2.2-a', input: ById, output: Timeline });

/** 企业的准备度: the ladder, the years, what was won. */
export const enterpriseReadiness = query({
  name: 'readiness.enterprise.get',
  clause: '6.2.2.1-a',
  input: z.strictObject({ enterpriseId: Id }),
  output: z.object({
    enterpriseId: Id,
    enterpriseName: z.string(),
    years: z.array(YearStanding),
    rungs: z.array(Rung),
    openTasks: z.int(),
    may: z.array(z.string()),
  }),
});

/** 核对前置条件: what no record can tell. `version` is the one that was read, 0 for none. */
export const answerPrerequisite = command({
  name: 'readiness.prerequisite.answer',
  clause: '6.2.2.1-a',
  input: z
    .strictObject({ id: Id, enterpriseId: Id, prerequisiteId: Id, version: z.int().min(0), answer: PrerequisiteState, note: text(200) })
    // who says yes or no says where it stands; missing words prove nothing
    .refine(i => i.answer === 'unknown' || i.note !== '', { path: ['note'] }),
  output: Done,
});

/** 评分标准与前置条件, with their sources. */
export const getCriteria = query({
  name: 'readiness.criteria.get',
  clause: '6.2.2.2-a',
  input: z.strictObject({}),
  output: z.object({ versions: z.array(Criteria), prerequisites: z.array(Prerequisite) }),
});
