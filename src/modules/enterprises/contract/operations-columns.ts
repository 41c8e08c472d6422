import { command, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { ArrangeOwnColumns, CorrectOwnColumn, DefineOwnColumn, ListOwnColumns, OwnColumnId, OwnColumns } from './own-column.ts';

const clause = '6.1-c';

/** 自定义栏目 of one's own authority, retired ones last. */
export const listOwnColumns = query({ name: 'enterprises.column.list', clause, input: ListOwnColumns, output: OwnColumns });
export const defineOwnColumn = command({ name: 'enterprises.column.define', clause, input: DefineOwnColumn, output: Done });
export const correctOwnColumn = command({ name: 'enterprises.column.correct', clause, input: CorrectOwnColumn, output: Done });
export const retireOwnColumn = command({ name: 'enterprises.column.retire', clause, input: OwnColumnId, output: Done });
export const restoreOwnColumn = command({ name: 'enterprises.column.restore', clause, input: OwnColumnId, output: Done });
export const arrangeOwnColumns = command({ name: 'enterprises.column.arrange', clause, input: ArrangeOwnColumns, output: OwnColumns });
