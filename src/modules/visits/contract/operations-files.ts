import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { VisitId } from './visit.ts';
import { AddVisitFile, VisitFileId, VisitFiles } from './visit-files.ts';

/** 添加走访附件: a photograph, the enterprise's signature, a page of paper. The same id again is the same file. */
export const addVisitFile = command({
  name: 'visits.visit.addFile',
  clause: '6.1-f',
  offline: true,
  input: AddVisitFile,
  output: Done,
});
/** 移除走访附件, before the record is handed in; the bytes stay for the log. */
export const removeVisitFile = command({
  name: 'visits.visit.removeFile',
  clause: '6.1-f',
  offline: true,
  input: VisitFileId,
  output: Done,
});
/** 走访附件列表. */
export const listVisitFiles = query({ name: 'visits.visit.listFiles', clause: '6.1-f', input: VisitId, output: VisitFiles });
/** 下载走访附件. */
export const visitFile = download({
  name: 'visits.visit.file',
  clause: '6.1-f',
  sensitive: true,
  input: VisitFileId,
});
