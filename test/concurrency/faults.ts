import type { World } from '../world.ts';
import type { Run } from './run.ts';

/** Each answers the rows that must not be there. */
const mustBeEmpty: Readonly<Record<string, string>> = {
  'case numbers with gaps or twice': `
    select c.authority_id, c.year, count(*)::int n, max(c.no) most, min(k.last) counter from cases.cases c
    left join cases.counters k using (authority_id, year)
    group by 1, 2 having count(*) <> max(c.no) or count(distinct c.no) <> count(*) or max(c.no) is distinct from min(k.last)`,
  'rounds of materials with gaps, or two accepted': `
    select material_id from cases.material_rounds group by 1 having max(no) <> count(*) or count(accepted_at) > 1`,
  'cases without exactly one turn and one running stage, or with some after their end': `
    select c.id from cases.cases c cross join lateral (select
      (select array_agg(t.id) from cases.turns t where t.case_id = c.id and t.to_at is null) turns,
      (select array_agg(s.id) from cases.stages s where s.case_id = c.id and s.started_at is not null and s.ended_at is null) stages,
      (select count(*) from cases.pauses p where p.case_id = c.id and p.to_on is null) pauses) x
    where case when c.ended_at is null then x.turns is distinct from array[c.turn_id] or x.stages is distinct from array[c.stage_id] or x.pauses > 1
      else x.turns is not null or x.stages is not null or x.pauses > 0 end`,
  'stages out of their order': `
    select a.case_id from cases.stages a join cases.stages b on b.case_id = a.case_id and b.ord > a.ord
    where b.started_at is not null and a.ended_at is null`,
  'referrals out of an ended case, or beside another': `
    select r.id from cases.referrals r left join cases.cases c on c.id = r.case_id
    where num_nonnulls(r.returned_at, r.answered_at, r.withdrawn_at) = 0 and (c.ended_at is not null or exists (
      select from cases.referrals o where o.id <> r.id and (o.case_id = r.case_id or o.demand_id = r.demand_id)
        and num_nonnulls(o.returned_at, o.answered_at, o.withdrawn_at) = 0))`,
  'the ball of a case that is out lies elsewhere': `
    select r.id, t.party from cases.referrals r join cases.cases c on c.id = r.case_id join cases.turns t on t.id = c.turn_id
    where num_nonnulls(r.returned_at, r.answered_at, r.withdrawn_at) = 0 and t.party <> 'department'`,
  'demands held by a referral that has ended, or not held by the one that is out': `
    select d.id from demands.demands d left join cases.referrals r on r.demand_id = d.id
      and num_nonnulls(r.returned_at, r.answered_at, r.withdrawn_at) = 0
    where d.out_id is distinct from r.id`,
  'demands with two ends, or a case that is not theirs': `
    select d.id from demands.demands d left join cases.cases c on c.demand_id = d.id
    where num_nonnulls(d.answered_at, d.declined_at, d.case_id) > 1 or d.case_id is distinct from c.id`,
  'demands whose version does not count their changes (a lost update)': `
    select d.id, d.version, n.n from demands.demands d cross join lateral (select
      (select count(*) from platform.audit_changes a where a.row_id = d.id and a.table_name = 'demands.demands' and a.kind = 'update')::int n) n
    where d.version <> n.n + 1`,
  'experts above their places, or places that do not count what is taken': `
    select m.* from experts.months m cross join lateral (select count(*)::int n from experts.assignments a
      where a.expert_id = m.expert_id and a.month = m.month and a.recused_at is null and a.withdrawn_at is null) a
    where a.n > m.cap or a.n <> m.taken`,
  'consultations with two invitations, or an invitation that goes on after the end': `
    select c.id from experts.consultations c cross join lateral (select
      count(*) filter (where a.recused_at is null and a.withdrawn_at is null) open, count(a.advised_at) advised
      from experts.assignments a where a.consultation_id = c.id) a
    where a.open > 1 or a.advised > 1 or coalesce(c.ended_how = 'advised', false) <> (a.advised = 1)
      or (c.ended_how = 'cancelled' and a.open > 0)`,
  'what a match reads of the past is not what was': `
    select e.id from experts.experts e cross join lateral (select count(a.advised_at)::int advised, max(a.offered_at) last
      from experts.assignments a where a.expert_id = e.id) r
    where e.advised <> r.advised or e.last_offered_at is distinct from r.last`,
  'a team or a person in two places at once': `
    select a.id from campaigns.appointments a join campaigns.appointments b on a.id < b.id and a.team_id = b.team_id and a.slot && b.slot
      where a.cancelled_at is null and b.cancelled_at is null
    union all select p.id from campaigns.person_slots p join campaigns.person_slots q on p.id < q.id and p.person_id = q.person_id and p.slot && q.slot
      where p.released_at is null and q.released_at is null`,
  'people who are not where their team is': `
    select a.id from campaigns.appointments a join campaigns.team_members m on m.team_id = a.team_id and m.left_at is null
      left join campaigns.person_slots p on p.appointment_id = a.id and p.person_id = m.person_id and p.released_at is null
      where (a.cancelled_at is null) <> (p.id is not null) or p.slot <> a.slot`,
  'an enterprise that is booked twice, or whose entry says another time': `
    select r.id, r.contact_state, r.agreed_at, x.n from campaigns.roster r cross join lateral (select count(*)::int n, min(lower(a.slot)) at from campaigns.appointments a
      where a.roster_id = r.id and a.cancelled_at is null and a.agreed) x
    where x.n > 1 or (r.contact_state = 'agreed' and r.agreed_at is distinct from x.at)`,
  'an enterprise visited twice in one campaign': 'select roster_id from visits.visits group by 1 having count(*) > 1',
  'figures by day that are not a recount': `
    select * from (select region_code, day, what, key, days, sum(n)::int n from cases.day_facts group by 1, 2, 3, 4, 5 having sum(n) <> 0
      except select region_code, day, what, key, days, count(*)::int from cases.counted group by 1, 2, 3, 4, 5) x
    union all select * from (select region_code, day, what, '', days, sum(n)::int n from demands.day_facts group by 1, 2, 3, 4, 5 having sum(n) <> 0
      except select region_code, day, what, '', days, count(*)::int from demands.counted group by 1, 2, 3, 4, 5) y`,
};

