import { isDeepStrictEqual } from 'node:util';
import { newId } from '#platform/contract/ids.ts';
import type { World } from '../world.ts';
import { caseAct } from './case-acts.ts';
import { demandAct, referralAct } from './demand-acts.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Answer, type Network, networkTo } from './network.ts';
import { correction, expertAct, visitAct } from './place-acts.ts';
import { type Act, type Scene, sceneIn } from './scene.ts';

/** What a run of acts came to, as its callers saw it. */
export interface Run {
  readonly answers: readonly Answer[];
  /** Acts that were done under one id and answered in two ways. */
  readonly twofold: readonly string[];
  /** Operations that were answered "not now", each tried again under its id. */
  readonly busy: readonly string[];
  readonly seconds: number;
}

/** A Monday in working hours. */
const monday = '2026-11-23T09:30:00+08:00';

const nextAct = async (dice: Dice, scene: Scene, net: Network): Promise<Act | undefined> => {
  const kind = dice.roll();
  const district = dice.one(scene.districts) ?? scene.home;
  if (kind < 0.38) return caseAct(dice, district, scene, net);
  if (kind < 0.56) return demandAct(dice, district, scene, net);
  if (kind < 0.72) return referralAct(dice, scene, net);
  if (kind < 0.88) return expertAct(dice, scene, net);
  if (kind < 0.96) return visitAct(dice, scene, net);
  return correction(dice, scene, net);
};

/** Sends an act; one in twenty-five goes out twice at once under its id, as an impatient phone does. */
const sendAct = async (dice: Dice, act: Act, net: Network): Promise<{ answer: Answer; busy: number; twofold: boolean }> => {
  const commandId = newId();
  const twice = dice.under(0.04);
  for (let busy = 0; ; busy += 1) {
    const [answer, again] = await Promise.all([
      net.send(act.who, act.op, act.input, commandId),
      twice ? net.send(act.who, act.op, act.input, commandId) : undefined,
    ]);
    if (answer.status === 503 || again?.status === 503) {
      if (busy < 20) continue;
    }
    // A refusal is not kept: the second may find what the first did not. But what is done is done once and said the same.
    const done = [answer, again].flatMap(a => (a?.status === 200 ? [a] : []));
    return {
      answer: done[0] ?? answer,
      busy,
      twofold: !done.every(a => isDeepStrictEqual(JSON.parse(a.body), JSON.parse(done[0]?.body ?? ''))),
    };
  }
};

/**
 * Many at once on a few things: `lanes` people act over connections of their own while the relay delivers what follows.
 * @param count commands that are sent, reads not counted
 */
export const actAtOnce = async (
  world: World,
  { count, seed, lanes = 24 }: { count: number; seed: number; lanes?: number },
): Promise<Run> => {
  world.clock.set(monday);
  const scene = await sceneIn(world);
  const net = networkTo(await world.app.listen({ port: 0, host: '127.0.0.1' }));
  const answers: Answer[] = [];
  const twofold: string[] = [];
  const busy: string[] = [];
  let [left, done] = [count, false];
  const lane = async (_: unknown, at: number): Promise<void> => {
    const dice = diceOf(seed * 1_000 + at);
    while (left > 0) {
      left -= 1;
      const act = (await nextAct(dice, scene, net)) ?? (await caseAct(dice, scene.home, scene, net));
      const sent = await sendAct(dice, act, net);
      answers.push(sent.answer);
      if (sent.answer.status === 200) act.made?.();
      busy.push(...Array.from({ length: sent.busy }, () => act.op.name));
      if (sent.twofold) twofold.push(`${act.op.name} ${sent.answer.commandId}`);
      world.clock.advance(1_000);
    }
  };
  const relay = async (): Promise<void> => {
    while (!done) if ((await world.deliver()) === 0) await new Promise(resolve => setImmediate(resolve));
  };
  const from = performance.now();
  const delivering = relay();
  await Promise.all(Array.from({ length: lanes }, lane));
  done = true;
  await delivering;
  const seconds = (performance.now() - from) / 1_000;
  while ((await world.deliver()) > 0);
  return { answers, twofold, busy, seconds };
};
