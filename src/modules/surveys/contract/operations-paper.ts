import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { FileAnswer } from './operations-roster.ts';
import { ConfirmPaper, LetterVersions, PaperConfirmed, PaperId, PaperRead, PaperRows, PaperView, ReadPaperInput } from './paper.ts';
import { VisitId } from './visit.ts';

/** 读取填好的调查表: a filled Table A.1 in Word or Excel; nothing changes yet. */
export const readPaper = command({ name: 'surveys.paper.read', clause: '6.1-f', input: ReadPaperInput, output: PaperRead });
/** 调查表读取结果. */
export const getPaper = query({ name: 'surveys.paper.get', clause: '6.1-f', input: PaperId, output: PaperView });
export const listPapers = query({ name: 'surveys.paper.list', clause: '6.1-f', input: VisitId, output: PaperRows });
/** 按上传表格填入: through the same merge as a draft; the timeline names the file. */
export const confirmPaper = command({ name: 'surveys.paper.confirm', clause: '6.1-f', input: ConfirmPaper, output: PaperConfirmed });
export const discardPaper = command({ name: 'surveys.paper.discard', clause: '6.1-f', input: PaperId, output: Done });

/** 按表上编号查走访: the code of the paper, as a scanner at the desk types it. */
export const findPaperVisit = query({
  name: 'surveys.paper.find',
  clause: '6.1-f',
  input: z.strictObject({ code: line(200) }),
  output: z.object({ visitId: Id.nullable(), enterpriseName: z.string().nullable() }),
});

/** 联系单模板版本. */
export const listLetters = query({ name: 'surveys.letter.list', clause: '6.1-e', input: z.strictObject({}), output: LetterVersions });
/** 下载联系单模板: one version, else the newest, else the one that comes with the program. */
export const downloadLetter = download({
  name: 'surveys.letter.download',
  clause: '6.1-e',
  input: z.strictObject({ id: Id.optional(), original: z.stringbool().optional() }),
  output: FileAnswer,
});
/** 上传联系单模板: broken and unknown placeholders are named with their place. */
export const uploadLetter = command({
  name: 'surveys.letter.upload',
  clause: '6.1-e',
  input: z.strictObject({ id: Id, fileId: Id }),
  output: Done.extend({ version: z.int() }),
});
/** 预览联系单, with example values, as PDF. */
export const previewLetter = download({
  name: 'surveys.letter.preview',
  clause: '6.1-e',
  input: z.strictObject({ id: Id.optional() }),
  output: FileAnswer,
});
