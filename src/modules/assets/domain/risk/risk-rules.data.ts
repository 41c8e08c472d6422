/** When an alarm is given: our own rules of thumb, no law (待核实); the sentence of each alarm states them. */
export const riskLimits = {
  /** 单一发明人: at least so many patents in force, */
  inventorPatents: 3,
  /** of which one person stands in at least this share. */
  inventorShare: 0.8,
  /** 许可、质押到期: within so many days. */
  endingDays: 180,
  /** 集中到期: within twelve months of the 36, */
  cliffMonths: 12,
  /** at least so many assets end, */
  cliffAssets: 3,
  /** and at least this share of those in force. */
  cliffShare: 0.5,
  /** Months looked ahead. */
  horizon: 36,
} as const;
