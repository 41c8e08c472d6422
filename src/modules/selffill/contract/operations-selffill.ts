import { z } from 'zod';
import { DraftSaved } from '#modules/visits/contract/visit.ts';
import { GuestSecret } from '#platform/contract/guest.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import {
  BeginFill,
  FillCodeMade,
  FillHandedIn,
  FillIssued,
  FillLinkId,
  FillLinks,
  FillPartId,
  FillView,
  HandInFill,
  HandOnFill,
  IssueFill,
  ListFill,
  OpenFill,
  SaveFill,
} from './fill.ts';
import { AddFillFile, FillFileId } from './fill-files.ts';

/** 发出自填链接, for one enterprise or many of a list. A new link takes the place of the one before. */
export const issueFill = command({ name: 'selffill.fill.issue', clause: 'A.1-a', input: IssueFill, output: FillIssued });
/** 出示验证码: a new one on the officer's screen, to be passed on by telephone; the one before is dead. */
export const showFillCode = command({ name: 'selffill.fill.code', clause: 'A.1-a', input: FillLinkId, output: FillCodeMade });
/** 停用自填链接, with the parts that hang on it. */
export const revokeFill = command({ name: 'selffill.fill.revoke', clause: 'A.1-a', input: FillLinkId, output: Done });
/** 自填进度: the links of a visit, or the newest of a campaign. */
export const listFill = query({ name: 'selffill.fill.list', clause: 'A.1-a', input: ListFill, output: FillLinks });

/** What the door of the enterprise's page offers; it says nothing of any link. */
export const fillDoor = query({
  name: 'selffill.fill.door',
  clause: 'A.1-a',
  anonymous: true,
  input: z.strictObject({}),
  output: z.object({ message: z.boolean() }),
});
/** 发送验证码 to the number on file. Answers the same for every link, also for none. */
export const sendFillCode = command({
  name: 'selffill.fill.sendCode',
  clause: 'A.1-a',
  anonymous: true,
  input: z.strictObject({ token: GuestSecret }),
  output: z.object({ asked: z.literal(true) }),
});
/** 打开自填链接 with the code. */
export const openFill = command({
  name: 'selffill.fill.open',
  clause: 'A.1-a',
  anonymous: true,
  input: OpenFill,
  output: z.object({ linkId: Id }),
});
/** 已阅读告知 and who fills in. */
export const beginFill = command({ name: 'selffill.fill.begin', clause: 'A.1-a', anonymous: true, input: BeginFill, output: Done });
export const getFill = query({ name: 'selffill.fill.get', clause: 'A.1-a', anonymous: true, input: FillLinkId, output: FillView });
/** 保存自填草稿 at every pause; merges by field with what officer and colleagues write. */
export const saveFill = command({
  name: 'selffill.fill.saveDraft',
  clause: 'A.1-a',
  anonymous: true,
  offline: true,
  input: SaveFill,
  output: DraftSaved,
});
/** 交回: this link's sections, with a receipt. */
export const handInFill = command({
  name: 'selffill.fill.handIn',
  clause: 'A.1-a',
  anonymous: true,
  input: HandInFill,
  output: FillHandedIn,
});
/** 添加证书或照片: PDF or picture, within the act. The same id again is the same file. */
export const addFillFile = command({ name: 'selffill.fill.addFile', clause: '6.1-f', anonymous: true, input: AddFillFile, output: Done });
/** 移除自己添加的文件, while the form may be written in. */
export const removeFillFile = command({
  name: 'selffill.fill.removeFile',
  clause: '6.1-f',
  anonymous: true,
  input: FillFileId,
  output: Done,
});
/** 转交同事: a link of its own for some sections, with its code. */
export const handOnFill = command({
  name: 'selffill.fill.handOn',
  clause: 'A.1-a',
  anonymous: true,
  input: HandOnFill,
  output: FillCodeMade,
});
/** 同事的新验证码. */
export const partFillCode = command({
  name: 'selffill.fill.partCode',
  clause: 'A.1-a',
  anonymous: true,
  input: FillPartId,
  output: FillCodeMade,
});
/** 收回转交. */
export const takeBackFill = command({ name: 'selffill.fill.takeBack', clause: 'A.1-a', anonymous: true, input: FillPartId, output: Done });
/** 退出: this phone forgets the link. */
export const leaveFill = command({ name: 'selffill.fill.leave', clause: 'A.1-a', anonymous: true, input: FillLinkId, output: Done });

/** 生成短信验证码: only the system, from the queue. */
export const makeFillCode = command({
  name: 'selffill.fill.makeCode',
  clause: 'A.1-a',
  input: z.strictObject({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.object({ queued: z.boolean() }),
});
