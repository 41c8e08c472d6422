import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { DrawFields, DrawRow, DrawView } from './draw.ts';

const clause = '7.3-a';

export const listDraws = query({ name: 'experts.draw.list', clause, input: PageInput, output: pageOf(DrawRow) });
export const getDraw = query({ name: 'experts.draw.get', clause, input: z.strictObject({ id: Id }), output: DrawView });

/** 冻结抽取名册: who serves, has the field and no relation to any of the enterprises. */
export const freezeDraw = command({
  name: 'experts.draw.freeze',
  clause,
  input: z.strictObject({ id: Id, draw: DrawFields }),
  output: Done,
});
/** 报入随机数字: one's own, once, unseen by the others until the draw. */
export const addDigits = command({
  name: 'experts.draw.addDigits',
  clause,
  input: z.strictObject({ id: Id, drawId: Id, digits: z.string().regex(/^\d{4,20}$/) }),
  output: Done,
});
/** 抽取: the seed is the pool's hash and the digits in their order. */
export const runDraw = command({ name: 'experts.draw.run', clause, input: z.strictObject({ id: Id }), output: Done });
/** 抽中专家回避: the next ticket of the stratum moves up, nobody else moves. */
export const recuseDrawn = command({
  name: 'experts.draw.recuse',
  clause,
  input: z.strictObject({ id: Id, drawId: Id, expertId: Id, reason: line(300) }),
  output: Done,
});
/** 抽取数据: everything that is needed to draw again elsewhere. */
export const drawFile = download({ name: 'experts.draw.file', clause, sensitive: true, input: z.strictObject({ id: Id }) });
