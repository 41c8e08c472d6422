import { type RawBuilder, sql } from 'kysely';
import type { EnterpriseRow } from '../contract/enterprise.ts';

/** Columns of the register that ledgers always have, with their SQL type; the keys of `EnterpriseInput` beside them. The one list of them. */
export const registerColumns = {
  registered_address: { key: 'registeredAddress', type: 'text' },
  registered_capital: { key: 'registeredCapital', type: 'numeric' },
  founded_on: { key: 'foundedOn', type: 'date' },
  employees: { key: 'employees', type: 'int' },
  revenue: { key: 'revenue', type: 'numeric' },
  revenue_year: { key: 'revenueYear', type: 'int' },
} as const;

export type RegisterColumn = keyof typeof registerColumns;
type KeyOf<C extends RegisterColumn> = (typeof registerColumns)[C]['key'];

/** The columns as SQL has them. */
export type RegisterValues = { [C in RegisterColumn]: EnterpriseRow[KeyOf<C>] };
/** The same as the contract has them. */
export type RegisterFields = Pick<EnterpriseRow, KeyOf<RegisterColumn>>;

export const registerNames = Object.keys(registerColumns) as RegisterColumn[];

/** What stands in every column that nobody filled. */
export const noRegisterValues: RegisterValues = {
  registered_address: '',
  registered_capital: null,
  founded_on: null,
  employees: null,
  revenue: null,
  revenue_year: null,
};

/** As pages see them. */
export const fieldsOfColumns = (r: RegisterValues): RegisterFields => ({
  registeredAddress: r.registered_address,
  registeredCapital: r.registered_capital,
  foundedOn: r.founded_on,
  employees: r.employees,
  revenue: r.revenue,
  revenueYear: r.revenue_year,
});

/** What a person wrote over what stands there: an absent field stays. */
export const columnsOfInput = (
  input: { [K in keyof RegisterFields]?: RegisterFields[K] | undefined },
  before: RegisterValues = noRegisterValues,
): RegisterValues => ({
  registered_address: input.registeredAddress ?? before.registered_address,
  registered_capital: input.registeredCapital === undefined ? before.registered_capital : input.registeredCapital,
  founded_on: input.foundedOn === undefined ? before.founded_on : input.foundedOn,
  employees: input.employees === undefined ? before.employees : input.employees,
  revenue: input.revenue === undefined ? before.revenue : input.revenue,
  revenue_year: input.revenueYear === undefined ? before.revenue_year : input.revenueYear,
});

/** `a, b, c` of the columns, each as `of` says. */
export const eachRegisterColumn = (of: (column: RegisterColumn, type: string) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(registerNames.map(name => of(name, registerColumns[name].type)));
