import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import {
  AddNote,
  CountVisits,
  DraftSaved,
  ExportRecords,
  ListVisits,
  OpenVisit,
  Resolve,
  ReturnVisit,
  RevealedPhone,
  RevealPhone,
  SaveDraft,
  SubmitVisit,
  VisitCounts,
  VisitId,
  VisitRows,
  VisitSubmitted,
  VisitTimeline,
  VisitView,
  WithdrawNote,
} from './visit.ts';

/** 打开走访记录: makes it, or goes on with the one that is there. Answers the id that counts. */
export const openVisit = command({
  name: 'visits.visit.open',
  clause: '6.1-a',
  offline: true,
  input: OpenVisit,
  output: Done.extend({ created: z.boolean() }),
});
export const getVisit = query({ name: 'visits.visit.get', clause: 'A.1-a', input: VisitId, output: VisitView });
export const listVisits = query({ name: 'visits.visit.list', clause: '6.1-g', input: ListVisits, output: VisitRows });
/** 各状态的走访记录数, for the figures over the list. */
export const countVisits = query({ name: 'visits.visit.count', clause: '6.1-g', input: CountVisits, output: VisitCounts });
/** 导出走访记录: the list as shown, as a workbook. */
export const exportRecords = download({ name: 'visits.record.export', clause: '6.1-g', sensitive: true, input: ExportRecords });
export const visitTimeline = query({ name: 'visits.visit.timeline', clause: '7.1-d', input: VisitId, output: VisitTimeline });
/** 保存草稿 at every pause. Different fields merge; the same field changed by another answers `fieldConflict` and changes nothing. */
export const saveDraft = command({ name: 'visits.visit.saveDraft', clause: 'A.1-a', offline: true, input: SaveDraft, output: DraftSaved });
/** 选定冲突字段的值. */
export const resolveVisit = command({ name: 'visits.visit.resolve', clause: 'A.1-a', offline: true, input: Resolve, output: DraftSaved });
/** 提交走访记录: freezes it, records what is known now, raises a demand for each 是 and each line taken down. */
export const submitVisit = command({
  name: 'visits.visit.submit',
  clause: '6.1-g',
  offline: true,
  input: SubmitVisit,
  output: VisitSubmitted,
});
/** 退回补正. */
export const returnVisit = command({ name: 'visits.visit.return', clause: '6.1-g', input: ReturnVisit, output: Done });
/** 审核走访记录. */
export const reviewVisit = command({ name: 'visits.visit.review', clause: '6.1-g', input: VisitId, output: Done });
/** 查看完整号码, with a reason; recorded. */
export const revealVisitPhone = command({ name: 'visits.visit.revealPhone', clause: '7.1-d', input: RevealPhone, output: RevealedPhone });

/** 记一条需求、难点或建议. */
export const addNote = command({ name: 'visits.note.add', clause: '6.1-g', offline: true, input: AddNote, output: Done });
/** 撤回一条要点, before its record is handed in. */
export const withdrawNote = command({ name: 'visits.note.withdraw', clause: '6.1-g', offline: true, input: WithdrawNote, output: Done });
