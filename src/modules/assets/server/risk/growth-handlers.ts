import { fill } from '#platform/contract/phrases.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { workbookReply } from '#platform/server/sheets/workbook-reply.ts';
import type { SheetDefinition } from '#platform/server/sheets/write.ts';
import type { Growth, GrowthLine } from '../../contract/growth.ts';
import { assetGrowth, exportGrowth } from '../../contract/operations-growth.ts';
import { growthZh as t } from '../../i18n/growth.zh-CN.ts';
import { registerZh } from '../../i18n/register.zh-CN.ts';
import type { AssetsDb } from '../db.ts';
import { growthOf } from './growth-reads.ts';

const { query, download } = handlersFor<AssetsDb>();

const words: Readonly<Record<string, string>> = { ...registerZh, ...t };
const nameOf = (facet: keyof typeof facets, l: GrowthLine): string => {
  if (facet === 'byKind') return words[`kind.${l.key}`] ?? l.key;
  return facet === 'byQuality' ? (words[`growth.quality.${l.key}`] ?? l.key) : l.name;
};
const facets = {
  byKind: t['growth.byKind'],
  byQuality: t['growth.byQuality'],
  byRegion: t['growth.byRegion'],
  byPeriod: t['growth.byPeriod'],
} as const;

const sheetsOf = (g: Growth): SheetDefinition[] => {
  const note = fill(t['growth.exportNote'], { from: g.scope.from, to: g.scope.to, day: g.asOf ?? '', n: g.undated });
  return (Object.keys(facets) as (keyof typeof facets)[]).map(facet => ({
    name: facets[facet],
    title: `${t['growth.title']}：${facets[facet]}`,
    note,
    columns: [
      { title: facets[facet], width: 24 },
      { title: t['growth.items'], kind: 'integer', sum: facet !== 'byQuality' },
      { title: t['growth.classes'], kind: 'integer' },
      { title: t['growth.firms'], kind: 'integer' },
      { title: t['growth.firmTimes'], kind: 'integer' },
      { title: t['growth.lost'], kind: 'integer', sum: facet !== 'byQuality' },
      { title: t['growth.net'], kind: 'integer', sum: facet !== 'byQuality' },
    ],
    rows: g[facet].map(l => [nameOf(facet, l), l.gained.items, l.gained.classes, l.gained.firms, l.gained.firmTimes, l.lost, l.net]),
    totalLabel: t['growth.total'],
  }));
};

/** 增长 (6.3.5-a): figures whose every number opens its rows, and the same as a workbook. */
export const growthHandlers = [
  query(assetGrowth, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => growthOf(ctx, i) }),
  download(exportGrowth, {
    gate: documentGate,
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => workbookReply(ctx, t['growth.title'], sheetsOf(await growthOf(ctx, i))),
  }),
];
