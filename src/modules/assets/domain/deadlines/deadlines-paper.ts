import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import type { DatedEvent, Deadline, EngineAsset } from '../../contract/deadline.ts';
import { countRule, endOf } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { noticeDeadlines } from './deadlines-notice.ts';
import type { LawTables } from './law.ts';

/** A paper that names its own last day: award, honour, geographical indication. */
export const paperDeadlines = (asset: EngineAsset, law: LawTables): Deadline[] => {
  const window = (end: number): number => endOf(law, 'house.certificateWindow', end);
  const ends = (kind: 'certificateExpiry' | 'honourExpiry', rule: string, on: string | undefined): Deadline[] =>
    on === undefined ? [] : [deadlineOf(kind, countRule(law, rule, dayNumberOf(on)), { opensOn: window(dayNumberOf(on)) })];
  switch (asset.kind) {
    case 'award':
    case 'honour':
      return ends('honourExpiry', 'paper.honour', asset.details.expiresOn);
    case 'geographicalIndication':
      return ends('certificateExpiry', 'paper.certificate', asset.details.validUntil);
    default:
      return [];
  }
};

const ending = {
  licence: { kind: 'licenceEnd', rule: 'paper.licence' },
  pledge: { kind: 'pledgeEnd', rule: 'paper.pledge' },
  freeze: { kind: 'freezeEnd', rule: 'paper.freeze' },
} as const;

/** Recording a licence: a mark's within the contract term (条例 69), a patent's within three months of effect (细则 15). */
const licenceRecord = (asset: EngineAsset, event: DatedEvent, law: LawTables): Deadline[] => {
  const item = `event:${event.id}`;
  const from = dayNumberOf(event.happenedOn);
  if (asset.kind === 'patent') return [deadlineOf('licenceRecord', countRule(law, 'patent.licenceRecord', from), { item, opensOn: from })];
  if (asset.kind !== 'trademark' || event.until === null) return [];
  return [deadlineOf('licenceRecord', countRule(law, 'trademark.licenceRecord', dayNumberOf(event.until)), { item, opensOn: from })];
};

/** What licences, pledges and freezes that still run bring with them, and notices that wait for an answer. */
export const eventDeadlines = (asset: EngineAsset, law: LawTables): Deadline[] => {
  if (asset.events.length === 0) return [];
  const over = new Set(asset.events.map(e => e.endsEvent));
  return asset.events.flatMap(event => {
    if (over.has(event.id)) return [];
    if (event.act === 'notice') return noticeDeadlines(asset, event, law);
    const how = event.act in ending ? ending[event.act as keyof typeof ending] : undefined;
    if (!how) return [];
    const end =
      event.until === null
        ? []
        : [
            deadlineOf(how.kind, countRule(law, how.rule, dayNumberOf(event.until)), {
              item: `event:${event.id}`,
              opensOn: dayNumberOf(event.happenedOn),
            }),
          ];
    return how.kind === 'licenceEnd' ? [...end, ...licenceRecord(asset, event, law)] : end;
  });
};
