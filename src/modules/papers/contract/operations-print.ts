import { z } from 'zod';
import { download } from '#platform/contract/operation.ts';
import { Day, Id } from '#platform/contract/shapes.ts';

const Format = z.enum(['pdf', 'docx', 'xlsx']);
/** 导出调查表 (Table A.1 as printed) of one visit. */
export const printVisit = download({
  name: 'papers.visit.print',
  clause: '6.1-f',
  sensitive: true,
  input: z.strictObject({ visitId: Id, format: Format.default('pdf') }),
});
/** 打印空白调查表: of one version, or of the newest. */
export const printBlank = download({
  name: 'papers.questionnaire.print',
  clause: '6.1-f',
  input: z.strictObject({ id: Id.optional(), format: Format.default('pdf') }),
});
/** 一天的资料包: contact letter, Table A.1 prefilled and feedback form for every stop of a team's day, as one PDF, or as .docx to edit. */
export const dayPack = download({
  name: 'papers.visit.dayPack',
  clause: '6.1-f',
  sensitive: true,
  input: z.strictObject({ teamId: Id, day: Day, format: z.enum(['pdf', 'docx']).default('pdf') }),
});
/** 导出补充页 of one visit, or blank: a paper of its own. */
export const printSupplement = download({
  name: 'papers.visit.printSupplement',
  clause: '6.3-a',
  sensitive: true,
  input: z.strictObject({ visitId: Id, format: z.enum(['pdf', 'docx']).default('pdf') }),
});
