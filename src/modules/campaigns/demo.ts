import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf, instantOf, weekdayOfDay } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import type { CampaignPlan } from './contract/campaign.ts';
import { createCampaign, openCampaign } from './contract/operations-campaign.ts';
import { planItinerary } from './contract/operations-itinerary.ts';
import { addToRoster, assignRoster, listRoster } from './contract/operations-roster.ts';
import { cancelSingle, planSingle } from './contract/operations-single.ts';
import { createTeam, proposeSplit } from './contract/operations-team.ts';
import type { RosterRow } from './contract/roster.ts';
import { type DemoCampaign, type DemoCampaigns, type DemoStop, type DemoWorker, loadContacts, type SeedTry } from './contract/seed.ts';
import { currentPlan, springPlan } from './demo-plans.data.ts';

/** An enterprise of the demonstration, as far as planning cares. */
export interface DemoFirm {
  id: string;
  regionCode: string;
  status: string;
}

interface Stage {
  seeder: Seeder;
  home: SeedHome;
  lead: DemoWorker;
}
interface Crew {
  teamId: string;
  officer: DemoWorker;
}
/** When the teams go out: the days, and the hours of each. */
interface Round {
  day: string;
  times: readonly string[];
}

const dayMs = 86_400_000;
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOfDay(day));

/** `n` working days from a day on (the day itself included), backwards when `n` is negative. Holidays are not looked at. */
const workdays = (from: string, n: number): string[] => {
  const days: string[] = [];
  for (let day = from; days.length < Math.abs(n); day = addDays(day, Math.sign(n))) if (!isWeekend(day)) days.push(day);
  return n < 0 ? days.reverse() : days;
};

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

interface Preparation {
  plan: CampaignPlan;
  firmIds: string[];
  crews: readonly DemoWorker[][];
  openedAt: Date;
}

