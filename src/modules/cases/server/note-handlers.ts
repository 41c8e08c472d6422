import { handlersFor } from '#platform/server/handler.ts';
import { addTask, finishTask, noteCase } from '../contract/operations-case.ts';
import { casesProblems } from '../contract/problems.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { mayAct } from './policy.ts';
import { type CaseRecord, homeOf, lockCase, mustRun } from './store.ts';

const { command } = handlersFor<CasesDb>();

const caseParts = { load: (ctx: CasesContext, i: { id: string }) => lockCase(ctx, i.id), allow: mayAct };

/** The enterprise's question of this case that has no answer yet. @throws Problem `movedOn`, `answeredAlready` */
const mustBeOpenQuestion = async (ctx: CasesContext, c: CaseRecord, noteId: string): Promise<void> => {
  const notes = await ctx.db.selectFrom('cases.notes').select(['id', 'kind', 'answers_id']).where('case_id', '=', c.id).execute();
  if (!notes.some(n => n.id === noteId && n.kind === 'question')) throw casesProblems.movedOn();
  if (notes.some(n => n.answers_id === noteId)) throw casesProblems.answeredAlready();
};

/** Notes, answers and small tasks of a case. A note may come after its end: what was heard later is not lost. */
export const caseNoteHandlers = [
  command(noteCase, {
    ...caseParts,
    run: async (ctx, c, i) => {
      if (i.answersId !== null) await mustBeOpenQuestion(ctx, c, i.answersId);
      await ctx.db
        .insertInto('cases.notes')
        .values({
          id: i.noteId,
          ...homeOf(c),
          kind: i.answersId === null ? 'note' : 'answer',
          text: i.text,
          // Whoever asked reads the answer.
          visible: i.visible || i.answersId !== null,
          by_party: 'office',
          by_name: ctx.actor.name,
          written_at: ctx.now,
          answers_id: i.answersId,
        })
        .execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(addTask, {
    ...caseParts,
    run: async (ctx, c, i) => {
      mustRun(c);
      await ctx.db
        .insertInto('cases.tasks')
        .values({ id: i.taskId, ...homeOf(c), text: i.text, due_on: i.dueOn, made_at: ctx.now, made_by_name: ctx.actor.name })
        .execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(finishTask, {
    ...caseParts,
    run: async (ctx, c, i) => {
      const done = await ctx.db
        .updateTable('cases.tasks')
        .set({ done_at: ctx.now, done_by_name: ctx.actor.name })
        .where('id', '=', i.taskId)
        .where('case_id', '=', c.id)
        .where('done_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!done) throw casesProblems.movedOn();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];
