import { listRoster } from '#modules/campaigns/contract/operations-roster.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { closeSeminar, planSeminar, recordInterview, tickAttendance } from '../contract/operations-talks.ts';
import { addNote } from '../contract/operations-visits.ts';
import { demoCalls, demoSeminars, demoSentences } from './demo-talks.data.ts';

/** An enterprise of the list, and who speaks with it. */
export interface TalkEntry {
  rosterId: string;
  enterpriseId: string;
  by: { id: string; name: string; role: string };
}
interface Stage {
  seeder: Seeder;
  home: SeedHome;
  campaignId: string;
}

const minutes = (at: Date, by: number): Date => new Date(at.getTime() + by * 60_000);

/** Telephone interviews on a day, a quarter of an hour each, one after the other. */
export const seedInterviews = async (s: Stage, entries: readonly TalkEntry[], from: Date): Promise<void> => {
  for (const [i, entry] of entries.entries()) {
    const call = demoCalls[i % demoCalls.length];
    if (!call) continue;
    const startedAt = minutes(from, i * 20);
    const endedAt = minutes(startedAt, 8 + (i % 4) * 2);
    const interview = {
      id: s.seeder.id(`interview:${entry.rosterId}`),
      rosterId: entry.rosterId,
      answeredBy: call.answeredBy,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      outcome: 'complete' as const,
      wantsVisit: i % 3 === 1,
      summary: call.summary,
      notes: call.notes.map((n, at) => ({ ...n, id: s.seeder.id(`interview:${entry.rosterId}:${at}`) })),
    };
    await s.seeder.call(recordInterview, interview, { ...s.home, at: endedAt, as: entry.by });
  }
};

/** A seminar that is still ahead; its host is the first at the table. */
const planned = async (s: Stage, which: keyof typeof demoSeminars, guests: readonly TalkEntry[], startsAt: Date) => {
  const { title, cluster, place } = demoSeminars[which];
  const id = s.seeder.id(`seminar:${title}`);
  const host = guests[0]?.by;
  const said = { ...s.home, ...(host ? { as: host } : {}) };
  const at = new Date(Math.min(minutes(startsAt, -3 * 24 * 60).getTime(), s.seeder.now.getTime()));
  const rosterIds = guests.map(g => g.rosterId);
  const seminar = { id, campaignId: s.campaignId, title, cluster, place, startsAt: startsAt.toISOString(), rosterIds };
  await s.seeder.call(planSeminar, seminar, { ...said, at });
  return { id, said };
};

/** A seminar that was held: all but the last guest came, and each said one thing. */
export const seedSeminar = async (s: Stage, which: 'spring' | 'current', guests: readonly TalkEntry[], startsAt: Date): Promise<void> => {
  const { id, said } = await planned(s, which, guests, startsAt);
  for (const [i, { enterpriseId }] of guests.slice(0, -1).entries()) {
    const at = minutes(startsAt, i * 10);
    await s.seeder.call(tickAttendance, { id, enterpriseId, came: true, people: '总经理' }, { ...said, at });
    const sentence = demoSentences[i];
    const noteId = s.seeder.id(`${id}:${i}`);
    if (sentence)
      await s.seeder.call(
        addNote,
        { id: noteId, ...sentence, source: 'seminar', sourceId: id, enterpriseId },
        { ...said, at: minutes(at, 5) },
      );
  }
  await s.seeder.call(closeSeminar, { id, summary: demoSeminars[which].summary }, { ...said, at: minutes(startsAt, 120) });
};

/** A seminar to come. */
export const seedSeminarAhead = async (s: Stage, guests: readonly TalkEntry[], startsAt: Date): Promise<void> => {
  await planned(s, 'ahead', guests, startsAt);
};

/** Enterprises of the list that nobody has called yet, with an officer of their team. */
export const uncalled = async (s: Stage, officers: ReadonlyMap<string, TalkEntry['by']>): Promise<TalkEntry[]> => {
  const { rows } = await s.seeder.call(listRoster, { campaignId: s.campaignId, contactState: 'none', limit: 100 }, s.home);
  return rows.flatMap(r => {
    const by = r.teamId === null ? undefined : officers.get(r.teamId);
    return by ? [{ rosterId: r.id, enterpriseId: r.enterpriseId, by }] : [];
  });
};
