import { createHash } from 'node:crypto';
import { DemoCampaigns } from '#modules/campaigns/contract/seed.ts';
import { listDemands } from '#modules/demands/contract/operations.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { listVisits } from '#modules/visits/contract/operations-visits.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { offerInvitation, sendInvitations } from './contract/operations-invitations.ts';
import { castRating, claimRating, openBox } from './contract/operations-rating.ts';
import { receiptFrom } from './domain/receipt.ts';
import { demoCell, demoLoops, type NamedEnd } from './server/demo-loops.ts';
import { demoSurveys, type SurveyStep } from './server/surveys/demo-surveys.ts';

const dayMs = 86_400_000;

/** Something that was done for an enterprise, and so is rated. */
interface Service {
  kind: 'demand' | 'visit';
  id: string;
  enterpriseId: string;
  servedBy: string | null;
  on: string;
  how: 'answered' | 'referred' | 'declined' | null;
}
type Worker = NonNullable<SeedHome['as']>;
export interface DemoStageOfDistrict {
  s: Seeder;
  home: SeedHome;
  officers: readonly Worker[];
  lead: Worker;
  manager: Worker;
  /** Keeps the links of the demonstration from being guessed. */
  salt: string;
}

const ends = { answered: 'answered', referred: 'referred', declined: 'declined' } as const;

const demandsOf = async ({ s, home, officers }: DemoStageOfDistrict): Promise<Service[]> => {
  const found: Service[] = [];
  for (const state of Object.values(ends)) {
    const { rows } = await s.call(listDemands, { state, regionCode: home.regionCode, limit: 60 }, home);
    for (const [at, d] of rows.entries())
      found.push({
        kind: 'demand',
        id: d.id,
        enterpriseId: d.enterpriseId,
        servedBy: officers[at % officers.length]?.id ?? null,
        on: addDays(dayOf(d.raisedAt), 1),
        how: state,
      });
  }
  return found;
};

const visitsOf = async ({ s, home }: DemoStageOfDistrict, campaignIds: readonly string[]): Promise<Service[]> => {
  const found: Service[] = [];
  for (const campaignId of campaignIds)
    for (const state of ['reviewed', 'submitted'] as const) {
      const { rows } = await s.call(listVisits, { campaignId, state, limit: 60 }, home);
      for (const v of rows)
        if (v.visitedOn !== null)
          found.push({
            kind: 'visit',
            id: v.id,
            enterpriseId: v.enterpriseId,
            servedBy: null,
            on: v.visitedOn,
            how: null,
          });
    }
  return found;
};

/** What raters say, over and over: mostly pleased, now and then not. */
const said: readonly { level: number; tags?: string[]; comment?: string }[] = [
  { level: 5, tags: ['L501'], comment: '全程有人跟，省心' },
  { level: 5, tags: ['517'] },
  { level: 4, tags: ['413'] },
  { level: 5 },
  { level: 4, comment: '讲得清楚' },
  { level: 3, tags: ['L301'] },
  { level: 5, tags: ['513'] },
  { level: 2, tags: ['L201'], comment: '等了快一个月才有答复' },
  { level: 4 },
  { level: 5, comment: '上门两次，问题解决了' },
  { level: 4, tags: ['L401'] },
  { level: 1, tags: ['L101'], comment: '问题还在' },
];
const badly = { level: 2, tags: ['L202'], comment: '政策讲得不够清楚，回去还是不会填' };

