import { z } from 'zod';
import { OfferKind, OrganisationKind } from '#modules/partners/contract/organisation.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { AnswerReferral, MyReferral, MyReferralRow, ReferralFilter, ReferralRow, ReferralView, SendReferral } from './referral.ts';

const clause = '7.1-b';
const OfReferral = z.strictObject({ id: Id });

/** 转给谁: the rule of the matter's class, organisations with their offers, what may go with it. */
export const referralChoices = query({
  name: 'cases.referral.choices',
  clause: '7.5-b',
  input: z
    .strictObject({ demandId: Id.optional(), caseId: Id.optional() })
    .refine(i => (i.demandId === undefined) !== (i.caseId === undefined)),
  output: z.object({
    enterpriseName: z.string(),
    classCode: z.string().nullable(),
    className: z.string(),
    rule: z.object({
      classCode: z.string(),
      no: z.int(),
      organisationId: Id.nullable(),
      receiveDays: z.int(),
      answerDays: z.int(),
      receiveBy: Day,
      answerBy: Day,
      tellName: z.string().nullable(),
    }),
    organisations: z.array(
      z.object({
        id: Id,
        name: z.string(),
        kind: OrganisationKind,
        /** An account belongs to it; without one staff enters for it. */
        linked: z.boolean(),
        offers: z.array(z.object({ id: Id, kind: OfferKind, title: z.string(), conditions: z.string(), validTo: Day.nullable() })),
      }),
    ),
    files: z.array(z.object({ id: Id, name: z.string() })),
    contacts: z.array(z.object({ id: Id, name: z.string(), post: z.string(), phone: z.string() })),
  }),
});

/** 转办列表, the newest first. */
export const listReferrals = query({
  name: 'cases.referral.list',
  clause,
  input: z.strictObject({ ...PageInput.shape, ...ReferralFilter.shape }),
  output: pageOf(ReferralRow),
});
/** How many are out, late, and told to the reader. */
export const referralFigures = query({
  name: 'cases.referral.figures',
  clause: '7.5-b',
  input: z.strictObject({}),
  output: z.object({ out: z.int(), late: z.int(), told: z.int() }),
});
export const getReferral = query({ name: 'cases.referral.get', clause, input: OfReferral, output: ReferralView });
export const referralTimeline = query({ name: 'cases.referral.timeline', clause, input: OfReferral, output: Timeline });
/** 导出转办, as the list is filtered. */
export const exportReferrals = download({ name: 'cases.referral.export', clause, sensitive: true, input: ReferralFilter });

/** 转办, 预约 with an offer: the ball goes to the organisation. */
export const sendReferral = command({
  name: 'cases.referral.send',
  clause,
  input: SendReferral,
  output: Done.extend({ receiveBy: Day, answerBy: Day }),
});
/** 撤回转办. */
export const withdrawReferral = command({
  name: 'cases.referral.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});
/** 收件, by the organisation or by staff for it. */
export const receiveReferral = command({ name: 'cases.referral.receive', clause, input: OfReferral, output: Done });
/** 受理; of a booking 确认, on its wished day unless another is named. */
export const acceptReferral = command({
  name: 'cases.referral.accept',
  clause,
  input: z.strictObject({ id: Id, agreedOn: Day.nullable().default(null) }),
  output: Done,
});
/** 退回, with the reason; of a booking 谢绝. */
export const returnReferral = command({
  name: 'cases.referral.return',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});
/** 答复; of a booking what came of it. */
export const answerReferral = command({ name: 'cases.referral.answer', clause, input: AnswerReferral, output: Done });
/** 打开转办文件. */
export const getReferralFile = download({
  name: 'cases.referral.file',
  clause,
  sensitive: true,
  input: z.strictObject({ id: Id, fileId: Id }),
});
/** 查看企业联系人电话, where the sender let the organisation see the contact; with a reason, recorded. */
export const revealReferralContact = query({
  name: 'cases.referral.revealContact',
  clause: '7.1-d',
  sensitive: true,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: z.object({ phone: z.string() }),
});

/** 转来事项: what was sent to the organisation of who is signed in; `organisation` is null while the account belongs to none. */
export const myReferrals = query({
  name: 'cases.referral.mine',
  clause,
  input: z.strictObject({}),
  output: z.object({ organisation: z.string().nullable(), rows: z.array(MyReferralRow) }),
});
export const getMyReferral = query({ name: 'cases.referral.mineOne', clause, input: OfReferral, output: MyReferral });

const Steps = z.strictObject({ limit: z.int().min(1).max(500) });
/** 按新日历重算转办期限; a step of the hourly job. */
export const recountReferrals = command({
  name: 'cases.referral.recount',
  clause: '7.5-b',
  input: Steps,
  output: z.object({ counted: z.int() }),
});
/** 告知逾期的转办, once for each lateness, in working hours; a step of the hourly job. */
export const tellReferrals = command({
  name: 'cases.referral.tell',
  clause: '7.5-b',
  input: Steps,
  output: z.object({ told: z.int() }),
});
/** 需求已另行办结或更正: what is out of it is withdrawn, unless it stands again by now; a step of the system. */
export const closeDemandReferral = command({
  name: 'cases.referral.closeDemand',
  clause,
  input: z.strictObject({ demandId: Id }),
  output: Done,
});
/** 单位已终止合作: what is out to it comes back; a step of the system. */
export const closeOrganisationReferrals = command({
  name: 'cases.referral.closeOrganisation',
  clause,
  input: z.strictObject({ organisationId: Id }),
  output: Done,
});
