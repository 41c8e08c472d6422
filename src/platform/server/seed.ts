import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Operation } from '../contract/operation.ts';
import { systemActor } from './actors.ts';
import type { Door } from './door.ts';

/** What a room's `demo.ts` is given. Every call goes through the door; a seed that was interrupted goes on where it stopped. */
export interface Seeder {
  /** Carries an operation out as `system:seed`, in the name of the authority at home in `home`. */
  readonly call: <I extends z.ZodType, O extends z.ZodType>(
    op: Operation<I, O>,
    input: z.input<I>,
    home?: SeedHome,
  ) => Promise<z.output<O>>;
  /** The same id for the same name, at every start. */
  readonly id: (name: string) => string;
  /** The instant at which seeding first began. */
  readonly now: Date;
  /** A number in [0, 1), the same row at every start. */
  readonly random: () => number;
}

/** Whose rows a seed makes. */
export interface SeedHome {
  authorityId: string;
  regionCode: string;
  /** When it happened; now when left out. */
  at?: Date;
  /** Whose act it was, so that records bear a person's name; the seed's own when left out. */
  as?: { id: string; name: string; role: string };
}

/** What a room's demonstration is given. */
export interface DemoStage {
  /** A seeder of the room's own. `part` tells several of one room apart, e.g. one for each district. */
  readonly seeder: (part?: string) => Seeder;
  /**
   * What the demonstration of a room to the left made, in the shape of that room's contract.
   * @throws Error when that room made nothing
   */
  readonly left: <S extends z.ZodType>(room: string, shape: S) => z.output<S>;
  /** The random password of an account; a second try gives the same. */
  readonly passwordOf: (username: string) => string;
}

/** A room's demonstration: fills the room and answers what rooms to the right build upon. */
export type Demo = (stage: DemoStage) => Promise<unknown>;

const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Mulberry32: small, even enough for names and dates of a demonstration. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * The seeder of one room. Its command ids follow from the room's name and the order of its commands.
 * @param now when seeding first began; kept, so that a second try makes the same calls
 */
export const seederFor = (door: Door, room: string, now: Date): Seeder => {
  let calls = 0;
  return {
    call: async <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>, home?: SeedHome) => {
      // A question has no id to keep: a second try may ask more or fewer.
      if (op.kind === 'command') calls += 1;
      const { answer } = await door.call(op.name, {
        actor: { ...systemActor('seed', home), ...home?.as },
        ...(home?.at ? { at: home.at } : {}),
        input,
        commandId: uuidOf(`seed:${room}:${calls}`),
        requestId: `seed-${room}-${calls}`,
        locale: 'zh-CN',
        source: { address: 'seed', agent: 'seed', origin: '' },
      });
      return answer as z.output<O>;
    },
    id: name => uuidOf(`seed-id:${room}:${name}`),
    now,
    random: randomFrom(room.length * 7919 + 20261122),
  };
};

/** Fills the rooms one after the other, as they stand; each hears what those before it made. */
export const runDemos = async (
  rooms: readonly { name: string; demo?: () => Promise<Demo> }[],
  { door, now, passwordOf }: { door: Door; now: Date; passwordOf: (username: string) => string },
): Promise<void> => {
  const made = new Map<string, unknown>();
  const left: DemoStage['left'] = (room, shape) => {
    if (!made.has(room)) throw new Error(`the demonstration of ${room} comes later, or there is none`);
    return shape.parse(made.get(room));
  };
  for (const room of rooms) {
    const demo = await room.demo?.();
    if (!demo) continue;
    const seeder = (part?: string): Seeder => seederFor(door, part === undefined ? room.name : `${room.name}-${part}`, now);
    made.set(room.name, await demo({ seeder, left, passwordOf }));
  }
};
