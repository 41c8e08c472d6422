import { z } from 'zod';
import { command, download } from '#platform/contract/operation.ts';
import { Day, Done, Id, line, text } from '#platform/contract/shapes.ts';

const OfMaterial = { id: Id, materialId: Id };

/** 向企业要材料, one or several, until a day; what was accepted cannot be asked for again. */
export const askMaterials = command({
  name: 'cases.material.ask',
  clause: '3.1-b',
  input: z.strictObject({ id: Id, materialIds: z.array(Id).min(1).max(40), untilOn: Day, turnId: Id }),
  output: Done,
});
/** 代收材料 by the office: files of one's own, or what lies here already. */
export const supplyMaterial = command({
  name: 'cases.material.supply',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ ...OfMaterial, roundId: Id, fileIds: z.array(Id).max(20), words: text(200).default('') }),
  output: Done,
});
/** 收下这一项. */
export const acceptMaterial = command({
  name: 'cases.material.accept',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, roundId: Id }),
  output: Done,
});
/** 退回这一项 with one sentence that says what to do. */
export const returnMaterial = command({
  name: 'cases.material.return',
  clause: '3.1-b',
  offline: true,
  input: z.strictObject({ id: Id, roundId: Id, sentence: line(120) }),
  output: Done,
});
/** 这一项不需要, with the reason. */
export const dropMaterial = command({
  name: 'cases.material.drop',
  clause: '4.3-a',
  input: z.strictObject({ ...OfMaterial, why: line(120) }),
  output: Done,
});
/** 催这一项: within working hours, said to the enterprise on its page. */
export const remindMaterial = command({
  name: 'cases.material.remind',
  clause: '3.1-b',
  input: z.strictObject({ ...OfMaterial, noteId: Id }),
  output: Done,
});
/** 添加办件文件. */
export const addCaseFile = command({
  name: 'cases.file.add',
  clause: '3.1-b',
  input: z.strictObject({ id: Id, fileId: Id }),
  output: Done,
});
/** 打开办件文件. */
export const getCaseFile = download({
  name: 'cases.file.get',
  clause: '3.1-b',
  sensitive: true,
  input: z.strictObject({ id: Id, fileId: Id }),
});
