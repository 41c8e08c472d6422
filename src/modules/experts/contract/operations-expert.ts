import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, text } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { ExpertFields, ExpertRow, ExpertState, ExpertView, FieldFields } from './expert.ts';
import { FindingView, InterestFields, InterestSource } from './interest.ts';

const clause = '7.3-a';

/** What narrows the pool; the same shape stands in the address of the page. */
export const ExpertFilter = z.strictObject({
  q: z.string().trim().max(60).optional(),
  state: ExpertState.optional(),
  /** Level-1 code of the taxonomy. */
  topic: z
    .string()
    .regex(/^[A-Z]{2,3}$/)
    .optional(),
  /** The term ends on or before this day. */
  endsBy: Day.optional(),
});
export type ExpertFilter = z.infer<typeof ExpertFilter>;

/** 专家库, by name. */
export const listExperts = query({
  name: 'experts.expert.list',
  clause,
  input: PageInput.extend(ExpertFilter.shape),
  output: pageOf(ExpertRow),
});

/** How many serve, wait for review, and end within 90 days. */
export const expertFigures = query({
  name: 'experts.expert.figures',
  clause,
  input: z.strictObject({}),
  output: z.object({ serving: z.int(), applied: z.int(), ending: z.int(), endsBy: Day, minutes: z.int() }),
});

export const getExpert = query({ name: 'experts.expert.get', clause, input: z.strictObject({ id: Id }), output: ExpertView });

/** 登记专家申请, by staff on behalf of the person; the caller makes the ids. */
export const applyExpert = command({
  name: 'experts.expert.apply',
  clause,
  input: z.strictObject({ id: Id, expert: ExpertFields, fields: z.array(FieldFields).min(1).max(12) }),
  output: Done,
});

/** 更正专家资料; another unit ends the employment before and begins a new one. An empty phone keeps what is known. */
export const correctExpert = command({
  name: 'experts.expert.correct',
  clause,
  input: z.strictObject({ id: Id, version: z.int(), expert: ExpertFields }),
  output: Done,
});

/** 审核专家申请; a refusal gives its reason. */
export const reviewExpert = command({
  name: 'experts.expert.review',
  clause,
  input: z
    .strictObject({ id: Id, passed: z.boolean(), note: text(300).default('') })
    .refine(r => r.passed || r.note !== '', { path: ['note'] }),
  output: Done,
});

/** 查看专家电话, with a reason; recorded. */
export const revealExpertPhone = query({
  name: 'experts.expert.revealPhone',
  clause: '7.1-d',
  sensitive: true,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: z.object({ phone: z.string() }),
});

/** 关联专家账号: the account by which the expert works; null takes it off. */
export const linkExpert = command({
  name: 'experts.expert.link',
  clause,
  input: z.strictObject({ id: Id, accountId: Id.nullable() }),
  output: Done,
});

/** Accounts of the role expert that are linked to nobody. */
export const listExpertAccounts = query({
  name: 'experts.account.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});

export const expertTimeline = query({ name: 'experts.expert.timeline', clause, input: z.strictObject({ id: Id }), output: Timeline });

/** 导出专家库, as the list is filtered. */
export const exportExperts = download({ name: 'experts.expert.export', clause, sensitive: true, input: ExpertFilter });

/** 聘任; terms of one expert never overlap. */
export const appointExpert = command({
  name: 'experts.term.appoint',
  clause,
  input: z.strictObject({ id: Id, expertId: Id, fromOn: Day, toOn: Day, docNo: line(60) }),
  output: Done,
});

/** 解聘 or early end: `endedOn` is the last day. */
export const endTerm = command({
  name: 'experts.term.end',
  clause,
  input: z.strictObject({ id: Id, endedOn: Day, reason: line(300) }),
  output: Done,
});

export const addField = command({
  name: 'experts.field.add',
  clause,
  input: z.strictObject({ id: Id, expertId: Id, field: FieldFields }),
  output: Done,
});
export const endField = command({ name: 'experts.field.end', clause, input: z.strictObject({ id: Id }), output: Done });

/** 登记任职或利害关系; an expert declares her own. */
export const addInterest = command({
  name: 'experts.interest.add',
  clause,
  input: z.strictObject({
    id: Id,
    expertId: Id,
    interest: InterestFields,
    source: InterestSource.extract(['declared', 'reported']).default('declared'),
  }),
  output: Done,
});
/** The relation ended on this day; it stays in the history and counts on for its years. */
export const endInterest = command({
  name: 'experts.interest.end',
  clause,
  input: z.strictObject({ id: Id, toOn: Day }),
  output: Done,
});

/** 核查回避: what stands between an expert and an enterprise on a day; an act of its own, before anybody is asked. */
export const checkFindings = query({
  name: 'experts.finding.check',
  clause,
  input: z.strictObject({ expertId: Id, enterpriseId: Id, on: Day.optional() }),
  output: z.object({ rows: z.array(FindingView) }),
});
export const dismissFinding = command({
  name: 'experts.finding.dismiss',
  clause,
  input: z.strictObject({ id: Id, expertId: Id, interestId: Id, enterpriseId: Id, reason: line(300) }),
  output: Done,
});
export const restoreFinding = command({ name: 'experts.finding.restore', clause, input: z.strictObject({ id: Id }), output: Done });

/** Any day of the month. */
export const setMonth = command({
  name: 'experts.month.set',
  clause,
  input: z.strictObject({ expertId: Id, month: Day, cap: z.int().min(0).max(60) }),
  output: Done,
});
export const addAway = command({
  name: 'experts.away.add',
  clause,
  input: z.strictObject({ id: Id, expertId: Id, fromOn: Day, toOn: Day, note: text(100).default('') }),
  output: Done,
});
export const removeAway = command({ name: 'experts.away.remove', clause, input: z.strictObject({ id: Id }), output: Done });
