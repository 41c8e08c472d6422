import type pg from 'pg';
import { newId } from '../../contract/ids.ts';
import { Problem } from '../../contract/problem.ts';
import { systemActor } from '../actors.ts';
import { asSystem } from '../as-system.ts';
import { derivedId } from '../derived-id.ts';
import type { Door } from '../door.ts';
import type { Listener } from './listener.ts';

/** What the relay needs of the house. */
export interface RelayHouse {
  readonly pool: pg.Pool;
  readonly door: Pick<Door, 'call'>;
  readonly listeners: readonly Listener[];
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  /** The process is about to end: what has been begun is finished, nothing new is begun. */
  readonly isStopping?: () => boolean;
}

/** A delivery that fails this often is put aside for a person to look at. */
export const mostTries = 6;
/** 1 s, 4 s, 16 s, 64 s, 256 s: together about six minutes. */
const pauseMs = (tries: number): number => 1_000 * 4 ** (tries - 1);

const dispatchedAtOnce = 500;
const deliveredAtOnce = 50;

const inOwnTransaction = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};

/**
 * Gives each new event to its listeners as deliveries of their own. One worker at a time, so that deliveries come into being in the order of numbers.
 * @returns how many events were given out
 */
export const dispatchEvents = ({ pool, clock }: Pick<RelayHouse, 'pool' | 'clock'>): Promise<number> =>
  inOwnTransaction(pool, async client => {
    const { rows } = await client.query("select pg_try_advisory_xact_lock(hashtext('platform.dispatch')) as mine");
    if (!rows[0].mine) return 0;
    const { rowCount } = await client.query({
      name: 'dispatch events',
      text: `with taken as (
          select id, number, subject_id, listeners from platform.events where dispatched_at is null order by number limit $2
        ), given as (
          insert into platform.deliveries (event_id, listener, subject_id, number, next_at)
          select t.id, l.listener, t.subject_id, t.number, $1 from taken t cross join unnest(t.listeners) as l (listener)
        )
        update platform.events e set dispatched_at = $1 from taken t where e.id = t.id`,
      values: [clock(), dispatchedAtOnce],
    });
    return rowCount ?? 0;
  });

interface Delivery {
  event_id: string;
  /** Of the event. */
  name: string;
  listener: string;
  subject_id: string;
  tries: number;
  payload: unknown;
  authority_id: string;
  region_code: string;
  emitted_at: Date;
}

/**
 * Deliveries whose turn it is: of each listener and subject the earliest alone, unless that one is parked and its listener lets later ones pass. They
 * stay locked by this transaction while they are carried out: a worker that is killed lets go of them with its connection.
 */
const takeDue = async (client: pg.PoolClient, house: RelayHouse): Promise<Delivery[]> => {
  const names = (listeners: readonly Listener[]): string[] => listeners.map(l => l.operation.name);
  const { rows } = await client.query<Delivery>({
    name: 'take deliveries',
    text: `select d.event_id, e.name, d.listener, d.subject_id, d.tries, e.payload, e.authority_id, e.region_code, e.emitted_at
      from platform.deliveries d join platform.events e on e.id = d.event_id
      where d.parked_at is null and d.listener = any ($1) and d.next_at <= $3
        and not exists (select from platform.deliveries b where b.listener = d.listener and b.subject_id = d.subject_id and b.number < d.number
          and (b.parked_at is null or b.listener = any ($2)))
      order by d.number limit $4 for update of d skip locked`,
    values: [names(house.listeners), names(house.listeners.filter(l => l.whenParked === 'hold')), house.clock(), deliveredAtOnce],
  });
  return rows;
};

