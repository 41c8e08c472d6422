import { buffer } from 'node:stream/consumers';
import { industryName } from '#modules/reference/domain/industry.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { type SheetColumn, type SheetValue, writeXlsx } from '#platform/server/sheets/write.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { exportEnterprises } from '../contract/operations.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import type { EnterprisesDb } from './db.ts';
import { listRecords } from './list-reads.ts';
import { rowsOf } from './rows.ts';

const { download } = handlersFor<EnterprisesDb>();

/** More would no longer be a table to print; narrower filters are asked for. */
const mostRows = 20_000;

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? '是' : '否');

/** Columns of the list by key, as the page shows them; official tables are Chinese. */
const columns: Readonly<Record<string, SheetColumn & { value: (e: EnterpriseRow) => SheetValue }>> = {
  name: { title: zhCN['col.name'], width: 40, value: e => e.name },
  uscc: { title: zhCN['col.uscc'], width: 22, value: e => e.uscc ?? '' },
  region: { title: zhCN['col.region'], width: 14, value: e => e.regionName },
  address: { title: zhCN['col.address'], width: 40, value: e => e.address },
  industry: { title: zhCN['col.industry'], width: 28, value: e => (e.industryCode === null ? '' : industryName(e.industryCode)) },
  scale: { title: zhCN['col.scale'], width: 8, value: e => (e.scale === null ? '' : zhCN[`scale.${e.scale}`]) },
  aboveScale: { title: zhCN['col.aboveScale'], width: 8, value: e => yesNo(e.aboveScale) },
  status: { title: zhCN['col.status'], width: 8, value: e => zhCN[`status.${e.status}`] },
  contact: { title: zhCN['col.contact'], width: 12, value: e => e.contactName ?? '' },
  phone: { title: zhCN['col.phone'], width: 16, value: e => e.contactPhone ?? '' },
  updatedAt: { title: zhCN['col.updatedAt'], kind: 'instant', width: 18, value: e => new Date(e.updatedAt) },
};

const collect = async (
  ctx: Context<EnterprisesDb>,
  filter: Parameters<typeof listRecords>[1]['filter'],
  sort: 'recent' | 'name',
): Promise<EnterpriseRow[]> => {
  const rows: EnterpriseRow[] = [];
  for (let after: readonly [string, string] | undefined; ; ) {
    const page = await listRecords(ctx, { filter, sort, after, limit: 1_000 });
    rows.push(...(await rowsOf(ctx, page)));
    if (rows.length > mostRows) throw enterprisesProblems.exportTooBig({ limit: mostRows });
    const last = page.at(-1);
    if (page.length < 1_000 || !last) return rows;
    after = [last.sort_key, last.id];
  }
};

const exportList = download(exportEnterprises, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const rows = await collect(ctx, input.filter, input.sort);
    const shown = input.columns.flatMap(key => (columns[key] ? [columns[key]] : []));
    const body = writeXlsx(
      [
        {
          name: '企业名单',
          title: '企业名单',
          columns: shown,
          rows: rows.map(e => shown.map(c => c.value(e))),
          frozenColumns: 1,
          landscape: true,
        },
      ],
      ctx.now,
    );
    return {
      fileName: '企业名单.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await buffer(body),
    };
  },
});

export const exportHandlers = [exportList];
