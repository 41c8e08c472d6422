import { divisionReader } from '#modules/reference/domain/division-reader.ts';
import { newIdBytes } from '#platform/contract/ids.ts';
import type { CopyBytes } from '#platform/server/imports/copy-bytes.ts';
import { type JudgedRow, judgeOf, type OpenJudge, type StagedColumn, sharedBy } from '#platform/server/imports/row-judge.ts';
import { type ReadRow, rowReader } from '#platform/server/imports/row-reader.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import { eachToken } from '../../domain/bigrams.ts';
import type { ReadEnv, RowDraft } from '../../domain/import-cells.ts';
import { ledgerFields } from '../../domain/import-fields.ts';
import { keyOfPlain, plainName } from '../../domain/name-key.ts';
import { type ImportedColumn, ownImportFields, ownOfDraft } from '../../domain/own-value.ts';
import { initialsOfPlain } from '../initials.ts';
import { type PersonDraft, persons, type StagedPerson, values } from './parts.ts';

/** What the kind's `reading` hands to this thread. */
export interface LedgerSetting {
  /** Names and codes of the places. */
  readonly regions: readonly (readonly [string, string])[];
  /** 万元 per unit of the output column. */
  readonly outputUnit: number;
  /** 万元 per unit of other sums, and the year of 营业收入, as their headings say. */
  readonly moneyUnits: ReadEnv['moneyUnits'];
  readonly revenueYear: number | undefined;
  /** 自定义栏目 of the authority. */
  readonly own: readonly ImportedColumn[];
}

interface LedgerRow extends JudgedRow {
  readonly draft: Partial<RowDraft>;
  readonly region: string;
  /** Core of the name, half-width. */
  readonly plain: string;
  readonly people: readonly PersonDraft[];
  readonly values: readonly (string | null)[];
  /** Whether the file has own columns at all. */
  readonly hasOwn: boolean;
  /** The very same name further up in the file. */
  readonly nameFirst: number | undefined;
}
type Column = StagedColumn<LedgerRow>;

const putWords = (out: CopyBytes, { draft, plain, region }: LedgerRow): void => {
  const tokens: string[] = [];
  const positions: number[] = [];
  if (draft.name)
    eachToken({ plain, initials: initialsOfPlain(plain), regionCode: region }, (token, position) => {
      tokens.push(token);
      positions.push(position);
    });
  out.words(tokens, positions);
};

const textColumn = (name: string, of: (d: Partial<RowDraft>) => string | undefined): Column => ({
  name,
  put: (out, row) => out.text(of(row.draft)),
});

const personColumns = (person: StagedPerson, i: number): Column[] => {
  const of = (row: LedgerRow, key: keyof PersonDraft): string | undefined => row.people[i]?.[key];
  const { name, post, phone } = person;
  return [
    { name, put: (out, row) => out.text(of(row, 'name')) },
    ...(post ? [{ name: post, put: (out, row) => out.text(of(row, 'post')) } satisfies Column] : []),
    ...(phone
      ? ([
          {
            name: phone[0],
            put: (out, row, { cipher }) => {
              const plain = of(row, 'phone');
              out.text(plain && cipher.seal(plain));
            },
          },
          {
            name: phone[1],
            put: (out, row, { cipher }) => {
              const plain = of(row, 'phone');
              out.text(plain && cipher.fingerprint(plain));
            },
          },
        ] satisfies Column[])
      : []),
  ];
};

const isThere = (person: PersonDraft): boolean => person.name != null || person.phone != null;