/** Records that are corrected on a version: how far each came. */
const versions = `
  select id, version from experts.experts union all select id, version from partners.organisations`;

/** What was told as done is in the log, once; what was refused is not. */
const logFaults = async (world: World, { answers }: Run): Promise<string[]> => {
  const { rows } = await world.pool.query<{ command_id: string; n: number }>(
    "select command_id, count(*)::int as n from platform.audit_entries where outcome = 'done' and command_id is not null group by 1",
  );
  const logged = new Map(rows.map(r => [r.command_id, r.n]));
  return answers
    .filter(a => (logged.get(a.commandId) ?? 0) !== (a.status === 200 ? 1 : 0))
    .map(a => `log: ${a.operation} answered ${a.status}, stands ${logged.get(a.commandId) ?? 0} times`);
};

/** Corrections that were told as done, against the version that stands. */
const correctionFaults = async (world: World): Promise<string[]> => {
  const { rows } = await world.pool.query<{ id: string; version: number; n: number }>(`
    select v.id, v.version, (select count(*)::int from platform.audit_entries a where a.subject_id = v.id and a.outcome = 'done'
      and a.operation in ('experts.expert.correct', 'partners.organisation.correct')) as n from (${versions}) v`);
  return rows.filter(r => r.n > 0 && r.version < r.n + 1).map(r => `lost correction: ${JSON.stringify(r)}`);
};

/**
 * Whatever a run left that must not be: double bookings, too many at one expert, lost updates, gaps and pairs of numbers, states that no act leads
 * to; answers that do not tell what stands; the database's own deadlocks.
 * @returns one line for each; none is what a test expects
 */
export const faultsAfter = async (world: World, run: Run): Promise<string[]> => {
  const faults = [...run.twofold.map(t => `answered in two ways: ${t}`)];
  for (const a of run.answers) if (a.status >= 500) faults.push(`${a.operation} ${a.status} ${a.body.slice(0, 200)}`);
  for (const [what, text] of Object.entries(mustBeEmpty)) {
    const { rows } = await world.pool.query(text);
    if (rows.length > 0) faults.push(`${what}: ${rows.length}, ${JSON.stringify(rows[0])}`);
  }
  faults.push(...(await logFaults(world, run)), ...(await correctionFaults(world)));
  const { rows } = await world.pool.query(
    'select pg_stat_force_next_flush(), deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  if (rows[0].n > 0) faults.push(`deadlocks: ${rows[0].n}, not now: ${run.busy.join(' ')}`);
  return faults;
};
