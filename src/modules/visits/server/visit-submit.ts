import { createHash } from 'node:crypto';
import { assets } from '#modules/assets/index.ts';
import { campaigns } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { receiptNumber } from '#platform/contract/written/receipt-number.ts';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { happenedTo, visitSubmitted } from '../contract/events.ts';
import { visitProblems } from '../contract/problems.ts';
import { type RaisedLine, raisedBy, raisedByNotes } from '../domain/demands-from-answers.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import type { VisitsDb } from './db.ts';
import { recordAnswers } from './enterprise-file.ts';
import { awaitFiles } from './visit-file-handlers.ts';
import { openAnswers, type VisitForSubmission } from './visit-record.ts';

interface Submission {
  revision: number;
  visitedOn: string;
  seenSections: readonly string[];
  files: readonly string[];
}

const receiptOf = (visit: VisitForSubmission, answers: Answers): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([visit.id, visit.revision, answers]))
    .digest('hex');
  return receiptNumber(digest);
};

const refuseIncomplete = (form: Questionnaire, answers: Answers): Answers => {
  const { faults, clean } = checkAnswers(form, answers, { final: true });
  const errors = faults.filter(f => f.level === 'error');
  if (errors.length === 0) return clean;
  throw visitProblems.visitIncomplete(
    { n: errors.length },
    errors.map(f => ({
      pointer: `/answers/${[f.question, ...f.path].join('/')}`,
      code: f.code,
      ...(f.params ? { params: f.params } : {}),
    })),
  );
};

/** Raises the demands of a visit; rows that it had raised earlier and no longer says are marked as superseded. */
const raiseLines = async (ctx: Context<VisitsDb>, visit: VisitForSubmission, lines: readonly RaisedLine[]): Promise<void> => {
  const earlier = Object.keys(visit.raised as unknown as Record<string, string>);
  const gone = earlier.filter(key => !lines.some(l => l.rowKey === key));
  if (gone.length > 0) await demands(ctx).supersede({ sourceId: visit.id, rowKeys: gone, reason: '走访记录已更正' });
  await demands(ctx).raiseAll(
    lines.map(l => ({
      enterpriseId: visit.enterprise_id,
      kind: l.kind,
      text: l.text,
      source: visit.kind === 'phone' ? ('phone' as const) : ('visit' as const),
      sourceId: visit.id,
      rowKey: l.rowKey,
      campaignId: visit.campaign_id,
      regionCode: visit.region_code,
    })),
  );
};

/** Standards, certificates, awards of Table A.1, trademarks and patents of 补充页 become proposed assets (6.3.3-a); a correction corrects them. */
const takeAssetsDown = async (ctx: Context<VisitsDb>, visit: VisitForSubmission, answers: Answers, asOf: string): Promise<void> => {
  const values = Object.entries(answers).flatMap(([field, value]) => (Array.isArray(value) && value.length > 0 ? [{ field, value }] : []));
  if (values.length === 0 && visit.returned_at === null) return;
  await assets(ctx).takeAnswersDown({ enterpriseId: visit.enterprise_id, sourceId: visit.id, asOf, values });
};

/**
 * Freezes the visit, records what is known now in the enterprise's file, raises its demands. Handing in the same content again
 * answers the same receipt and changes nothing.
 * @throws Problem `visitClosed`, `visitStale`, `visitInFuture`, `visitIncomplete` with the fields
 */
export const submitRecord = async (ctx: Context<VisitsDb>, visit: VisitForSubmission, i: Submission) => {
  if (!isOpen(visitState(visit))) {
    if (visit.revision !== i.revision || visit.receipt === null || visit.submitted_at === null) throw visitProblems.visitClosed();
    const raised = Object.keys(visit.raised as unknown as Record<string, string>).length;
    return { id: visit.id, receipt: visit.receipt, submittedAt: new Date(visit.submitted_at).toISOString(), raised };
  }
  await awaitFiles(ctx, visit.id, i.files);
  if (visit.revision !== i.revision) throw visitProblems.visitStale({ revision: visit.revision });
  if (i.visitedOn > dayOf(ctx.now)) throw visitProblems.visitInFuture();
  const form = withVisitPart(await questionnaires(ctx).form(visit));
  const answers = refuseIncomplete(form, openAnswers(ctx, form, visit));
  const lines = [...raisedBy(form, answers), ...raisedByNotes(visit.notes)];
  const receipt = receiptOf(visit, answers);
  const raised = JSON.stringify(Object.fromEntries(lines.map(l => [l.rowKey, l.text])));
  ctx.send(preparedSql`
    update visits.visits set submitted_at = ${ctx.now}, submitted_by = ${ctx.actor.id}, submitted_by_name = ${ctx.actor.name},
      visited_on = ${i.visitedOn}, seen_sections = ${i.seenSections}, returned_at = null, return_reason = null, receipt = ${receipt}, raised = ${raised}
    where id = ${visit.id}`);
  campaigns(ctx).engaged({
    authorityId: visit.authority_id,
    regionCode: visit.region_code,
    campaignId: visit.campaign_id,
    enterpriseId: visit.enterprise_id,
    method: visit.kind === 'phone' ? 'phone' : 'site',
    withForm: true,
    recordId: visit.id,
    doneOn: i.visitedOn,
    doneByName: ctx.actor.name,
  });
  ctx.emit(visitSubmitted, { subject: visit.id, payload: happenedTo(visit) });
  await Promise.all([
    recordAnswers(ctx, { visit, definition: form, answers, asOf: i.visitedOn, seenSections: i.seenSections }),
    raiseLines(ctx, visit, lines),
    takeAssetsDown(ctx, visit, answers, i.visitedOn),
  ]);
  return { id: visit.id, receipt, submittedAt: ctx.now.toISOString(), raised: lines.length };
};
