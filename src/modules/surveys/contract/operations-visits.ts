import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Day, Done, Id } from '#platform/contract/shapes.ts';
import { FileAnswer } from './operations-roster.ts';
import { Questionnaire } from './questionnaire.ts';
import {
  AddNote,
  DraftSaved,
  ListVisits,
  OpenVisit,
  Resolve,
  ReturnVisit,
  RevealedPhone,
  RevealPhone,
  SaveDraft,
  SubmitVisit,
  VisitId,
  VisitPage,
  VisitSubmitted,
  VisitTimeline,
  VisitView,
  WithdrawNote,
} from './visit.ts';

/** 调查表定义 of one version, with the 补充页 that a visit uses beside it; never changes, so a device keeps it. */
export const getQuestionnaire = query({
  name: 'surveys.questionnaire.get',
  clause: 'A.1-a',
  input: z.strictObject({ id: Id, supplementId: Id.optional() }),
  output: z.object({ id: Id, definition: Questionnaire }),
});

/** 打开走访记录: makes it, or goes on with the one that is there. Answers the id that counts. */
export const openVisit = command({
  name: 'surveys.visit.open',
  clause: '6.1-a',
  offline: true,
  input: OpenVisit,
  output: Done.extend({ created: z.boolean() }),
});
export const getVisit = query({ name: 'surveys.visit.get', clause: 'A.1-a', input: VisitId, output: VisitView });
export const listVisits = query({ name: 'surveys.visit.list', clause: '6.1-g', input: ListVisits, output: VisitPage });
export const visitTimeline = query({ name: 'surveys.visit.timeline', clause: '7.1-d', input: VisitId, output: VisitTimeline });
/** 保存草稿 at every pause. Different fields merge; the same field changed by another answers `fieldConflict` and changes nothing. */
export const saveDraft = command({ name: 'surveys.visit.saveDraft', clause: 'A.1-a', offline: true, input: SaveDraft, output: DraftSaved });
/** 选定冲突字段的值. */
export const resolveVisit = command({ name: 'surveys.visit.resolve', clause: 'A.1-a', offline: true, input: Resolve, output: DraftSaved });
/** 提交走访记录: freezes it, records what is known now, raises a demand for each 是 and each line taken down. */
export const submitVisit = command({
  name: 'surveys.visit.submit',
  clause: '6.1-g',
  offline: true,
  input: SubmitVisit,
  output: VisitSubmitted,
});
/** 退回补正. */
export const returnVisit = command({ name: 'surveys.visit.return', clause: '6.1-g', input: ReturnVisit, output: Done });
/** 审核走访记录. */
export const reviewVisit = command({ name: 'surveys.visit.review', clause: '6.1-g', input: VisitId, output: Done });
/** 查看完整号码, with a reason; recorded. */
export const revealPhone = command({ name: 'surveys.visit.revealPhone', clause: '7.1-d', input: RevealPhone, output: RevealedPhone });

const Format = z.enum(['pdf', 'docx', 'xlsx']);
/** 导出调查表 (Table A.1 as printed) of one visit. */
export const printVisit = download({
  name: 'surveys.visit.print',
  clause: '6.1-f',
  sensitive: true,
  input: z.strictObject({ visitId: Id, format: Format.default('pdf') }),
  output: FileAnswer,
});
/** 打印空白调查表: of one version, or of the newest. */
export const printBlank = download({
  name: 'surveys.questionnaire.print',
  clause: '6.1-f',
  input: z.strictObject({ id: Id.optional(), format: Format.default('pdf') }),
  output: FileAnswer,
});
/** 一天的资料包: contact letter, Table A.1 prefilled and feedback form for every stop of a team's day, as one PDF, or as .docx to edit. */
export const dayPack = download({
  name: 'surveys.visit.dayPack',
  clause: '6.1-f',
  sensitive: true,
  input: z.strictObject({ teamId: Id, day: Day, format: z.enum(['pdf', 'docx']).default('pdf') }),
  output: FileAnswer,
});

/** 记一条需求、难点或建议. */
export const addNote = command({ name: 'surveys.note.add', clause: '6.1-g', offline: true, input: AddNote, output: Done });
/** 撤回一条要点, before its record is handed in. */
export const withdrawNote = command({ name: 'surveys.note.withdraw', clause: '6.1-g', offline: true, input: WithdrawNote, output: Done });
