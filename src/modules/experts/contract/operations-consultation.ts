import { z } from 'zod';
import { ClassCode } from '#modules/catalogue/contract/taxonomy.ts';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { AdviceRow, ConsultationRow, ConsultationState, ConsultationView, ExcludedExpert, MeetMode, Proposal } from './consultation.ts';
import { MyAssignment, MyWork } from './mine.ts';

const clause = '6.2.2.4-a';

export const ConsultationFilter = z.strictObject({
  state: ConsultationState.optional(),
  topic: z
    .string()
    .regex(/^[A-Z]{2,3}$/)
    .optional(),
  expertId: Id.optional(),
  enterpriseId: Id.optional(),
  demandId: Id.optional(),
});
export type ConsultationFilter = z.infer<typeof ConsultationFilter>;

/** 专家咨询列表, the newest first. */
export const listConsultations = query({
  name: 'experts.consultation.list',
  clause,
  input: PageInput.extend(ConsultationFilter.shape),
  output: pageOf(ConsultationRow),
});
export const getConsultation = query({
  name: 'experts.consultation.get',
  clause,
  input: z.strictObject({ id: Id }),
  output: ConsultationView,
});
export const consultationTimeline = query({
  name: 'experts.consultation.timeline',
  clause,
  input: z.strictObject({ id: Id }),
  output: Timeline,
});

/** What is asked of an expert: about an enterprise, perhaps from a demand of it. */
export const ConsultationFields = z.strictObject({
  enterpriseId: Id,
  demandId: Id.nullable().default(null),
  classCode: ClassCode,
  mode: MeetMode,
  question: line(500),
  wantedOn: Day,
});
export type ConsultationFields = z.infer<typeof ConsultationFields>;

/** 发起专家咨询. */
export const requestConsultation = command({
  name: 'experts.consultation.request',
  clause,
  input: z.strictObject({ id: Id, consultation: ConsultationFields }),
  output: Done,
});
export const cancelConsultation = command({
  name: 'experts.consultation.cancel',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});

/** 推荐专家: walls first, then the sum; the answer is kept as it was given. */
export const proposeExperts = command({
  name: 'experts.consultation.propose',
  clause: '7.3-b',
  input: z.strictObject({ id: Id, consultationId: Id }),
  output: Proposal,
});
/** 为什么不是某某. */
export const whyNot = query({
  name: 'experts.consultation.whyNot',
  clause: '7.3-b',
  input: z.strictObject({ consultationId: Id, expertId: Id }),
  output: ExcludedExpert,
});

/** 邀请专家: takes a place of the expert's month. `answerBy` left out: by the rule in force. */
export const offerAssignment = command({
  name: 'experts.assignment.offer',
  clause,
  input: z.strictObject({ id: Id, consultationId: Id, expertId: Id, answerBy: Day.optional() }),
  output: Done,
});
export const acceptAssignment = command({ name: 'experts.assignment.accept', clause, input: z.strictObject({ id: Id }), output: Done });
/** 专家回避或不能承接; the place is given back. */
export const recuseAssignment = command({
  name: 'experts.assignment.recuse',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});
/** 收回邀请, by who asked. */
export const withdrawAssignment = command({
  name: 'experts.assignment.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});
/** 登记咨询: day, way, minutes. */
export const meetAssignment = command({
  name: 'experts.assignment.meet',
  clause,
  input: z.strictObject({ id: Id, metOn: Day, mode: MeetMode, minutes: z.int().min(5).max(1440) }),
  output: Done,
});
/** 出具咨询意见: frozen as soon as it is given. */
export const adviseAssignment = command({
  name: 'experts.assignment.advise',
  clause,
  input: z.strictObject({
    id: Id,
    noteId: Id,
    advice: z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .refine(s => !s.includes('\u0000')),
  }),
  output: Done,
});

/** 谁懂什么: advice notes by words and class, the newest first. */
export const searchAdvice = query({
  name: 'experts.advice.search',
  clause: '7.3-b',
  input: PageInput.extend({
    q: z.string().trim().max(60).optional(),
    topic: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .optional(),
  }),
  output: pageOf(AdviceRow),
});

/** 我的咨询: what is assigned to the expert who is signed in. */
export const getMyWork = query({ name: 'experts.mine.get', clause, input: z.strictObject({}), output: MyWork });
export const getMyAssignment = query({
  name: 'experts.mine.assignment',
  clause,
  input: z.strictObject({ id: Id }),
  output: MyAssignment,
});
