import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import {
  DecideImport,
  FaultPage,
  FixCell,
  ImportId,
  ImportPage,
  ImportRowPage,
  ImportView,
  ListFaults,
  ListImportRows,
  ListImports,
  ListTwins,
  RemapImport,
  StartImport,
  TwinPage,
  UndoImport,
} from './import.ts';

const clause = '6.1-c';

export const startImport = command({ name: 'enterprises.import.start', clause, input: StartImport, output: Done });
export const remapImport = command({ name: 'enterprises.import.remap', clause, input: RemapImport, output: Done });
export const fixImportCell = command({ name: 'enterprises.import.fix', clause, input: FixCell, output: Done });
export const decideImport = command({
  name: 'enterprises.import.decide',
  clause,
  input: DecideImport,
  output: z.object({ decided: z.int() }),
});
export const confirmImport = command({ name: 'enterprises.import.confirm', clause, input: ImportId, output: Done });
export const undoImport = command({ name: 'enterprises.import.undo', clause, input: UndoImport, output: Done });
export const abandonImport = command({ name: 'enterprises.import.abandon', clause, input: ImportId, output: Done });
export const getImport = query({ name: 'enterprises.import.get', clause, input: ImportId, output: ImportView });
export const listImports = query({ name: 'enterprises.import.list', clause, input: ListImports, output: ImportPage });
export const importFaults = query({ name: 'enterprises.import.faults', clause, input: ListFaults, output: FaultPage });
export const importTwins = query({ name: 'enterprises.import.twins', clause, input: ListTwins, output: TwinPage });
export const importRows = query({ name: 'enterprises.import.rows', clause, input: ListImportRows, output: ImportRowPage });
export const importUndoReport = query({
  name: 'enterprises.import.undoReport',
  clause,
  input: ImportId,
  output: z.object({ rows: z.array(z.object({ enterpriseId: z.uuid(), name: z.string(), field: z.string(), why: z.string() })) }),
});
/** The workbook as it came, faulty cells coloured and explained. */
export const annotatedImport = download({
  name: 'enterprises.import.annotated',
  clause,
  sensitive: true,
  input: ImportId,
});
