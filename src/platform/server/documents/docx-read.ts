import { readInThread } from '../read-thread.ts';
import type { DocxBlock, DocxTable } from './docx-form.ts';
import type { DocxExtra } from './docx-marked.ts';

/** What a .docx holds for a reader of forms. */
export interface DocxFacts {
  /** Everything in the body, in order. */
  readonly blocks: readonly DocxBlock[];
  /** Its tables, merges resolved. */
  readonly tables: readonly DocxTable[];
  /** Headers and footers. */
  readonly edges: readonly { readonly part: 'header' | 'footer'; readonly blocks: readonly DocxBlock[] }[];
  /** Comments and notes that no place of the document refers to. */
  readonly loose: readonly DocxExtra[];
  /** Text of the whole body, at most 4,000 characters. */
  readonly body: string;
  /** Texts of headers, footers and custom properties. */
  readonly margins: readonly string[];
}

/**
 * Reads the tables of an uploaded .docx in a thread of its own: bombs, DTDs, passwords and other formats are refused before anything is
 * parsed; of a tracked change the new text counts and the deleted one is told; content controls and form
 * fields are what they show, Wingdings ticks are √. Pictures, text boxes, comments, notes and hidden text are told with their place.
 * @throws Problem of `sheets/problems.ts`
 */
export const readDocx = (file: Uint8Array): Promise<DocxFacts> => readInThread(new URL('./docx-read.worker.ts', import.meta.url), file);
