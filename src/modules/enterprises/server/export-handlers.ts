import { industryName } from '#modules/reference/domain/industry.ts';
import type { Context } from '#platform/server/context.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { wholeList, workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetColumn, SheetValue } from '#platform/server/sheets/write.ts';
import type { EnterpriseRow, EnterpriseSort } from '../contract/enterprise.ts';
import { exportEnterprises } from '../contract/operations.ts';
import { type OwnColumn, ownKey } from '../contract/own-column.ts';
import { sayOwnValue } from '../domain/own-value.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import type { EnterprisesDb } from './db.ts';
import { listRecords } from './list-reads.ts';
import { ownColumns } from './own/columns-store.ts';
import { enterpriseRowsOf } from './rows.ts';

const { download } = handlersFor<EnterprisesDb>();

/** More would no longer be a table to print; narrower filters are asked for. */
const mostRows = 20_000;

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? '是' : '否');

/** Columns of the list by key, as the page shows them; official tables are Chinese. */
type ExportColumn = SheetColumn & { value: (e: EnterpriseRow) => SheetValue };
const columns: Readonly<Record<string, ExportColumn>> = {
  name: { title: zhCN['col.name'], width: 40, value: e => e.name },
  uscc: { title: zhCN['col.uscc'], width: 22, value: e => e.uscc ?? '' },
  region: { title: zhCN['col.region'], width: 14, value: e => e.regionName },
  address: { title: zhCN['col.address'], width: 40, value: e => e.address },
  industry: { title: zhCN['col.industry'], width: 28, value: e => (e.industryCode === null ? '' : industryName(e.industryCode)) },
  scale: { title: zhCN['col.scale'], width: 8, value: e => (e.scale === null ? '' : zhCN[`scale.${e.scale}`]) },
  aboveScale: { title: zhCN['col.aboveScale'], width: 8, value: e => yesNo(e.aboveScale) },
  status: { title: zhCN['col.status'], width: 8, value: e => zhCN[`status.${e.status}`] },
  registeredAddress: { title: zhCN['col.registeredAddress'], width: 40, value: e => e.registeredAddress },
  registeredCapital: { title: zhCN['field.registeredCapital'], kind: 'number', width: 14, value: e => e.registeredCapital },
  foundedOn: { title: zhCN['col.foundedOn'], kind: 'day', width: 12, value: e => e.foundedOn },
  employees: { title: zhCN['col.employees'], kind: 'number', width: 10, value: e => e.employees },
  revenue: { title: zhCN['field.revenue'], kind: 'number', width: 14, value: e => e.revenue },
  revenueYear: { title: zhCN['field.revenueYear'], kind: 'number', width: 10, value: e => e.revenueYear },
  contact: { title: zhCN['col.contact'], width: 12, value: e => e.contactName ?? '' },
  phone: { title: zhCN['col.phone'], width: 16, value: e => e.contactPhone ?? '' },
  updatedAt: { title: zhCN['col.updatedAt'], kind: 'instant', width: 18, value: e => new Date(e.updatedAt) },
};

const sheetKinds = { number: 'number', day: 'day', text: 'text', choice: 'text' } as const;

/** A column of the authority's own, as the sheet has it; its unit stands in the heading, so that figures stay figures. */
const ownColumn = (column: OwnColumn): ExportColumn => ({
  title: column.unit === '' ? column.name : `${column.name}（${column.unit}）`,
  kind: sheetKinds[column.kind],
  width: 16,
  value: e => {
    const value = e.own[column.id];
    return value === undefined ? null : column.kind === 'choice' ? sayOwnValue(column, value) : value;
  },
});

const collect = async (
  ctx: Context<EnterprisesDb>,
  filter: Parameters<typeof listRecords>[1]['filter'],
  sort: EnterpriseSort,
): Promise<EnterpriseRow[]> => {
  const rows: EnterpriseRow[] = [];
  for (let after: readonly [string, string] | undefined; ; ) {
    const page = await listRecords(ctx, { filter, sort, after, limit: 1_000 });
    rows.push(...(await enterpriseRowsOf(ctx, page)));
    wholeList(rows, mostRows);
    const last = page.at(-1);
    if (page.length < 1_000 || !last) return rows;
    after = [last.sort_key, last.id];
  }
};

const exportList = download(exportEnterprises, {
  gate: documentGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const rows = await collect(ctx, input.filter, input.sort);
    const own = (await ownColumns(ctx)).map(c => [ownKey(c.id), ownColumn(c)] as const);
    const known: Readonly<Record<string, ExportColumn>> = { ...columns, ...Object.fromEntries(own) };
    const shown = input.columns.flatMap(key => (Object.hasOwn(known, key) ? (known[key] ?? []) : []));
    return workbookReply(ctx, '企业名单', [
      {
        name: '企业名单',
        title: '企业名单',
        columns: shown,
        rows: rows.map(e => shown.map(c => c.value(e))),
        frozenColumns: 1,
        landscape: true,
      },
    ]);
  },
});

export const exportHandlers = [exportList];
