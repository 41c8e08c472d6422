/** Rows that no record of an asset leads to yet: kept for the engine's tables, not shown as if they guarded something. */
const unused: ReadonlySet<string> = new Set([
  'trademark.nonUseEarliest',
  'trademark.invalidityRelative',
  'trademark.refilingBan',
  'trademark.priority',
  'trademark.priorityPapers',
  'trademark.supplementEvidence',
  'patent.filingFee',
  'patent.restorationForceMajeure',
  'patent.restorationAtMost',
  'patent.termCompensation',
  'patent.feeRefund',
]);

/** Whether a row of law makes a deadline, or a part of one: only these are shown (6.3.4-a). */
export const isInUse = (key: string): boolean => !unused.has(key);
