import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, EngineAsset } from '../../contract/deadline.ts';
import { abroadDeadlines } from './deadlines-abroad.ts';
import { certificateDeadlines } from './deadlines-certificate.ts';
import { eventDeadlines, paperDeadlines } from './deadlines-paper.ts';
import { endedPatentDeadlines, patentDeadlines } from './deadlines-patent.ts';
import { trademarkDeadlines } from './deadlines-trademark.ts';
import type { LawTables } from './law.ts';

const ownDeadlines = (asset: EngineAsset, law: LawTables, today: number): Deadline[] => {
  if (asset.kind === 'trademark') return [...trademarkDeadlines(asset, law, today), ...abroadDeadlines(asset, law, today)];
  if (asset.kind === 'patent') return [...patentDeadlines(asset, law, today), ...abroadDeadlines(asset, law, today)];
  if (asset.kind === 'certificate') return certificateDeadlines(asset, law, today);
  return paperDeadlines(asset, law);
};

const plausible = (day: string | null): boolean => day === null || (day.length === 10 && day >= '1800' && day < '3000');
/** A mistyped year (0001, 9999) has no deadline that could be kept or stored. */
const thinkable = (d: Deadline): boolean => plausible(d.opensOn) && plausible(d.safeOn) && plausible(d.dueOn) && plausible(d.graceUntil);

/**
 * What is due for an asset (6.3.1-a). Pure: same asset, same rows of law, same day, same answer.
 * @param asset its dates and acts; `proofs` are needed for `nonUse`
 * @param law rows prepared once by `lawTables`
 * @param today a day in Asia/Shanghai
 * @returns live and missed deadlines in order of `safeOn`; an ended asset has none but the restoration of a patent
 */
export const deadlinesOf = (asset: EngineAsset, law: LawTables, today: string): Deadline[] => {
  if (asset.status === 'ended' || (asset.endedOn !== null && asset.endedOn <= today))
    return asset.kind === 'patent' && asset.status === 'ended'
      ? endedPatentDeadlines(asset, law, dayNumberOf(today)).filter(thinkable)
      : [];
  const all = ownDeadlines(asset, law, dayNumberOf(today));
  const every = asset.events.length === 0 ? all : [...all, ...eventDeadlines(asset, law)];
  const found = every.every(thinkable) ? every : every.filter(thinkable);
  return found.length < 2 ? found : found.sort((a, b) => (a.safeOn < b.safeOn ? -1 : a.safeOn > b.safeOn ? 1 : 0));
};
