import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { CaseRow, CaseView, EndCase, OpenCase, PassTurn, PauseCase } from './case.ts';
import { CaseFilter } from './filter.ts';

const OfCase = z.strictObject({ id: Id });

/** 办件列表, the newest first. */
export const listCases = query({
  name: 'cases.case.list',
  clause: '3.1-b',
  input: z.strictObject({ ...PageInput.shape, ...CaseFilter.shape }),
  output: pageOf(CaseRow),
});
/** 查看办件. */
export const getCase = query({ name: 'cases.case.get', clause: '3.1-b', input: OfCase, output: CaseView });
/** 我的办件: open ones whose companion or deputy the caller is, whole, for the phone and the home page. */
export const myCases = query({
  name: 'cases.case.mine',
  clause: '3.1-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(CaseRow) }),
});
/** 带走办件: her own open cases and the open ones of the enterprises on her teams' stops of a day, whole, for a cellar without a network. Recorded. */
export const packCases = query({
  name: 'cases.case.pack',
  clause: '3.1-b',
  sensitive: true,
  input: z.strictObject({ day: Day.optional() }),
  output: z.object({ day: Day, madeAt: Instant, cases: z.array(CaseView) }),
});
/** 导出办件, as the list is filtered. */
export const exportCases = download({ name: 'cases.case.export', clause: '3.1-b', sensitive: true, input: CaseFilter });
/** 办件的经过. */
export const caseTimeline = query({ name: 'cases.case.timeline', clause: '3.1-b', input: OfCase, output: Timeline });

/** 什么可以办: items on offer, colleagues who may accompany, and what a demand leads to. */
export const openingChoices = query({
  name: 'cases.case.choices',
  clause: '3.1-b',
  input: z.strictObject({ demandId: Id.optional() }),
  output: z.object({
    items: z.array(
      z.object({
        versionId: Id,
        code: z.string(),
        name: z.string(),
        level: z.string(),
        /** The demand's class leads to it. */
        fits: z.boolean(),
        stages: z.int(),
        materials: z.int(),
      }),
    ),
    companions: z.array(z.object({ id: Id, name: z.string(), role: z.string(), openCases: z.int() })),
    /** Absent without a demand, or when it is out of reach. */
    demand: z.object({ id: Id, text: z.string(), enterpriseId: Id, enterpriseName: z.string() }).nullable(),
  }),
});
/** 受理办件 (转办件 from a demand). The caller makes the id. */
export const openCase = command({ name: 'cases.case.open', clause: '3.1-b', input: OpenCase, output: Done.extend({ no: z.string() }) });
/** 转给他人: companion and deputy. */
export const assignCase = command({
  name: 'cases.case.assign',
  clause: '3.1-b',
  input: z.strictObject({ id: Id, companionId: Id, deputyId: Id.nullable() }),
  output: Done,
});
/** 交球: who has it, what is expected, until when. */
export const passTurn = command({ name: 'cases.case.passTurn', clause: '3.1-b', input: PassTurn, output: Done });
/** 进入下一环节: the running stage ends, the next begins. */
export const advanceStage = command({
  name: 'cases.case.advance',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, stageId: Id, turnId: Id }),
  output: Done,
});
/** 停表, with reason and party; longer than 20 working days only by a lead. */
export const pauseCase = command({ name: 'cases.case.pause', clause: '7.5-b', input: PauseCase, output: Done });
/** 复表: the day on which the other side answered. */
export const resumeCase = command({
  name: 'cases.case.resume',
  clause: '7.5-b',
  input: z.strictObject({ id: Id, pauseId: Id, turnId: Id, answeredOn: Day }),
  output: Done,
});
/** 登记结果 with its grade of evidence; the case ends. */
export const endCase = command({ name: 'cases.case.end', clause: '3.1-b', input: EndCase, output: Done });

/** 记一笔, for colleagues or for the enterprise too. */
export const noteCase = command({
  name: 'cases.note.add',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, noteId: Id, text: line(500), visible: z.boolean(), answersId: Id.nullable().default(null) }),
  output: Done,
});
/** 加一个任务. */
export const addTask = command({
  name: 'cases.task.add',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, taskId: Id, text: line(200), dueOn: Day.nullable() }),
  output: Done,
});
/** 任务做完. */
export const finishTask = command({
  name: 'cases.task.finish',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, taskId: Id }),
  output: Done,
});

/** 按新日历重算承诺日; a step of the hourly job. */
export const recountPromises = command({
  name: 'cases.promise.recount',
  clause: '7.5-b',
  input: z.strictObject({ limit: z.int().min(1).max(500) }),
  output: z.object({ counted: z.int(), moved: z.int() }),
});
/** 提示临近与逾期的承诺; a step of the hourly job, in working hours only. */
export const tellPromises = command({
  name: 'cases.promise.tell',
  clause: '7.5-b',
  input: z.strictObject({ limit: z.int().min(1).max(500) }),
  output: z.object({ near: z.int(), broken: z.int(), at: Instant }),
});

/** 合并办件逐日数; a step of the hourly job. */
export const foldCaseFacts = command({
  name: 'cases.fact.fold',
  clause: '7.5-b',
  input: z.strictObject({}),
  output: z.object({ at: Instant }),
});
