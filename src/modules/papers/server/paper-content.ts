import type { Answer, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { sameAnswer } from '#modules/visits/domain/merge-visit.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { withVisitPart } from '#modules/visits/domain/visit-form.ts';
import { marksOf, mayFill, type VisitRecord, visits } from '#modules/visits/index.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { PaperView } from '../contract/paper.ts';
import type { PaperCode } from '../domain/paper-code.ts';
import { maskAnswer, maskText } from '../domain/paper-mask.ts';
import type { PaperReading } from '../domain/paper-match.ts';
import type { PapersDb } from './db.ts';

type Ctx = Context<PapersDb>;

/** What is kept of a file until it is settled. */
export interface PaperContent extends PaperReading {
  code: PaperCode | null;
}

/** The reading with its visit, or undefined. */
export const findReading = async (ctx: Ctx, id: string, options: { forUpdate?: boolean } = {}) => {
  const one = ctx.db
    .selectFrom('papers.paper_readings')
    .selectAll()
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }));
  const reading = await (options.forUpdate ? one.forUpdate() : one).executeTakeFirst();
  const visit = reading && (await visits(ctx).find(reading.visit_id));
  return reading && visit && { reading, visit };
};
export type FoundReading = NonNullable<Awaited<ReturnType<typeof findReading>>>;

/** As it was kept before there was a balance: what was left over had no place. */
interface FormerContent {
  strange?: readonly string[];
}

export const contentOf = (ctx: Ctx, reading: FoundReading['reading']): PaperContent => {
  const kept = JSON.parse(ctx.cipher.open(reading.content_sealed)) as PaperContent & FormerContent;
  if (kept.strange === undefined) return kept;
  const unread = kept.strange.map(text => ({ kind: 'line' as const, text, place: { at: 'file' as const } }));
  const written = kept.cells.filter(c => c.doubt === null).length;
  const doubtful = kept.cells.length - written;
  return {
    ...kept,
    cells: kept.cells.map(c => ({ ...c, places: [] })),
    blank: [],
    unread,
    balance: { cells: kept.cells.length + unread.length, written, doubtful, unread: unread.length },
  };
};

const masked = (form: Questionnaire, question: string, answer: Answer | null): Answer | null => {
  const known = indexOf(form).byId.get(question);
  return answer === null || !known ? answer : maskAnswer(known, answer);
};

const cellsOf = (ctx: Ctx, form: Questionnaire, visit: VisitRecord, content: PaperContent): PaperView['cells'] => {
  const stands = visits(ctx).answers(form, visit);
  const marks = marksOf(visit);
  const standing = (question: string) => ({
    current: masked(form, question, stands[question] ?? null),
    currentByName: marks[question]?.byName ?? null,
    base: marks[question]?.revision ?? 0,
  });
  const read = content.cells.map(c => ({
    question: c.question,
    original: maskText(c.original),
    answer: masked(form, c.question, c.answer),
    doubt: c.doubt,
    places: c.places,
    ...standing(c.question),
    same: c.answer !== null && sameAnswer(c.answer, stands[c.question] ?? null),
  }));
  // The paper is empty where the record has a value: it may have been emptied by hand.
  const emptied = content.blank
    .filter(question => stands[question] !== undefined)
    .map(question => ({ question, original: '', answer: null, doubt: 'emptied' as const, places: [], ...standing(question), same: false }));
  return [...read, ...emptied];
};

/** Whether the file speaks of somebody else: by its code, or by a credit code that differs from the one on the list. */
const isForeign = ({ code, cells }: PaperContent, visit: VisitRecord): boolean => {
  if (code?.enterpriseId) return code.enterpriseId !== visit.enterprise_id || code.campaignId !== visit.campaign_id;
  const uscc = cells.find(c => c.question === 'basic.uscc' && c.doubt === null)?.answer;
  return typeof uscc === 'string' && visit.uscc !== null && uscc !== visit.uscc;
};

/** What the page of a reading shows. */
export const paperView = async (ctx: Ctx, { reading, visit }: FoundReading): Promise<PaperView> => {
  const form = withVisitPart(await questionnaires(ctx).form(visit));
  const content = contentOf(ctx, reading);
  const open = reading.settled_at === null && isOpen(visitState(visit)) && mayFill(ctx.actor, visit);
  const { code } = content;
  return {
    id: reading.id,
    visitId: visit.id,
    questionnaireId: visit.questionnaire_id,
    enterpriseName: visit.enterprise_name,
    fileName: reading.file_name,
    readAt: new Date(reading.read_at).toISOString(),
    readByName: reading.read_by_name,
    settledAt: reading.settled_at === null ? null : new Date(reading.settled_at).toISOString(),
    settledByName: reading.settled_by_name,
    outcome: reading.outcome as PaperView['outcome'],
    landed: reading.landed,
    cells: cellsOf(ctx, form, visit, content),
    missing: content.missing,
    unread: content.unread.map(u => ({ ...u, text: maskText(u.text) })),
    balance: content.balance,
    foreign: isForeign(content, visit),
    otherVersion: code && code.version !== form.version ? code.version : null,
    may: open ? ['papers.paper.confirm', 'papers.paper.discard'].filter(name => ctx.can(name)) : [],
  };
};
