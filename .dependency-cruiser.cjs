// Who may import whom (docs/architecture.md). Each rule has a planted violation in test/architecture/imports.test.ts.
const { readFileSync } = require('node:fs');
const path = require('node:path');

const source = process.env.PEIPAO_CRUISE_ROOT ?? 'src';
const list = readFileSync(path.join(__dirname, source, 'app/modules.ts'), 'utf8');
const imported = new Map([...list.matchAll(/import \{ (\w+) \} from '[^']*modules\/([a-z-]+)\/index\.ts'/g)].map(m => [m[1], m[2]]));
// The order is that of the array; the imports above it are sorted by name.
const order = [...list.slice(list.indexOf('export const')).matchAll(/\w+/g)].map(m => imported.get(m[0])).filter(Boolean);
const rooms = `^${source}/modules/([^/]+)/`;

/** For each room, everything to its right is out of reach. */
const leftToRight = order.map((room, i) => ({
  name: `order-${room}`,
  severity: 'error',
  comment: `${room} may call rooms to its left only (order of src/app/modules.ts)`,
  from: { path: `^${source}/modules/${room}/` },
  to: { path: `^${source}/modules/(${order.slice(i + 1).join('|') || '-'})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'app-is-nobodys', severity: 'error', from: { pathNot: `^${source}/app/|\\.test\\.tsx?$` }, to: { path: `^${source}/app/` } },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: `^${source}/(platform|ui)/` },
      to: { path: `^${source}/(modules|app)/` },
    },
    { name: 'platform-knows-no-ui', severity: 'error', from: { path: `^${source}/platform/` }, to: { path: `^${source}/ui/` } },
    {
      name: 'ui-knows-pages-only',
      severity: 'error',
      comment: 'furniture may know sentences and shapes of the pipes, never the server',
      from: { path: `^${source}/ui/` },
      to: { path: `^${source}/platform/server/` },
    },
    {
      name: 'field-without-kit',
      severity: 'error',
      comment: 'the phone door carries no desk kit',
      from: { path: `^${source}/(ui/field|modules/[^/]+/web/field|app/web/field|platform/web/field)` },
      to: { path: 'node_modules/(antd|@tanstack|echarts)|/ui/desk/|/platform/web/desk/' },
    },
    {
      name: 'contract-is-zod-only',
      severity: 'error',
      from: { path: `${rooms}contract/|^${source}/platform/contract/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `^${source}/modules/[^/]+/contract/|^${source}/platform/contract/|node_modules/zod/` },
    },
    {
      name: 'domain-is-arithmetic',
      severity: 'error',
      comment: 'decisions stand on shapes and other decisions; which rooms, the order says: those to the left',
      from: { path: `${rooms}domain/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `${rooms}(domain|contract)/|^${source}/platform/contract/` },
    },
    {
      name: 'server-through-faces',
      severity: 'error',
      comment: 'of another room: its face, its contract, and its arithmetic, which holds no state and does no I/O',
      from: { path: `${rooms}(server/|index\\.ts|demo\\.ts)`, pathNot: '\\.test\\.ts$' },
      to: { path: rooms, pathNot: `^${source}/modules/$1/|${rooms}(index\\.ts$|contract/|domain/)` },
    },
    {
      name: 'server-not-web',
      severity: 'error',
      from: { path: `${rooms}server/|^${source}/platform/server/` },
      to: { path: `${rooms}web/|^${source}/platform/web/|^${source}/ui/|node_modules/(react|antd)/` },
    },
    {
      name: 'web-not-server',
      severity: 'error',
      from: { path: `${rooms}web/|^${source}/platform/web/|^${source}/app/web`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `${rooms}server/|${rooms}index\\.ts$|^${source}/platform/server/|node_modules/(pg|kysely|fastify)/` },
    },
    {
      name: 'web-through-faces',
      severity: 'error',
      from: { path: `${rooms}web/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: rooms, pathNot: `^${source}/modules/$1/|${rooms}(web/index\\.ts$|web/field\\.ts$|contract/|domain/)` },
    },
    ...leftToRight,
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.gen\\.ts$|\\.test\\.tsx?$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
