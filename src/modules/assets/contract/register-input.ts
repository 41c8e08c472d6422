import { z } from 'zod';
import { Day, Id, line, text } from '#platform/contract/shapes.ts';
import { AssetStatus, KindDetails } from './asset.ts';
import { DraftForm } from './draft.ts';
import { Act, EventFigures } from './event.ts';

/** What a person says of an asset; its kind and details beside it. */
const own = {
  number: z.string().trim().max(80),
  /** The person has the paper before her: a number that fails its check is kept as printed, and the timeline says so. */
  numberAsPrinted: z.boolean().default(false),
  title: line(300),
  owner: text(200),
  status: AssetStatus,
  statusWords: text(60),
  /** 数据截至 */
  asOf: Day,
  valueNote: text(2000),
  kindDetails: KindDetails,
};

export const CreateAsset = z.strictObject({
  id: Id,
  enterpriseId: Id,
  ...own,
  /** The form it was typed into: its draft is settled with it. */
  draftForm: DraftForm.optional(),
});
export type CreateAsset = z.infer<typeof CreateAsset>;

export const CorrectAsset = z.strictObject({ id: Id, baseVersion: z.int(), ...own });
export type CorrectAsset = z.infer<typeof CorrectAsset>;

export const RecordEvent = z.strictObject({
  id: Id,
  assetId: Id,
  act: Act,
  happenedOn: Day,
  until: Day.optional(),
  party: text(200),
  note: text(1000),
  figures: EventFigures,
  endsEvent: Id.optional(),
  /** Files of the person, handed in before: receipts, contracts. */
  files: z.array(z.strictObject({ id: Id, fileId: Id, caption: text(200) })).max(10),
});
export type RecordEvent = z.infer<typeof RecordEvent>;

/** What is wrong, or looks wrong, with a number; `suggestion` is offered, never taken by itself. */
export const NumberFinding = z.object({
  severity: z.enum(['red', 'yellow']),
  /** Phrase key of this room without `number.`. */
  code: z.string(),
  suggestion: z.string().nullable(),
});
export type NumberFinding = z.infer<typeof NumberFinding>;
