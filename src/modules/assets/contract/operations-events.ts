import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 离岗人员不再是陪跑人: a step of the system, when an account was closed. */
export const releaseCompanion = command({
  name: 'assets.companion.releaseLeaver',
  clause: '6.3.4-a',
  input: z.strictObject({ personId: Id }),
  output: Done,
});

/** 资产随企业合并: assets of the one go to the other. */
export const moveAssets = command({
  name: 'assets.asset.move',
  clause: '6.3.3-a',
  input: z.strictObject({ fromId: Id, toId: Id }),
  output: Done,
});

/** 资产随合并撤销返回. */
export const moveAssetsBack = command({
  name: 'assets.asset.moveBack',
  clause: '6.3.3-a',
  input: z.strictObject({ fromId: Id, toId: Id }),
  output: Done,
});
