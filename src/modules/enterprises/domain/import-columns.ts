import type { LedgerField } from './import-fields.ts';

/** What columns of the register are called in a ledger. */
export const ledgerFieldOfColumn: Readonly<Record<string, LedgerField>> = {
  name: 'name',
  uscc: 'uscc',
  address: 'address',
  scale: 'scale',
  status: 'status',
  legacy_reg_no: 'legacyRegNo',
  region_code: 'street',
  industry_code: 'industry',
  above_scale: 'aboveScale',
  registered_address: 'registeredAddress',
  registered_capital: 'registeredCapital',
  founded_on: 'established',
  employees: 'employees',
  revenue: 'revenue',
  revenue_year: 'revenueYear',
};
