import { sql } from 'kysely';
import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { DeadlineAct, DeadlineMove, DeadlineRow, DeadlineView } from '../../contract/warning.ts';
import { closingAct, needsValidUntil, tenYearsOn, yearOfItem } from '../../domain/deadlines/closing.ts';
import { possibleReduction } from '../../domain/deadlines/deadlines-patent.ts';
import { messageOf } from '../../domain/deadlines/message.ts';
import type { WarningsDb } from './db-warnings.ts';
import { lawInForce } from './law.ts';
import { engineAssetOf } from './recompute.ts';
import { sayZh } from './say-warnings.ts';
import { deadlineRowOf, findDeadline, type JoinedDeadline } from './warning-reads.ts';

type Ctx = Context<WarningsDb>;

const actsOf = async (ctx: Ctx, id: string): Promise<DeadlineAct[]> => {
  const rows = await ctx.db
    .selectFrom('assets.deadline_acts')
    .selectAll()
    .where('deadline_id', '=', id)
    .orderBy('at', 'desc')
    .limit(100)
    .execute();
  return rows.map(r => ({
    id: r.id,
    act: r.act as DeadlineAct['act'],
    happenedOn: r.happened_on,
    until: r.until,
    reference: r.reference,
    person: r.person,
    reason: r.reason,
    byName: r.by_name,
    at: r.at.toISOString(),
  }));
};

interface MoveRecord {
  id: string;
  deadline_id: string;
  at: Date;
  asset_title: string;
  enterprise_name: string;
  kind: string;
  due_before: string;
  due_after: string;
  safe_before: string;
  safe_after: string;
  line_before: unknown;
  line_after: unknown;
}

const moveOf = (m: MoveRecord): DeadlineMove => ({
  id: m.id,
  deadlineId: m.deadline_id,
  at: m.at.toISOString(),
  assetTitle: m.asset_title,
  enterpriseName: m.enterprise_name,
  kind: m.kind as DeadlineMove['kind'],
  dueBefore: m.due_before,
  dueAfter: m.due_after,
  safeBefore: m.safe_before,
  safeAfter: m.safe_after,
  lineBefore: m.line_before as DeadlineMove['lineBefore'],
  lineAfter: m.line_after as DeadlineMove['lineAfter'],
});

/** Moved days by a condition over `c`, newest first. */
export const readMoves = async (ctx: Ctx, where: ReturnType<typeof sql<boolean>>, limit: number): Promise<DeadlineMove[]> => {
  const { rows } = await sql<MoveRecord>`
    select c.id, c.deadline_id, c.at, a.title as asset_title, a.enterprise_name, d.kind, c.due_before, c.due_after, c.safe_before, c.safe_after,
      c.line_before, c.line_after
    from (select c.* from assets.deadline_changes c where ${where} order by c.id desc limit ${limit}) c
    join assets.deadlines d on d.id = c.deadline_id join assets.assets a on a.id = c.asset_id order by c.id desc`.execute(ctx.db);
  return rows.map(moveOf);
};

const toldOf = async (ctx: Ctx, id: string): Promise<DeadlineView['told']> => {
  const rows = await ctx.db
    .selectFrom('assets.notices')
    .select(['id', 'recipient', 'step', 'created_at', 'sent_at'])
    .where('deadline_id', '=', id)
    .where('folded_into', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(r => ({
    id: r.id,
    recipient: r.recipient as 'companion' | 'enterprise',
    step: r.step ?? '',
    createdAt: r.created_at.toISOString(),
    sentAt: r.sent_at?.toISOString() ?? null,
  }));
};

const validUntilNow = async (ctx: Ctx, d: JoinedDeadline): Promise<string | null> => {
  if (!needsValidUntil(d.kind as DeadlineRow['kind'])) return null;
  const { rows } = await sql<{ day: string | null }>`select coalesce(details ->> 'validUntil', details ->> 'expiresOn') as day
    from assets.assets where id = ${d.asset_id}`.execute(ctx.db);
  return rows[0]?.day ?? (d.kind === 'renewal' ? d.due_on : null);
};

/** The year in which the fee falls due whose reduction this deadline asks for; its line begins with that day. */
export const reductionYearOf = (d: Pick<JoinedDeadline, 'kind' | 'line'>): number | null => {
  if (d.kind !== 'feeReduction') return null;
  const start = (d.line as DeadlineRow['line']).find(part => part.is === 'start');
  return start ? Number(start.day.slice(0, 4)) : null;
};

/** Until when the reduction of an unreduced annual fee could be asked for; nobody has said whether the owner qualifies. */
const reductionBeside = async (ctx: Ctx, d: JoinedDeadline): Promise<DeadlineView['reductionRequest']> => {
  if (d.kind !== 'annualFee') return null;
  const asset = await engineAssetOf(ctx, d.asset_id);
  const found = asset?.kind === 'patent' ? possibleReduction(asset, await lawInForce(ctx), dayNumberOf(dayOf(ctx.now))) : undefined;
  return found && found.item === d.item
    ? { safeOn: found.safeOn, dueOn: found.dueOn, line: found.line, article: found.article, law: found.law }
    : null;
};

const acts = ['assets.deadline.close', 'assets.deadline.giveUp', 'assets.deadline.snooze', 'assets.companion.assign'];

/** The whole of a deadline: what to do, what to say, what was done, and what this actor may do. */
export const deadlineView = async (ctx: Ctx, d: JoinedDeadline): Promise<DeadlineView> => {
  const row = deadlineRowOf(d, dayOf(ctx.now));
  const closing = closingAct[row.kind] ?? null;
  const until = await validUntilNow(ctx, d);
  const open = d.closed_at === null;
  return {
    ...row,
    closedAt: d.closed_at?.toISOString() ?? null,
    closedHow: d.closed_how as DeadlineView['closedHow'],
    message: messageOf(row, sayZh),
    guide: sayZh(closing === 'renewal' && row.notes.includes('madrid') ? 'guide.renewal.madrid' : `guide.${closing ?? 'proof'}`).split(
      '\n',
    ),
    closing,
    suggestedValidUntil: closing === 'renewal' && until !== null ? tenYearsOn(until) : null,
    needsValidUntil: needsValidUntil(row.kind),
    paysYear: closing === 'payment' ? (yearOfItem(row.item) ?? null) : null,
    reductionYear: reductionYearOf(d),
    reductionRequest: open ? await reductionBeside(ctx, d) : null,
    acts: await actsOf(ctx, d.id),
    moves: await readMoves(ctx, sql<boolean>`c.deadline_id = ${d.id}`, 20),
    told: await toldOf(ctx, d.id),
    may: open ? acts.filter(a => ctx.can(a) && !(a === 'assets.deadline.close' && closing === null)) : [],
  };
};

/** The view after a change, read again in the same transaction. */
export const freshDeadline = async (ctx: Ctx, id: string): Promise<DeadlineView> => {
  const d = await findDeadline(ctx, id);
  if (!d) throw new Error(`deadline ${id} vanished within its own transaction`);
  return deadlineView(ctx, d);
};
