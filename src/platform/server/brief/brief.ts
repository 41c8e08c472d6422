import type { BriefFigure, BriefMatter } from '../../contract/brief/brief.ts';
import type { CallContext, Context } from '../context.ts';
import type { Brief, BriefSpan } from './brief-parts.ts';

/** Declares what a room tells; its module lists it under `briefs`. */
export const brief = <DB>(parts: Brief<Context<DB>>): Brief<CallContext> => parts as unknown as Brief<CallContext>;

/** What all rooms tell, in their order; of the matters the worst first. */
export const briefOf = async (ctx: CallContext, span: BriefSpan): Promise<{ figures: BriefFigure[]; matters: BriefMatter[] }> => {
  const figures: BriefFigure[] = [];
  const matters: BriefMatter[] = [];
  for (const { needs, tell } of ctx.briefs) {
    if (!ctx.can(needs)) continue;
    const part = await tell(ctx, span);
    figures.push(...(part.figures ?? []));
    matters.push(...(part.matters ?? []));
  }
  return { figures, matters: matters.toSorted((a, b) => Number(b.weight === 'bad') - Number(a.weight === 'bad')) };
};
