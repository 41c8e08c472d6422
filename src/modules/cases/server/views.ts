import { workingDaysUntil } from '#modules/reference/domain/promise-clock.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { CaseFileView, CaseParty, CaseView, MaterialView, OtherParty, PromiseView, StageView } from '../contract/case.ts';
import { dueState, materialState, usedBy } from '../domain/case-state.ts';
import { type CaseCalendar, caseCalendar, nearFrom } from './clock.ts';
import type { CasesContext } from './db.ts';
import { type MaterialRecord, materialsOf, type RoundRecord, roundsOf } from './material-store.ts';
import { mayDo } from './may.ts';
import { caseRowOf, type JoinedCase } from './reads.ts';
import { isOutSql } from './referrals/is-out.ts';
import type { StageRecord } from './store.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const stepsOf = (s: StageRecord): PromiseView['steps'] => (s.steps ?? []) as PromiseView['steps'];

/** The promise of a stage and how near it is. */
export const promiseView = (s: StageRecord, calendar: CaseCalendar, of: { paused: boolean; now: Date }): PromiseView => ({
  startsOn: s.started_at === null ? null : dayOf(s.started_at),
  days: s.days,
  unit: s.unit as PromiseView['unit'],
  dueOn: s.due_on,
  used: s.days === null || s.started_at === null ? null : usedBy(stepsOf(s), dayOf(s.ended_at ?? of.now)),
  clock: s.clock as PromiseView['clock'],
  steps: stepsOf(s),
  confidence: s.confidence as PromiseView['confidence'],
  due: dueState({
    dueOn: s.due_on,
    paused: of.paused,
    running: s.started_at !== null && s.ended_at === null,
    today: dayOf(of.now),
    nearFrom: nearFrom(calendar, s.due_on),
  }),
});

const stageView = (s: StageRecord, promise: PromiseView): StageView => ({
  id: s.id,
  key: s.key,
  name: s.name,
  who: s.who as CaseParty,
  note: s.note,
  startedAt: iso(s.started_at),
  endedAt: iso(s.ended_at),
  promise,
});

interface FileRow {
  id: string;
  round_id: string | null;
  name: string;
  media_type: string;
  size: number;
  added_by_name: string;
  added_at: Date;
}
const fileView = (f: FileRow): CaseFileView => ({
  id: f.id,
  name: f.name,
  mediaType: f.media_type,
  size: f.size,
  byName: f.added_by_name,
  addedAt: f.added_at.toISOString(),
});

const materialView = (m: MaterialRecord, rounds: readonly RoundRecord[], files: readonly FileRow[]): MaterialView => ({
  id: m.id,
  name: m.name,
  copies: m.copies,
  form: m.form as MaterialView['form'],
  origin: m.origin as MaterialView['origin'],
  needed: m.needed as MaterialView['needed'],
  condition: m.condition,
  sample: m.sample,
  state: materialState(m, rounds),
  askedUntil: m.asked_until,
  droppedWhy: m.dropped_why,
  rounds: rounds.map(r => ({
    id: r.id,
    no: r.no,
    words: r.words,
    byParty: r.by_party as 'enterprise' | 'office',
    byName: r.supplied_by_name,
    suppliedAt: r.supplied_at.toISOString(),
    acceptedAt: iso(r.accepted_at),
    returnedAt: iso(r.returned_at),
    sentence: r.sentence,
    files: files.filter(f => f.round_id === r.id).map(fileView),
  })),
});

/** Everything that hangs on cases, each kind in its order. */
const partsOf = async (ctx: CasesContext, ids: readonly string[]) => ({
  stages: await ctx.db.selectFrom('cases.stages').selectAll().where('case_id', 'in', ids).orderBy('ord').execute(),
  turns: await ctx.db
    .selectFrom('cases.turns')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .execute(),
  pauses: await ctx.db.selectFrom('cases.pauses').selectAll().where('case_id', 'in', ids).orderBy('paused_at', 'desc').execute(),
  moves: await ctx.db.selectFrom('cases.promise_moves').selectAll().where('case_id', 'in', ids).orderBy('moved_at', 'desc').execute(),
  notes: await ctx.db
    .selectFrom('cases.notes')
    .selectAll()
    .where('case_id', 'in', ids)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute(),
  tasks: await ctx.db.selectFrom('cases.tasks').selectAll().where('case_id', 'in', ids).orderBy('made_at').execute(),
  files: await ctx.db.selectFrom('cases.files').selectAll().where('case_id', 'in', ids).orderBy('added_at').execute(),
  materials: await materialsOf(ctx, ids),
  rounds: await roundsOf(ctx, ids),
  follow: await ctx.db.selectFrom('cases.follow_links').selectAll().where('case_id', 'in', ids).where('revoked_at', 'is', null).execute(),
  out: await ctx.db
    .selectFrom('cases.referrals')
    .select('case_id')
    .where('case_id', 'in', ids)
    .where(isOutSql('cases.referrals'))
    .execute(),
});
type AllParts = Awaited<ReturnType<typeof partsOf>>;