/** Deliveries that mean nothing to their room, asked in one go for each listener; whoever cannot be asked is simply told. */
const partIdle = async (house: RelayHouse, due: readonly Delivery[]): Promise<{ idle: Delivery[]; rest: Delivery[] }> => {
  const idle = new Set<Delivery>();
  for (const { event, operation, concerns } of house.listeners) {
    const its = due.filter(d => d.listener === operation.name && d.name === event.name);
    if (!concerns || its.length === 0) continue;
    const subjects = [...new Set(its.map(d => d.subject_id))];
    const concerned = await asSystem(house, scope => concerns(scope, subjects)).catch(() => subjects);
    for (const d of its) if (!concerned.includes(d.subject_id)) idle.add(d);
  }
  return { idle: [...idle], rest: due.filter(d => !idle.has(d)) };
};

/** One delivery: the listener's operation, through the door, under an id that a repeat has again and so gets the stored answer. */
const carryOut = async (house: RelayHouse, d: Delivery): Promise<void> => {
  const listener = house.listeners.find(l => l.operation.name === d.listener && l.event.name === d.name);
  if (!listener) throw new Error(`no listener ${d.listener}`);
  const payload = listener.event.payload.parse(d.payload) as never;
  const room = d.listener.slice(0, d.listener.indexOf('.'));
  await house.door.call(d.listener, {
    actor: systemActor(room, { authorityId: d.authority_id, regionCode: d.region_code }),
    input: listener.input({ id: d.event_id, subject: d.subject_id, payload, emittedAt: d.emitted_at }),
    commandId: derivedId('event', d.event_id, d.listener),
    requestId: newId(),
    locale: 'zh-CN',
    source: { address: 'worker', agent: 'relay', origin: '' },
  });
};

const remove = async (client: pg.PoolClient, done: readonly Delivery[]): Promise<void> => {
  if (done.length === 0) return;
  await client.query({
    name: 'remove deliveries',
    text: 'delete from platform.deliveries d using unnest($1::uuid[], $2::text[]) as x (event_id, listener) where d.event_id = x.event_id and d.listener = x.listener',
    values: [done.map(d => d.event_id), done.map(d => d.listener)],
  });
};

/** What a sentence is filled in with, without words: they might name somebody. */
const wordless = (params: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? value : '…']));

/** Tries again later, after a longer pause each time; the last failure parks it. */
const putOff = async (client: pg.PoolClient, house: RelayHouse, d: Delivery, error: unknown): Promise<void> => {
  const known = error instanceof Problem ? error : new Problem('platform.problem.unexpected', 500);
  const tries = d.tries + 1;
  const parked = tries >= mostTries;
  if (!(error instanceof Problem) || parked)
    house.log(`event ${d.event_id} for ${d.listener}: ${(error as Error).message}${parked ? ' (parked)' : ''}`);
  const now = house.clock();
  await client.query(
    `update platform.deliveries set tries = $3, problem = $4, problem_params = $5, next_at = $6, parked_at = $7 where event_id = $1 and listener = $2`,
    [
      d.event_id,
      d.listener,
      tries,
      known.code,
      JSON.stringify(wordless(known.params)),
      new Date(now.getTime() + pauseMs(tries)),
      parked ? now : null,
    ],
  );
};

/**
 * Carries out what is due, at most a handful. A worker that dies between an operation and the removal of its delivery leaves a repeat behind, which
 * finds the stored answer: each effect happens once.
 * @returns how many were tried
 */
export const deliverDue = (house: RelayHouse): Promise<number> =>
  inOwnTransaction(house.pool, async client => {
    const due = await takeDue(client, house);
    const { idle, rest } = await partIdle(house, due);
    await remove(client, idle);
    for (const d of rest) {
      const failure = await carryOut(house, d).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      await (failure ? putOff(client, house, d, failure.error) : remove(client, [d]));
    }
    return due.length;
  });

/** Gives out and carries out until nothing more is due. @returns how many deliveries were tried */
export const drainEvents = async (house: RelayHouse): Promise<number> => {
  let tried = 0;
  while (!house.isStopping?.()) {
    const given = await dispatchEvents(house);
    const done = await deliverDue(house);
    tried += done;
    if (given + done === 0) break;
  }
  return tried;
};
