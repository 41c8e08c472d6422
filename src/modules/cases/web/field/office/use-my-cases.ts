import { useEffect, useState } from 'react';
import { useOp } from '#platform/web/field/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { useSession } from '#platform/web/session.ts';
import type { Card } from '#ui/field/CardList.tsx';
import type { CaseRow } from '../../../contract/case.ts';
import { myCases } from '../../../contract/operations-case.ts';
import { byUrgency } from '../../../domain/urgency.ts';
import { dueTones, useBall, useUntil } from './CaseLines.tsx';
import { type CaseHead, casesHere, drawnOver } from './case-on-device.ts';
import { lastTaken } from './take-cases.ts';
import { useT } from './use-t.ts';

/** What lies here of each case: the case as it will stand, and how much of it waits. */
interface Here {
  rows: readonly CaseRow[];
  waiting: ReadonlyMap<string, number>;
  /** When the oldest of them was said. */
  at: string | undefined;
  /** Those that were taken along for today. */
  today: ReadonlySet<string>;
}

const readHere = async (): Promise<Here> => {
  const device = await deviceNow();
  const { records } = await device.outbox.held();
  const taken = await lastTaken();
  const heads: CaseHead[] = await casesHere(device);
  const of = (key: string) => records.filter(r => r.draft === key);
  return {
    rows: heads.map(h => drawnOver(h, of(h.key))),
    waiting: new Map(heads.map(h => [h.view.case.id, of(h.key).length])),
    today: new Set(taken?.day === todayInBeijing() ? taken.ids : []),
    at: heads.map(h => h.view.at).sort()[0],
  };
};

const useHere = (): Here | undefined => {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    let off = (): void => {};
    const read = (): void =>
      void readHere().then(setHere, () => setHere({ rows: [], waiting: new Map(), at: undefined, today: new Set() }));
    read();
    void deviceNow().then(device => {
      off = device.watch(read);
    });
    return () => off();
  }, []);
  return here;
};

export interface MyCases {
  /** Her own, the most urgent first; undefined until something is known. */
  mine: readonly CaseRow[] | undefined;
  /** Of colleagues, at enterprises of the day's pack. */
  others: readonly CaseRow[];
  waiting: ReadonlyMap<string, number>;
  error: unknown;
  at: string | undefined;
  refetch: () => void;
}

/** Her open cases: as the server says, or as they lie on the phone when it is out of reach. */
export const useMyCases = (): MyCases => {
  const { data, error, refetch } = useOp(myCases, {});
  const { person } = useSession();
  const here = useHere();
  const known = here?.rows.filter(c => c.state !== 'ended') ?? [];
  const isMine = (c: CaseRow): boolean => c.companionId === person.id || ('deputyId' in c && c.deputyId === person.id);
  // What waits on the phone is further than what the server knows.
  const ahead = new Map(known.filter(c => (here?.waiting.get(c.id) ?? 0) > 0).map(c => [c.id, c]));
  const mine = data ? data.rows.map(c => ahead.get(c.id) ?? c) : error === undefined ? undefined : known.filter(isMine);
  return {
    mine: mine && [...mine].sort(byUrgency),
    others: known.filter(c => !isMine(c) && here?.today.has(c.id)).sort(byUrgency),
    waiting: here?.waiting ?? new Map(),
    error,
    at: here?.at,
    refetch,
  };
};

/** Cases as cards: what, who has it, until when. */
export const useCaseCards = () => {
  const t = useT();
  const ball = useBall();
  const until = useUntil();
  return (rows: readonly CaseRow[], waiting: ReadonlyMap<string, number>): Card[] =>
    rows.map(c => ({
      key: c.id,
      title: c.enterpriseName,
      lines: [
        `${c.itemName} · ${c.no}`,
        ball(c),
        until(c),
        ...((waiting.get(c.id) ?? 0) > 0 ? [t('my.waiting', { n: waiting.get(c.id) ?? 0 })] : []),
      ],
      ...(c.due === 'ahead' || c.due === 'none' ? {} : { state: { tone: dueTones[c.due], word: t(`my.dueState.${c.due}`) } }),
      to: `/cases/${c.id}`,
    }));
};

export const sayCounts = (rows: readonly CaseRow[]): { late: number; near: number; mine: number } => ({
  late: rows.filter(c => c.due === 'late').length,
  near: rows.filter(c => c.due === 'near').length,
  mine: rows.filter(c => c.party === 'companion').length,
});