/** Staged columns of a ledger in their order; ids of the parts are made where the row is read. */
const columns: readonly Column[] = [
  { name: 'authority_id', put: (out, _, s) => out.id(s.authorityId) },
  { name: 'region_code', put: (out, row) => out.text(row.region) },
  { name: 'enterprise_id', put: out => out.id(newIdBytes()) },
  textColumn('name', d => d.name ?? ''),
  { name: 'name_key', put: (out, row) => out.text(row.draft.name ? keyOfPlain(row.plain) : '') },
  { name: 'name_bg', put: putWords },
  textColumn('uscc', d => d.uscc),
  textColumn('legacy_reg_no', d => d.legacyRegNo),
  textColumn('address', d => d.address),
  textColumn('industry_code', d => d.industryCode),
  textColumn('scale', d => d.scale),
  { name: 'above_scale', put: (out, row) => out.flag(row.draft.aboveScale) },
  textColumn('status', d => d.status),
  // Sums and days go in as text: COPY's binary forms of them are long, and most ledgers have none.
  textColumn('registered_address', d => d.registeredAddress),
  textColumn('registered_capital', d => d.registeredCapital?.toString()),
  textColumn('founded_on', d => d.established),
  { name: 'employees', put: (out, row) => out.int(row.draft.employees) },
  textColumn('revenue', d => d.revenue?.toString()),
  { name: 'revenue_year', put: (out, row) => out.int(row.draft.revenueYear) },
  ...persons.flatMap(personColumns),
  ...values.map(({ column }, i): Column => ({ name: column, put: (out, row) => out.json(row.values[i]) })),
  {
    name: 'own',
    put: (out, row) => {
      const own = row.hasOwn ? ownOfDraft(row.draft) : undefined;
      out.json(own && JSON.stringify(own));
    },
  },
  {
    name: 'part_ids',
    put: (out, row) => {
      const ids: (Uint8Array | undefined)[] = [];
      for (const person of row.people) ids.push(isThere(person) ? newIdBytes() : undefined);
      for (const value of row.values) ids.push(value === null ? undefined : newIdBytes());
      out.ids(ids);
    },
  },
  { name: 'region_given', put: (out, row) => out.flag(row.draft.regionCode !== undefined) },
  { name: 'name_first', put: (out, row) => out.int(row.nameFirst) },
];
export const ledgerColumns: readonly string[] = columns.map(c => c.name);

/** Codes and names that stood further up, each with its first row. Rows that are refused count for nothing. */
const twinFinder = (): ((read: ReadRow<RowDraft>) => { code: number | undefined; name: number | undefined }) => {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const first = (seen: Map<string, number>, key: string | undefined, row: number): number | undefined => {
    if (!key) return undefined;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    return before;
  };
  return ({ draft, red, row }) =>
    red ? { code: undefined, name: undefined } : { code: first(codes, draft.uscc, row), name: first(names, draft.name, row) };
};

/** Judges the rows of a ledger. */
export const judge: OpenJudge<LedgerRow> = (setting, count) => {
  const { regions, outputUnit, moneyUnits, revenueYear, own } = setting.own as LedgerSetting;
  const env: ReadEnv = { regionOf: divisionReader(new Map(regions)), dayOf: dayOfCell, outputUnit, moneyUnits, revenueYear };
  const hasOwn = own.length > 0;
  const read = rowReader(hasOwn ? { ...ledgerFields, ...ownImportFields(own) } : ledgerFields, setting, env, count);
  const before = sharedBy(setting, 'twins', twinFinder);
  return judgeOf(columns, setting, wire => {
    const row = read(wire);
    if (!row) return undefined;
    const { draft } = row;
    const seen = before(row);
    // Field by field: a spread costs more than all the rest, a hundred thousand times.
    return {
      row: row.row,
      silent: row.silent,
      faults: row.faults,
      red: row.red,
      draft,
      region: draft.regionCode ?? setting.homeRegion,
      plain: draft.name ? plainName(draft.name) : '',
      people: persons.map(p => p.of(draft)),
      values: values.map(v => v.of(draft)),
      hasOwn,
      nameFirst: seen.name,
      twin: seen.code === undefined ? undefined : { why: 'sameCodeInFile', row: seen.code },
    };
  });
};
