import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { Exclusion } from './item.ts';
import { ItemFields, ItemFilter, ItemRow, ItemView, SaveVersionDraft, VersionView } from './item-pages.ts';

const OfItem = z.strictObject({ id: Id });

/** 服务事项清单, whole: some dozens; retired and historical ones too, with their state. */
export const listItems = query({
  name: 'catalogue.item.list',
  clause: '5.1-a',
  input: ItemFilter,
  output: z.object({ rows: z.array(ItemRow), may: z.array(z.string()) }),
});
/** 查看事项 with the list of its versions. */
export const getItem = query({ name: 'catalogue.item.get', clause: '5.1-a', input: OfItem, output: ItemView });
/** 新增事项 as a draft, after the two questions of 5.2; refused kinds are named with the clause. */
export const createItem = command({
  name: 'catalogue.item.create',
  clause: '5.2-a',
  input: z.strictObject({ id: Id, versionId: Id, item: ItemFields, exclusion: Exclusion }),
  output: Done.extend({ versionId: Id }),
});
/** 更正事项 of one's own region: name, level, letter, classes. */
export const correctItem = command({
  name: 'catalogue.item.correct',
  clause: '5.1-e',
  input: z.strictObject({ id: Id, revision: z.int().min(1), item: ItemFields }),
  output: Done,
});
/** 导出事项清单, as the list is filtered. */
export const exportItems = download({ name: 'catalogue.item.export', clause: '5.1-a', sensitive: true, input: ItemFilter });
/** 查看事项的经过. */
export const itemTimeline = query({ name: 'catalogue.item.timeline', clause: '5.1-e', input: OfItem, output: Timeline });

/** 查看版本, published or draft. A published version never changes. */
export const getItemVersion = query({ name: 'catalogue.version.get', clause: '5.1-a', input: OfItem, output: VersionView });
/** 起草新版本 from an old one, or one's own version of the national one; a second draft answers the id of the first. */
export const startVersion = command({
  name: 'catalogue.version.start',
  clause: '5.1-e',
  input: z.strictObject({ id: Id, basedOn: Id }),
  output: Done,
});
/** 保存草稿 at every pause. */
export const saveVersion = command({
  name: 'catalogue.version.save',
  clause: '5.1-e',
  input: SaveVersionDraft,
  output: Done.extend({ revision: z.int(), savedAt: Instant }),
});
/** 放弃草稿. */
export const discardVersion = command({ name: 'catalogue.version.discard', clause: '5.1-e', input: OfItem, output: Done });
/** 发布版本: immutable from then on; what is not complete, or excluded by 5.2, refuses it. */
export const publishItemVersion = command({
  name: 'catalogue.version.publish',
  clause: '5.1-e',
  input: z.strictObject({ id: Id, revision: z.int().min(1) }),
  output: Done.extend({ no: z.int() }),
});
/**
 * 停用 with a reason; running cases keep their version. `afterwards`: whether the version of the region above counts again, or the item is no longer
 * offered here. A version from above is retired for one's own region only, by a row of its own, whose id is answered.
 */
export const retireVersion = command({
  name: 'catalogue.version.retire',
  clause: '5.1-e',
  input: z.strictObject({ id: Id, reason: line(300), afterwards: z.enum(['above', 'nothing']) }),
  output: Done,
});
/** 打印服务指南 of one version as PDF. */
export const printGuide = download({ name: 'catalogue.version.print', clause: '5.1-a', input: OfItem });
