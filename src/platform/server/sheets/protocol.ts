import type { MessagePort } from 'node:worker_threads';
import type { SheetFormat } from './book-shape.ts';
import type { MergedRange, SheetInfo } from './cell.ts';
import type { SheetMargin } from './margins/margins.ts';
import type { PatchPlan } from './patch.ts';

/** What the worker is started with. */
export interface ReadTask {
  readonly path: string | null;
  readonly bytes: Uint8Array | null;
  readonly fileName: string;
  readonly limits: { readonly maxBytes: number; readonly inflatedBytes: number };
}

/** Main → worker. Rows come in batches; a batch is sent only after `more`, so that memory stays flat. */
export type Ask =
  | { readonly ask: 'patch'; readonly run: number; readonly plan: PatchPlan }
  | { readonly ask: 'margins'; readonly run: number }
  /** With a port the batches go there, and `more` and `stop` come from there. */
  | { readonly ask: 'rows'; readonly run: number; readonly sheets: readonly number[]; readonly port?: MessagePort }
  | { readonly ask: 'more'; readonly run: number }
  | { readonly ask: 'stop'; readonly run: number };

/** Worker → main. `json` is a batch of `WireRow`s; `at` its sheet's place among those that were asked for. */
export type Tell =
  | {
      readonly tell: 'open';
      readonly format: SheetFormat;
      readonly encoding: string | null;
      readonly sheets: readonly SheetInfo[];
      readonly merges: readonly (readonly MergedRange[])[];
      readonly aside: readonly string[];
    }
  | { readonly tell: 'margins'; readonly run: number; readonly margins: readonly SheetMargin[] }
  | { readonly tell: 'batch'; readonly run: number; readonly at: number; readonly json: string }
  | { readonly tell: 'patched'; readonly run: number; readonly bytes: Uint8Array | null }
  | { readonly tell: 'end'; readonly run: number }
  | {
      readonly tell: 'problem';
      readonly run: number;
      readonly code: string;
      readonly status: number;
      readonly params: Record<string, unknown>;
    }
  | { readonly tell: 'crash'; readonly run: number; readonly message: string };

/** Batches the worker may be ahead of the reader. */
export const batchesAhead = 4;
