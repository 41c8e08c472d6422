import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { InterviewId, InterviewRows, InterviewView, ListInterviews, RecordInterview, RevealNumber } from './interview.ts';
import {
  CancelSeminar,
  CloseSeminar,
  InviteToSeminar,
  ListSeminars,
  PlanSeminar,
  SeminarId,
  SeminarRows,
  SeminarView,
  TickAttendance,
} from './seminar.ts';

/** 登记电话访谈. */
export const recordInterview = command({
  name: 'visits.interview.record',
  clause: '6.1-a',
  offline: true,
  input: RecordInterview,
  output: Done.extend({ raised: z.int() }),
});
export const getInterview = query({ name: 'visits.interview.get', clause: '6.1-a', input: InterviewId, output: InterviewView });
export const listInterviews = query({ name: 'visits.interview.list', clause: '6.1-a', input: ListInterviews, output: InterviewRows });
/** 查看访谈号码, with a reason; recorded. */
export const revealNumber = command({
  name: 'visits.interview.revealNumber',
  clause: '7.1-d',
  input: RevealNumber,
  output: Done.extend({ phone: z.string().nullable() }),
});

/** 安排座谈. */
export const planSeminar = command({ name: 'visits.seminar.plan', clause: '6.1-a', input: PlanSeminar, output: Done });
/** 邀请企业参加座谈. */
export const inviteToSeminar = command({
  name: 'visits.seminar.invite',
  clause: '6.1-a',
  input: InviteToSeminar,
  output: Done.extend({ added: z.int() }),
});
/** 勾选参会企业. */
export const tickAttendance = command({ name: 'visits.seminar.attend', clause: '6.1-a', input: TickAttendance, output: Done });
/** 结束座谈: each sentence becomes a demand of its enterprise. */
export const closeSeminar = command({
  name: 'visits.seminar.close',
  clause: '6.1-a',
  input: CloseSeminar,
  output: Done.extend({ raised: z.int() }),
});
/** 取消座谈. */
export const cancelSeminar = command({ name: 'visits.seminar.cancel', clause: '6.1-a', input: CancelSeminar, output: Done });
export const getSeminar = query({ name: 'visits.seminar.get', clause: '6.1-a', input: SeminarId, output: SeminarView });
export const listSeminars = query({ name: 'visits.seminar.list', clause: '6.1-a', input: ListSeminars, output: SeminarRows });
/** 下载座谈纪要 (.docx). */
export const seminarMinutes = download({
  name: 'visits.seminar.minutes',
  clause: '6.1-a',
  sensitive: true,
  input: SeminarId,
});