/** The parts of one case among those of many. */
const partsIn = (all: AllParts, id: string) => {
  const of = <T extends { case_id: string }>(rows: readonly T[]): T[] => rows.filter(r => r.case_id === id);
  return {
    stages: of(all.stages),
    turns: of(all.turns),
    pauses: of(all.pauses),
    moves: of(all.moves),
    notes: of(all.notes),
    tasks: of(all.tasks),
    files: of(all.files),
    materials: of(all.materials),
    rounds: of(all.rounds),
    follow: of(all.follow)[0],
    out: all.out.some(r => r.case_id === id),
  };
};
export type CaseParts = ReturnType<typeof partsIn>;

const turnViews = (p: CaseParts, calendar: CaseCalendar, now: Date): CaseView['turns'] =>
  p.turns.map(t => ({
    id: t.id,
    party: t.party as CaseParty,
    who: t.who,
    expects: t.expects,
    fromAt: t.from_at.toISOString(),
    toAt: iso(t.to_at),
    untilOn: t.until_on,
    days: workingDaysUntil(calendar, dayOf(t.from_at), dayOf(t.to_at ?? now)),
    // A pause passes the ball in the same moment: that turn is the one that does not count.
    counts: !p.pauses.some(w => w.paused_at.getTime() === t.from_at.getTime()),
  }));

const pauseViews = (p: CaseParts): CaseView['pauses'] =>
  p.pauses.map(w => ({
    id: w.id,
    party: w.party as OtherParty,
    reason: w.reason,
    fromOn: w.from_on,
    untilOn: w.until_on,
    toOn: w.to_on,
    byName: w.paused_by_name,
    approvedByName: w.approved_by_name,
  }));

const linesOf = (p: CaseParts): Pick<CaseView, 'moves' | 'notes' | 'tasks'> => ({
  moves: p.moves.map(m => ({
    stageName: p.stages.find(s => s.id === m.stage_id)?.name ?? '',
    oldOn: m.old_on,
    newOn: m.new_on,
    why: m.why as 'paused',
    at: m.moved_at.toISOString(),
  })),
  notes: p.notes.map(n => ({
    id: n.id,
    kind: n.kind as 'note',
    text: n.text,
    visible: n.visible,
    byParty: n.by_party as 'office',
    byName: n.by_name,
    at: n.written_at.toISOString(),
    answersId: n.answers_id,
  })),
  tasks: p.tasks.map(k => ({ id: k.id, text: k.text, dueOn: k.due_on, doneAt: iso(k.done_at), byName: k.made_by_name })),
});

const viewFrom = (ctx: CasesContext, c: JoinedCase, p: CaseParts, calendar: CaseCalendar): CaseView => {
  const paused = c.pause_id !== null;
  const turns = turnViews(p, calendar, ctx.now);
  const pauses = pauseViews(p);
  return {
    ...caseRowOf(c, calendar, ctx.now),
    itemVersionNo: c.item_version_no,
    itemVersionId: c.item_version_id,
    demandId: c.demand_id,
    deputyId: c.deputy_id,
    deputyName: c.deputy_name,
    companionLeft: c.ended_at === null && c.companion_active !== true,
    acceptedOn: c.accepted_on,
    turn: turns.find(t => t.toAt === null) ?? null,
    turns,
    stages: p.stages.map(s => stageView(s, promiseView(s, calendar, { paused, now: ctx.now }))),
    pause: pauses.find(w => w.toOn === null) ?? null,
    pauses,
    ...linesOf(p),
    materials: p.materials.map(m =>
      materialView(
        m,
        p.rounds.filter(r => r.material_id === m.id),
        p.files,
      ),
    ),
    files: p.files.filter(f => f.round_id === null).map(fileView),
    outcomeWords: c.outcome_words,
    grade: c.grade as CaseView['grade'],
    evidence: c.evidence,
    follow: p.follow
      ? {
          id: p.follow.id,
          issuedAt: p.follow.issued_at.toISOString(),
          expiresAt: p.follow.expires_at.toISOString(),
          openedAt: iso(p.follow.opened_at),
        }
      : null,
    may: mayDo(ctx, c, { paused, lastStage: p.stages.at(-1)?.id === c.stage_id, out: p.out }),
  };
};

/** The whole of each of these cases, in their order; as many questions to the database for a hundred as for one. */
export const caseViewsOf = async (ctx: CasesContext, cases: readonly JoinedCase[]): Promise<CaseView[]> => {
  if (cases.length === 0) return [];
  const calendar = await caseCalendar(ctx);
  const all = await partsOf(
    ctx,
    cases.map(c => c.id),
  );
  return cases.map(c => viewFrom(ctx, c, partsIn(all, c.id), calendar));
};

/** The whole of a case, and what this person may do with it. */
export const caseViewOf = async (ctx: CasesContext, c: JoinedCase): Promise<CaseView> => {
  const [view] = await caseViewsOf(ctx, [c]);
  return view as CaseView;
};
