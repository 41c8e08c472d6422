import type { DemandView } from '#modules/demands/contract/demand.ts';
import { FindExpert } from './FindExpert.tsx';

/** 找专家 on the page of a demand. */
export const DemandExperts = ({ demand: d }: { demand: DemandView }) => (
  <FindExpert matter={{ enterpriseId: d.enterpriseId, demandId: d.id, classCode: d.classCode, question: d.text }} />
);
