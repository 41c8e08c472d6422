import { call } from '#platform/web/call.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { packCases } from '../../../contract/operations-case.ts';
import { caseKey, casesHere, forget, lastHeard, layDown } from './case-on-device.ts';
import { myName } from './my-name.ts';

/** What was taken along last. */
export interface TakenCases {
  day: string;
  madeAt: string;
  count: number;
  ids: readonly string[];
}
const takenKey = 'cases';

export const lastTaken = async (): Promise<TakenCases | undefined> =>
  (await deviceNow()).store.run('read', tx => tx.get<TakenCases>('packs', takenKey));

/**
 * 带走办件: her own open cases and those of the enterprises visited today, whole. What is no longer among them leaves the phone, unless something of
 * it has not gone up.
 * @throws Problem when the server is out of reach; what lies here stays
 */
export const takeCases = async (): Promise<TakenCases> => {
  const device = await deviceNow();
  const heard = new Map((await casesHere(device)).map(head => [head.key, lastHeard(head)]));
  const { cases, madeAt, day } = await call(packCases, {});
  for (const view of cases) await layDown(device, view, { at: madeAt, me: myName(), heard: heard.get(caseKey(view.id)) });
  const ids = new Set(cases.map(c => c.id));
  await forget(device, id => !ids.has(id));
  const taken = { day, madeAt, count: cases.length, ids: [...ids] };
  await device.store.run('strict', async tx => tx.put('packs', takenKey, taken));
  await device.tell();
  return taken;
};
