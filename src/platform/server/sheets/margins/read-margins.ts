import { readInThread } from '../../read-thread.ts';
import type { SheetMargin } from './margins.ts';

/**
 * Reads in a thread of its own what the sheets of a workbook (.xlsx, .xls, .ods) hold beside the values of their cells, in the order of the tabs:
 * pictures, shapes, text boxes, comments, form controls, printed heads, struck-through text, formulas without a result, what is hidden.
 * Nothing for a text file.
 * @throws Problem of `sheets/problems.ts`
 */
export const readMargins = (file: Uint8Array): Promise<readonly SheetMargin[]> =>
  readInThread(new URL('./margins.worker.ts', import.meta.url), file);
