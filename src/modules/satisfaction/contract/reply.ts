import { z } from 'zod';
import { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { GuestSecret } from '#platform/contract/guest.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { ReceiptCode } from './rating.ts';

/** What the page behind a survey's link shows. */
export const ReplyView = z.object({
  state: z.enum(['early', 'ready', 'used', 'expired', 'stopped']),
  surveyId: Id,
  name: z.string(),
  periodFrom: Day,
  periodTo: Day,
  opensOn: Day,
  closesOn: Day,
  /** The last day is not past: what was handed in may be changed once. */
  open: z.boolean(),
  /** Opened in a browser in which staff is signed in: 现场代评, kept and not counted. */
  assisted: z.boolean(),
  /** So many must lie together before they are counted. */
  least: z.int(),
  definition: Questionnaire,
});
export type ReplyView = z.infer<typeof ReplyView>;

/** One reply. `serial` is the number under which this phone took the vote; `receipt` is made by the phone, the server keeps its hash. */
export const CastReply = z.strictObject({ serial: GuestSecret, receipt: ReceiptCode, answers: Answers });
/** 更改一次, by receipt, while the survey is open. */
export const ChangeReply = z.strictObject({ surveyId: Id, receipt: ReceiptCode, answers: Answers });
