import type { ImportColumn } from '#platform/contract/imports/shapes.ts';
import type { MoneyField } from '../../domain/import-cells.ts';
import { unitOfHeading, yearOfHeading } from '../../domain/register-cells.ts';
import type { LedgerSetting } from './judge.ts';

/** What the headings of sums say of their unit and year. */
export const sumsOf = (columns: readonly ImportColumn[]): Pick<LedgerSetting, 'moneyUnits' | 'revenueYear'> => {
  const headingOf = (field: MoneyField): string => columns.find(c => c.field === field)?.heading ?? '';
  const units = (['registeredCapital', 'revenue'] as const).flatMap(field => {
    const unit = unitOfHeading(headingOf(field));
    return unit === undefined ? [] : [[field, unit] as const];
  });
  return { moneyUnits: Object.fromEntries(units), revenueYear: yearOfHeading(headingOf('revenue')) };
};
