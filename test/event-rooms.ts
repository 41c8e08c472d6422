import { z } from 'zod';
import { platformModule } from '#app/platform-module.ts';
import { event } from '#platform/contract/event.ts';
import { command } from '#platform/contract/operation.ts';
import { roomPhrases } from '#platform/contract/phrases.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { listener, type WhenParked } from '#platform/server/events/listener.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { ServerModule } from '#platform/server/module.ts';
import type { World } from './world.ts';

const kit = handlersFor<Record<never, never>>();

/** What the left room of these tests says. */
export const turned = event({ name: 'makers.wheel.turned', clause: '7.1-a', payload: z.strictObject({ step: z.int() }) });
const stopped = event({ name: 'makers.wheel.stopped', clause: '7.1-a', payload: z.strictObject({}), unheard: 'nobody is there yet' });

export const turn = command({
  name: 'makers.wheel.turn',
  clause: '7.1-a',
  input: z.strictObject({ id: Id, step: z.int(), thenFail: z.boolean().default(false) }),
  output: Done,
});

const Step = z.strictObject({ id: Id, step: z.int() });
export const count = command({ name: 'counters.step.count', clause: '7.1-a', input: Step, output: Done });
export const look = command({ name: 'lookers.step.look', clause: '7.1-a', input: Step, output: Done });

const makers: ServerModule = {
  name: 'makers',
  grants: { 'makers.wheel.turn': { officer: 'region' } },
  phrases: roomPhrases('makers', {}, {}),
  handlers: [
    kit.command(turn, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, i) => {
        ctx.emit(turned, { subject: i.id, payload: { step: i.step } });
        ctx.emit(stopped, { subject: i.id, payload: {} });
        if (i.thenFail) throw platformProblems.notFound();
        return { subject: i.id, result: { id: i.id } };
      },
    }),
  ],
};

/** Writes each step that it hears below the ones before: a step that were heard twice would stand there twice. */
const hearingRoom = (name: string, operation: typeof count, whenParked: WhenParked, before: (fault: string) => unknown): ServerModule => ({
  name,
  grants: { [operation.name]: {} },
  phrases: roomPhrases(name, {}, {}),
  handlers: [
    kit.command(operation, {
      load: noRecord,
      allow: actor => actor.kind === 'system' && actor.name === `system:${name}`,
      run: async (ctx, _, i) => {
        await before(`${operation.name} ${i.step}`);
        ctx.send(preparedSql`insert into public.heard (listener, subject, step) values (${operation.name}, ${i.id}, ${i.step})`);
        return { subject: i.id, result: { id: i.id } };
      },
    }),
  ],
  listeners: [listener(turned, { operation, input: e => ({ id: e.subject, step: e.payload.step }), whenParked })],
});

/** A room that says something, and two to its right that hear it; `before` stands in front of each of their acts. */
export const eventRooms = (before: (act: string) => unknown = () => {}): readonly ServerModule[] => [
  platformModule,
  makers,
  hearingRoom('counters', count, 'hold', before),
  hearingRoom('lookers', look, 'pass', before),
];

/** The table that the hearing rooms write to. */
export const makeHeard = (world: World): Promise<unknown> =>
  world.pool.query(
    'create table public.heard (n int generated always as identity, listener text, subject uuid, step int); grant select, insert on public.heard to app',
  );

/** What a room has heard of a subject, in the order in which it heard it. */
export const heardSteps = async (world: World, subject: string, of: typeof count = count): Promise<number[]> =>
  (await world.pool.query('select step from public.heard where listener = $1 and subject = $2 order by n', [of.name, subject])).rows.map(
    r => r.step,
  );