/** The last services are rated badly and by name, so that the board has all there is; days before now. */
const fresh: readonly { ago: number; end: NamedEnd }[] = [
  { ago: 6, end: 'toMend' },
  { ago: 4, end: 'appealed' },
  { ago: 3, end: 'toCall' },
  { ago: 0.2, end: 'toCall' },
];

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Sends the invitation and, where the enterprise answers, takes its vote and casts it. */
const rate = async (
  { s, home, officers, salt }: DemoStageOfDistrict,
  service: Service,
  at: number,
  act: { when: Date; sent: boolean; answers: boolean; words: object },
): Promise<void> => {
  const id = s.id(`invitation ${service.id}`);
  const secret = (what: string): string => hashOf(`${salt} ${what} ${service.id}`).toString('base64url');
  const offered = { id, servedKind: service.kind, servedId: service.id, enterpriseId: service.enterpriseId, servedBy: service.servedBy };
  const facts = { servedOn: service.on, how: service.how };
  const by = officers[at % officers.length];
  await s.call(offerInvitation, { ...offered, ...facts }, { ...home, at: act.when });
  if (!act.sent) return;
  await s.call(sendInvitations, { items: [{ id, token: secret('token') }] }, { ...home, at: act.when, ...(by ? { as: by } : {}) });
  const receipt = receiptFrom(hashOf(`${salt} receipt ${service.id}`).subarray(0, 20));
  if (!act.answers) return;
  await s.call(claimRating, { token: secret('token'), serial: secret('serial') }, { ...home, at: act.when });
  await s.call(castRating, { serial: secret('serial'), receipt, ...(act.words as { level: 5 }) }, { ...home, at: act.when });
};

/** Carries out, once, what comes before an instant. */
const upTo = (steps: readonly SurveyStep[]): ((instant: Date) => Promise<void>) => {
  const left = [...steps];
  return async instant => {
    while (left[0] && left[0].at <= instant) await left.shift()?.run();
  };
};

/** One district: services by day and surveys between them, the box opened as each month is over, then what became of the bad ones. */
const seedDistrict = async (stage: DemoStageOfDistrict, services: readonly Service[], surveys: readonly SurveyStep[]): Promise<void> => {
  const { s, home } = stage;
  const now = s.now.getTime();
  const survey = upTo(surveys);
  const open = async (month: string): Promise<void> => {
    const at = instantOf(`${month}-01`, 190);
    await survey(at);
    await s.call(openBox, {}, { ...home, at });
  };
  let month = '';
  const older = services.slice(0, -fresh.length);
  for (const [at, service] of older.entries()) {
    const when = new Date(Math.min(instantOf(addDays(service.on, 1), 600).getTime(), now));
    const its = dayOf(when).slice(0, 7);
    if (month !== '' && its > month) await open(its);
    month = its;
    await survey(when);
    // Some are not sent yet, some not answered: that is how it is.
    await rate(stage, service, at, { when, sent: at % 10 < 9, answers: at % 10 < 7, words: said[at % said.length] ?? badly });
  }
  if (month !== '') await open(dayOf(s.now).slice(0, 7));
  await demoCell(stage);
  await survey(s.now);
  for (const [at, service] of services.slice(-fresh.length).entries()) {
    const { ago, end } = fresh[at] as (typeof fresh)[number];
    const when = new Date(now - ago * dayMs);
    const contact = { name: '周经理', phone: `1380571${String(1000 + at)}` };
    await rate(stage, { ...service, on: dayOf(when) }, at, { when, sent: true, answers: true, words: { ...badly, contact } });
    await demoLoops(stage, { end, when });
  }
};

/** Ratings of the district that is shown in full: every level, some not answered, bad ones in every state; surveys counted and open. */
export const satisfactionDemo: Demo = async ({ seeder, left, passwordOf }) => {
  const campaigns = left('campaigns', DemoCampaigns);
  for (const { home, inFull, staff } of left('people', DemoDistricts)) {
    const [lead, manager] = [staff.find(p => p.role === 'stationLead'), staff.find(p => p.role === 'manager')];
    if (!inFull || !lead || !manager) continue;
    const officers = staff.filter(p => p.role === 'officer');
    const stage = { s: seeder(home.regionCode), home, officers, lead, manager, salt: passwordOf(manager.username) };
    const held = campaigns.filter(c => c.home.regionCode === home.regionCode).flatMap(c => [c.spring.campaignId, c.current.campaignId]);
    const services = [...(await demandsOf(stage)), ...(await visitsOf(stage, held))];
    services.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
    const surveys = demoSurveys({ ...stage, s: seeder(`${home.regionCode}-surveys`) });
    await seedDistrict(stage, services.slice(-180), surveys);
  }
};
