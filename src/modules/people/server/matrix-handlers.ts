import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import { exportMatrix, getMatrix } from '../contract/matrix.ts';
import { roles } from '../contract/role.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import type { PeopleDb } from './db.ts';
import { matrixInForce } from './matrix.ts';

const { query, download } = handlersFor<PeopleDb>();

const get = query(getMatrix, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const { rows, fields } = matrixInForce();
    return {
      roles: [...roles],
      rows: rows.map(r => ({ ...r, title: r.title[ctx.locale], reach: { ...r.reach } as Record<string, 'all'> })),
      fields: fields.map(f => ({ field: f.field, title: f.title[ctx.locale], sight: { ...f.sight } as Record<string, 'plain'> })),
    };
  },
});

const exported = download(exportMatrix, {
  gate: documentGate,
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const { rows, fields } = matrixInForce();
    const roleColumns = roles.map(role => ({ title: zhCN[`role.${role}`], width: 12 }));
    return workbookReply(ctx, '权限矩阵', [
      {
        name: '操作权限',
        title: '权限矩阵',
        columns: [
          { title: '操作', width: 30 },
          { title: '标识', width: 36 },
          { title: '条款', width: 8 },
          { title: '免登录', width: 8 },
          ...roleColumns,
        ],
        rows: rows.map(r => [
          r.title['zh-CN'],
          r.operation,
          r.clause,
          r.anonymous ? '是' : '',
          ...roles.map(role => {
            const reach = r.reach[role];
            return reach === undefined ? '' : zhCN[`reach.${reach}`];
          }),
        ]),
        frozenColumns: 1,
        landscape: true,
      },
      {
        name: '字段可见',
        columns: [{ title: '字段', width: 30 }, { title: '标识', width: 36 }, ...roleColumns],
        rows: fields.map(f => [
          f.title['zh-CN'],
          f.field,
          ...roles.map(role => {
            const sight = f.sight[role];
            return sight === undefined ? zhCN['sight.hidden'] : zhCN[`sight.${sight}`];
          }),
        ]),
      },
    ]);
  },
});

export const matrixHandlers = [get, exported];
