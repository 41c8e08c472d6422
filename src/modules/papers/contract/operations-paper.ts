import { z } from 'zod';
import { VisitId } from '#modules/visits/contract/visit.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { ConfirmPaper, LetterVersions, PaperConfirmed, PaperId, PaperRead, PaperRows, PaperView, ReadPaperInput } from './paper.ts';

/** 读取填好的调查表: a filled Table A.1 in Word or Excel; nothing changes yet. */
export const readPaper = command({ name: 'papers.paper.read', clause: '6.1-f', input: ReadPaperInput, output: PaperRead });
/** 调查表读取结果. */
export const getPaper = query({ name: 'papers.paper.get', clause: '6.1-f', input: PaperId, output: PaperView });
export const listPapers = query({ name: 'papers.paper.list', clause: '6.1-f', input: VisitId, output: PaperRows });
/** 按上传表格填入: through the same merge as a draft; the timeline names the file. */
export const confirmPaper = command({ name: 'papers.paper.confirm', clause: '6.1-f', input: ConfirmPaper, output: PaperConfirmed });
export const discardPaper = command({ name: 'papers.paper.discard', clause: '6.1-f', input: PaperId, output: Done });

/** 按表上编号查走访: the code of the paper, as a scanner at the desk types it. */
export const findPaperVisit = query({
  name: 'papers.paper.find',
  clause: '6.1-f',
  input: z.strictObject({ code: line(200) }),
  output: z.object({ visitId: Id.nullable(), enterpriseName: z.string().nullable() }),
});

/** 联系单模板版本. */
export const listLetters = query({ name: 'papers.letter.list', clause: '6.1-e', input: z.strictObject({}), output: LetterVersions });
/** 下载联系单模板: one version, else the newest, else the one that comes with the program. */
export const downloadLetter = download({
  name: 'papers.letter.download',
  clause: '6.1-e',
  input: z.strictObject({ id: Id.optional(), original: z.stringbool().optional() }),
});
/** 上传联系单模板: broken and unknown placeholders are named with their place. */
export const uploadLetter = command({
  name: 'papers.letter.upload',
  clause: '6.1-e',
  input: z.strictObject({ id: Id, fileId: Id }),
  output: Done.extend({ version: z.int() }),
});
/** 预览联系单, with example values, as PDF. */
export const previewLetter = download({
  name: 'papers.letter.preview',
  clause: '6.1-e',
  input: z.strictObject({ id: Id.optional() }),
});
