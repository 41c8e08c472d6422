import type { Judged } from './validate-rows.ts';

/** Judging thread → its opener. Each block goes back when the connection has taken it, to be filled again. */
export type JudgeTell =
  | { readonly tell: 'block'; readonly block: Uint8Array<ArrayBuffer>; readonly rows: number }
  | { readonly tell: 'judged'; readonly judged: Judged }
  | { readonly tell: 'problem'; readonly code: string; readonly status: number; readonly params: Record<string, unknown> }
  | { readonly tell: 'crash'; readonly message: string };

/** Blocks the judging may be ahead of the connection. */
export const blocksAhead = 4;
