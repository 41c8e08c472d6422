import type { MarkStage } from '../contract/mark-path.ts';

/** 无 · 一件 · 多件 · 曾获驰名认定记录, from the marks that are in force and the findings about them. */
export const markStageOf = (marks: { registered: number; recognised: number }): MarkStage => {
  if (marks.recognised > 0) return 'wellKnown';
  if (marks.registered === 0) return 'none';
  return marks.registered === 1 ? 'one' : 'family';
};
