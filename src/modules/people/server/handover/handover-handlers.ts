import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import {
  countHoldings,
  doHandover,
  getHandover,
  type HandoverPlan,
  listHandovers,
  previewHandover,
  undoDays,
  undoHandover,
} from '../../contract/handover.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { receiversIn } from '../../domain/handover.ts';
import { deputyOn } from '../absence/reads.ts';
import type { PeopleDb } from '../db.ts';
import { isActive, type PersonRecord } from '../persons.ts';
import { holdingCounts, type PlannedKind, planHandover } from './plan.ts';
import { handoverPage, handoverView } from './reads.ts';
import { lockPersons } from './receivers.ts';
import { giveBack, passKind, recordHandover } from './store.ts';

const { command, query } = handlersFor<PeopleDb>();
type Ctx = Context<PeopleDb>;

const personIn = (ctx: Ctx, id: string): Promise<PersonRecord | undefined> =>
  ctx.db
    .selectFrom('people.persons')
    .select(['id', 'username', 'name', 'role', 'authority_id', 'region_code', 'unit_id', 'disabled_at'])
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .executeTakeFirst();

const named = (p: { id: string; name: string }) => ({ id: p.id, name: p.name });

/** Of each kind so many rows are shown; the others go with them. */
const shownRows = 300;

const kindView = ({ holding, rows }: PlannedKind, toId: string | null) => {
  const hindered = rows.filter(r => r.whyNot !== null);
  return {
    kind: holding.kind,
    count: rows.length,
    toId,
    hindered: hindered.length,
    rows: [...hindered, ...rows.filter(r => r.whyNot === null)].slice(0, shownRows).map(({ row, to, whyNot }) => ({
      id: row.id,
      title: row.title,
      hint: row.hint,
      concerns: row.concerns.map(c => c.name),
      to: to ? named(to) : null,
      whyNot: whyNot && { ...whyNot },
    })),
  };
};

/** Kinds for which nobody was chosen go to the deputy. */
const withDeputy = (ctx: Ctx, plan: HandoverPlan, deputyId: string | undefined): HandoverPlan => {
  const chosen = new Set(plan.gives.map(g => g.kind));
  const open = ctx.holdings.map(h => h.kind).filter(kind => !chosen.has(kind));
  return deputyId === undefined ? plan : { ...plan, gives: [...plan.gives, ...open.map(kind => ({ kind, toId: deputyId }))] };
};

const mustStand = (kinds: readonly PlannedKind[]): void => {
  const rows = kinds.flatMap(k => k.rows);
  const missing = rows.filter(r => r.to === undefined).length;
  if (missing > 0) throw peopleProblems.receiverMissing({ n: missing });
  const hindered = rows.filter(r => r.whyNot !== null).length;
  if (hindered > 0) throw peopleProblems.rowsHindered({ n: hindered });
};

const preview = query(previewHandover, {
  load: (ctx, i) => personIn(ctx, i.personId),
  allow: matrixDecides,
  run: async (ctx, person, i) => {
    const deputy = await deputyOn(ctx, person.id, dayOf(ctx.now));
    const plan = withDeputy(ctx, i, deputy?.id);
    const toOf = new Map(plan.gives.map(g => [g.kind, g.toId]));
    const { kinds, digest, total } = await planHandover(ctx, plan);
    const views = kinds.map(k => kindView(k, toOf.get(k.holding.kind) ?? null));
    return {
      person: { ...named(person), active: isActive(person) },
      proposed: deputy ?? null,
      digest,
      total,
      hindered: views.reduce((sum, k) => sum + k.hindered, 0),
      kinds: views,
    };
  },
});

const hand = command(doHandover, {
  load: (ctx, i) => personIn(ctx, i.personId),
  allow: matrixDecides,
  run: async (ctx, person, i) => {
    // Two handovers of one person follow each other; the second finds that things have changed.
    await lockPersons(ctx, [person.id, ...receiversIn(i)]);
    const { kinds, digest, total } = await planHandover(ctx, i);
    if (digest !== i.digest) throw peopleProblems.holdingsChanged({ name: person.name });
    if (total === 0) throw peopleProblems.holdsNothing({ name: person.name });
    mustStand(kinds);
    await recordHandover(ctx, person, i);
    let passed = 0;
    for (const kind of kinds) passed += await passKind(ctx, { handoverId: i.id, person }, kind);
    return { subject: i.id, result: { id: i.id, passed, stayed: total - passed } };
  },
});

const handoverForUpdate = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.handovers')
    .selectAll()
    .where('id', '=', id)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .forNoKeyUpdate()
    .executeTakeFirst();

const undo = command(undoHandover, {
  load: (ctx, i) => handoverForUpdate(ctx, i.id),
  allow: matrixDecides,
  run: async (ctx, handover) => {
    if (handover.undone_at !== null) throw peopleProblems.handoverUndone();
    if (dayOf(ctx.now) > addDays(dayOf(handover.done_at), undoDays)) throw peopleProblems.handoverTooOld();
    await lockPersons(ctx, [handover.person_id]);
    const giver = await personIn(ctx, handover.person_id);
    if (!giver || !isActive(giver)) throw peopleProblems.giverNotAtWork({ name: giver?.name ?? '' });
    const { returned, kept } = await giveBack(ctx, handover);
    return { subject: handover.id, result: { id: handover.id, returned, kept } };
  },
});

/** 交接 (3.1-b): previewed, done in one act, undone within seven days. */
export const handoverHandlers = [
  query(countHoldings, {
    load: (ctx, i) => personIn(ctx, i.personId),
    allow: matrixDecides,
    run: async (ctx, person) => {
      const kinds = await holdingCounts(ctx, person.id);
      return { person: named(person), total: kinds.reduce((sum, k) => sum + k.count, 0), kinds };
    },
  }),
  preview,
  hand,
  query(listHandovers, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => handoverPage(ctx, i) }),
  query(getHandover, { load: (ctx, i) => handoverView(ctx, i.id), allow: matrixDecides, run: async (_, view) => view }),
  undo,
];