/** The whole list of a campaign. */
const listOf = async (s: Stage, campaignId: string): Promise<RosterRow[]> => {
  const rows: RosterRow[] = [];
  let after: string | undefined;
  do {
    const page = await s.seeder.call(listRoster, { campaignId, limit: 100, ...(after === undefined ? {} : { after }) }, s.home);
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
};

/** Who goes where: as the split proposes it, or, when a seed that was broken off goes on, as it was proposed then. */
const splitOf = async (s: Stage, campaignId: string) => {
  const { assignments } = await s.seeder.call(proposeSplit, { campaignId }, s.home);
  const proposed = new Map(assignments.map(a => [a.rosterId, a]));
  return (await listOf(s, campaignId)).map(({ id, teamId, assignedBecause }) => {
    const wish = proposed.get(id) ?? { teamId, because: assignedBecause ?? '' };
    return { rosterId: id, teamId: wish.teamId, because: wish.because, expected: null };
  });
};

/** Plan, list and teams; the list is split automatically and the campaign opened. */
const prepare = async (s: Stage, p: Preparation) => {
  const { plan, firmIds, crews, openedAt } = p;
  const { seeder } = s;
  const home = { ...s.home, at: new Date(openedAt.getTime() - 3 * dayMs), as: s.lead };
  const campaignId = seeder.id(plan.title);
  await seeder.call(createCampaign, { id: campaignId, plan }, home);
  await seeder.call(addToRoster, { campaignId, batchId: seeder.id(`${plan.title} list`), enterpriseIds: firmIds }, home);
  const teams: Crew[] = [];
  for (const [i, crew] of crews.entries()) {
    const [first] = crew;
    if (!first) continue;
    const teamId = seeder.id(`${plan.title} team ${i}`);
    const team = { name: `第${'一二三四'[i]}组`, leaderId: first.id, memberIds: crew.map(p => p.id), capacityPerDay: 4 };
    await seeder.call(createTeam, { id: teamId, campaignId, team }, { ...home, at: new Date(home.at.getTime() + i * 60_000) });
    teams.push({ teamId, officer: first });
  }
  const assignments = await splitOf({ ...s, home }, campaignId);
  await seeder.call(assignRoster, { campaignId, batchId: seeder.id(`${plan.title} split`), assignments }, home);
  await seeder.call(openCampaign, { id: campaignId }, { ...home, at: openedAt });
  return { campaignId, teams };
};

/** A team's calls as they are loaded, the stops they agreed, and the entries nobody has called. */
interface Booked {
  tries: SeedTry[];
  stops: DemoStop[];
  rest: string[];
}

/** Books a team's enterprises on its rounds, called two days ahead; some answer only at the second try. */
const bookRounds = async (s: Stage, campaignId: string, crew: Crew, rounds: readonly Round[]): Promise<Booked> => {
  const { seeder } = s;
  const { rows } = await seeder.call(listRoster, { campaignId, teamId: crew.teamId, limit: 100 }, s.home);
  const slots = rounds.flatMap(r => r.times.map(time => instantOf(r.day, minuteOf(time))));
  const { id, name } = crew.officer;
  const booked: Booked = { tries: [], stops: [], rest: rows.slice(slots.length).map(r => r.id) };
  for (const [i, startsAt] of slots.entries()) {
    const row = rows[i];
    if (!row) break;
    const base = { rosterId: row.id, by: { id, name }, note: '' };
    const called = startsAt.getTime() - 2 * dayMs;
    if (seeder.random() < 0.2) {
      const at = new Date(called - 5 * 3_600_000).toISOString();
      booked.tries.push({ ...base, id: seeder.id(`${row.id} missed`), at, outcome: 'unanswered', agreedAt: null });
    }
    const agreedAt = startsAt.toISOString();
    booked.tries.push({ ...base, id: seeder.id(`${row.id} agreed`), at: new Date(called).toISOString(), outcome: 'agreed', agreedAt });
    const { enterpriseId, enterpriseName, uscc } = row;
    booked.stops.push({
      campaignId,
      rosterId: row.id,
      enterpriseId,
      enterpriseName,
      uscc,
      teamId: crew.teamId,
      startsAt,
      officer: crew.officer,
    });
  }
  return booked;
};

/** What else a call list shows: nobody answered, declined, another time wanted. */
const otherOutcomes = (s: Stage, crew: Crew, rest: readonly string[], at: Date): SeedTry[] =>
  (['unanswered', 'declined', 'unanswered', 'moved'] as const).flatMap((outcome, i) => {
    const rosterId = rest[i];
    if (!rosterId) return [];
    const note = outcome === 'moved' ? '月底盘点，希望下月再约' : outcome === 'declined' ? '近期已接受过指导，暂不需要' : '';
    const by = { id: crew.officer.id, name: crew.officer.name };
    return [{ id: s.seeder.id(`${rosterId} ${outcome}`), rosterId, by, at: at.toISOString(), outcome, agreedAt: null, note }];
  });

/** `n` enterprises spread evenly over those of the streets. */
const spread = (firms: readonly DemoFirm[], n: number, streets: readonly string[]): string[] => {
  const fit = firms.filter(
    f => f.status === 'active' && f.regionCode.length === 9 && (streets.length === 0 || streets.includes(f.regionCode)),
  );
  return Array.from({ length: Math.min(n, fit.length) }, (_, i) => fit[Math.floor((i * fit.length) / n)]?.id ?? '');
};

const pairs = (people: readonly DemoWorker[], n: number): DemoWorker[][] =>
  Array.from({ length: n }, (_, i) => [people[2 * i], people[2 * i + 1]].filter(p => p !== undefined));

/** The earlier campaign of spring: sixty enterprises, all but a few visited. */
const seedSpring = async (s: Stage, crew: readonly DemoWorker[], firms: readonly DemoFirm[]): Promise<DemoCampaign> => {
  const plan = springPlan;
  const openedAt = instantOf(plan.startsOn, 540);
  const { campaignId, teams } = await prepare(s, { plan, firmIds: spread(firms, 60, plan.streets), crews: pairs(crew, 3), openedAt });
  const rounds = workdays('2026-03-16', 5).map(day => ({ day, times: ['09:00', '10:30', '14:00', '15:30'] }));
  const all: Booked[] = [];
  for (const team of teams) all.push(await bookRounds(s, campaignId, team, rounds));
  const others = teams.flatMap((team, i) => otherOutcomes(s, team, all[i]?.rest ?? [], instantOf('2026-04-10', 600)));
  await s.seeder.call(loadContacts, { campaignId, tries: [...all.flatMap(b => b.tries), ...others] }, s.home);
  return { campaignId, stops: all.flatMap(b => b.stops) };
};

/** The campaign under way: visits behind, today's stops, some days ahead booked, the rest still to be called. */
const seedCurrent = async (s: Stage, crew: readonly DemoWorker[], firms: readonly DemoFirm[], today: string): Promise<DemoCampaign> => {
  const plan = currentPlan(addDays(today, -16), addDays(today, 44));
  const openedAt = instantOf(addDays(today, -14), 540);
  const { campaignId, teams } = await prepare(s, { plan, firmIds: spread(firms, 120, []), crews: pairs(crew, 4), openedAt });
  const rounds = [
    ...workdays(addDays(today, -1), -6).map(day => ({ day, times: ['09:30', '14:00'] })),
    { day: today, times: ['09:30', '11:00', '14:30'] },
    ...workdays(addDays(today, 1), 3).map(day => ({ day, times: ['10:00', '14:30'] })),
  ];
  const all: Booked[] = [];
  for (const team of teams) all.push(await bookRounds(s, campaignId, team, rounds));
  const others = teams.flatMap((team, i) => otherOutcomes(s, team, all[i]?.rest ?? [], s.seeder.now));
  await s.seeder.call(loadContacts, { campaignId, tries: [...all.flatMap(b => b.tries), ...others] }, s.home);
  const day = workdays(addDays(today, 1), 1)[0] ?? today;
  for (const [i, team] of teams.entries()) {
    const rosterIds = all[i]?.rest.slice(4, 5) ?? [];
    if (rosterIds.length > 0) await s.seeder.call(planItinerary, { teamId: team.teamId, day, rosterIds }, { ...s.home, as: team.officer });
  }
  return { campaignId, stops: all.flatMap(b => b.stops) };
};

/** Single visits of one officer on days behind the rounds: ahead, on the phone, and called off. */
const seedSingles = async (s: Stage, officer: DemoWorker, firms: readonly DemoFirm[], today: string): Promise<void> => {
  const ids = firms.filter(f => f.status === 'active' && f.regionCode.length === 9).slice(-3);
  const as = { ...s.home, as: officer };
  const days = workdays(addDays(today, 1), 6).slice(3);
  const plans = [
    { form: 'site', clock: '16:00', purpose: '回访标准化建设进展', agreed: true },
    { form: 'phone', clock: '16:15', purpose: '说明品牌申报条件', agreed: false },
    { form: 'site', clock: '16:30', purpose: '送达认证辅导资料', agreed: false },
  ] as const;
  for (const [i, { clock, ...plan }] of plans.entries()) {
    const enterpriseId = ids[i]?.id;
    if (!enterpriseId) continue;
    const id = s.seeder.id(`single ${i}`);
    const startsAt = instantOf(days[i] ?? today, minuteOf(clock)).toISOString();
    await s.seeder.call(planSingle, { id, enterpriseId, ...plan, startsAt, minutes: 45, personIds: [officer.id] }, as);
    if (i === 2) await s.seeder.call(cancelSingle, { id, reason: '企业当天停产检修，改下月再约' }, as);
  }
};

/**
 * The demonstration's plans (6.1-b … 6.1-e). The spring campaign stays open, so that its visits can be recorded.
 * @param people officers and leads who are on the staff of stations
 * @param firms the register of the same district
 */
const seedCampaigns = async (seeder: Seeder, home: SeedHome, people: readonly DemoWorker[], firms: readonly DemoFirm[]) => {
  const workers = people.filter(p => p.role === 'officer' || p.role === 'stationLead').map(({ id, name, role }) => ({ id, name, role }));
  const lead = workers.find(p => p.role === 'stationLead');
  if (!lead) throw new Error('the demonstration needs a station lead');
  const officersFirst = [...workers.filter(p => p.role === 'officer'), ...workers.filter(p => p.role === 'stationLead')];
  const stage: Stage = { seeder, home, lead };
  const today = dayOf(seeder.now);
  const spring = await seedSpring(stage, officersFirst, firms);
  const current = await seedCurrent(stage, officersFirst, firms, today);
  const [first] = officersFirst;
  if (first) await seedSingles(stage, first, firms, today);
  return { spring, current };
};

/** Two campaigns of the district that is shown in full. */
export const campaignsDemo: Demo = async ({ seeder, left }): Promise<DemoCampaigns> => {
  const registers = left('enterprises', DemoRegisters);
  const made: DemoCampaigns = [];
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) {
    const campaigns = await seedCampaigns(seeder(), home, staff, registers[home.regionCode] ?? []);
    made.push({ home, springEndsAt: instantOf(springPlan.endsOn, 1020), ...campaigns });
  }
  return made;
};
