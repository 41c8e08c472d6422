import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { CaseView } from '../contract/case.ts';
import type { FollowView } from '../contract/follow.ts';
import type { CasesContext } from './db.ts';
import type { Follower } from './follow-guest.ts';
import type { JoinedCase } from './reads.ts';
import { caseViewOf } from './views.ts';

const stageOf = (s: CaseView['stages'][number]): FollowView['stages'][number] => ({
  name: s.name,
  state: s.endedAt !== null ? 'done' : s.startedAt === null ? 'ahead' : 'running',
  who: s.who,
  startedOn: s.startedAt === null ? null : dayOf(s.startedAt),
  endedOn: s.endedAt === null ? null : dayOf(s.endedAt),
  days: s.promise.days,
  unit: s.promise.unit,
});

/** What the enterprise need not bring and was never asked for is left out. */
const materialOf = (m: CaseView['materials'][number]): FollowView['materials'][number] => {
  const last = m.rounds.at(-1);
  return {
    id: m.id,
    name: m.name,
    copies: m.copies,
    sample: m.sample,
    state: m.state,
    untilOn: m.askedUntil,
    sentence: m.state === 'returned' ? (last?.sentence ?? null) : null,
    suppliedAt: last?.suppliedAt ?? null,
  };
};

const promiseOfCase = (v: CaseView): FollowView['promise'] => {
  const running = v.stages.find(s => s.startedAt !== null && s.endedAt === null)?.promise;
  if (running?.days == null || running.startsOn === null) return null;
  const { dueOn, days, unit, used, startsOn, clock, steps } = running;
  return { dueOn, days, unit, used: used ?? 0, startsOn, provisional: clock === 'provisional', steps };
};

const nothing = (): Pick<
  FollowView,
  'turn' | 'promise' | 'pausedFor' | 'stages' | 'materials' | 'lines' | 'outcome' | 'outcomeWords' | 'grade'
> => ({
  turn: null,
  promise: null,
  pausedFor: null,
  stages: [],
  materials: [],
  lines: [],
  outcome: null,
  outcomeWords: null,
  grade: null,
});

/** The parcel page: this case and nothing else; before the notice was read only whose it is. */
export const followViewOf = async (ctx: CasesContext, { link, session }: Follower, c: JoinedCase): Promise<FollowView> => {
  const v = await caseViewOf(ctx, c);
  const handler = (await people(ctx).authorityNames([c.authority_id])).get(c.authority_id) ?? '';
  const head = {
    linkId: link.id,
    no: v.no,
    enterpriseName: v.enterpriseName,
    itemName: v.itemName,
    handler,
    companionName: v.companionName,
    state: v.state,
    acceptedOn: v.acceptedOn,
    expiresAt: link.expires_at.toISOString(),
  };
  if (session.person_name === null) return { ...head, me: null, ...nothing() };
  const { turn, pause } = v;
  return {
    ...head,
    me: { name: session.person_name, department: session.department ?? '' },
    turn: turn && { party: turn.party, who: turn.who, expects: turn.expects, sinceOn: dayOf(turn.fromAt), untilOn: turn.untilOn },
    promise: promiseOfCase(v),
    pausedFor: pause?.reason ?? null,
    stages: v.stages.map(stageOf),
    materials: v.materials.filter(m => m.state !== 'notAsked' && m.state !== 'dropped').map(materialOf),
    lines: v.notes.filter(n => n.visible).map(n => ({ id: n.id, at: n.at, by: n.byParty, kind: n.kind, text: n.text })),
    outcome: v.outcome,
    outcomeWords: v.outcomeWords,
    grade: v.grade,
  };
};
