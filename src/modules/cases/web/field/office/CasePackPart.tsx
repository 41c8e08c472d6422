import type { TakenAlong } from '#modules/visits/web/field.ts';
import { fetchCasePages } from './case-pages.ts';
import { TakenLine } from './TakenLine.tsx';

const withPages = (): Promise<unknown> => Promise.all([import('./CasesScreen.tsx'), fetchCasePages()]);

/** 带走今天的资料 takes the cases along with the same press. */
export const CasePackPart = ({ round }: TakenAlong) => <TakenLine round={round} withPages={withPages} />;
