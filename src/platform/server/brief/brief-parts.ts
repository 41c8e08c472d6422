import type { BriefFigure, BriefMatter } from '../../contract/brief/brief.ts';

/** Whole days, both included, that a brief tells of. */
export interface BriefSpan {
  readonly from: string;
  readonly to: string;
}

/** What a room has to tell. */
export interface BriefPart {
  readonly figures?: readonly BriefFigure[];
  readonly matters?: readonly BriefMatter[];
}

/** What a room tells who heads the place; `C` is the context that its room reads it with. */
export interface Brief<C> {
  /** Operation that the reader must have. */
  readonly needs: string;
  /** Reads what stands open and what the span kept, never the whole history. */
  readonly tell: (ctx: C, span: BriefSpan) => Promise<BriefPart>;
}
