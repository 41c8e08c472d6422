import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Id } from '#platform/contract/shapes.ts';

const OfVersion = z.strictObject({ itemId: Id, no: z.int() });

/** 事项版本已发布 (5.1-e). The subject is the version. */
export const itemPublished = event({
  name: 'catalogue.item.published',
  clause: '5.1-e',
  payload: OfVersion,
  unheard: 'boards, portal and the rules of proposals come to the right of this room',
});
/** 事项版本已停用 (5.1-e): running cases keep it, new ones no longer begin. The subject is the version. */
export const itemRetired = event({
  name: 'catalogue.item.retired',
  clause: '5.1-e',
  payload: OfVersion,
  unheard: 'boards, portal and the rules of proposals come to the right of this room',
});
