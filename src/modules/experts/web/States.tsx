import { StateTag } from '#ui/desk/StateTag.tsx';
import type { AssignmentState, ConsultationState } from '../contract/consultation.ts';
import type { DrawState } from '../contract/draw.ts';
import type { ExpertState } from '../contract/expert.ts';
import { assignmentTones, consultationTones, drawTones, expertTones } from './tones.ts';
import { useT } from './use-t.ts';

export const StateOfExpert = ({ state }: { state: ExpertState }) => {
  const t = useT();
  return <StateTag tone={expertTones[state]}>{t(`state.${state}`)}</StateTag>;
};
export const StateOfConsultation = ({ state }: { state: ConsultationState }) => {
  const t = useT();
  return <StateTag tone={consultationTones[state]}>{t(`consultation.state.${state}`)}</StateTag>;
};
export const StateOfAssignment = ({ state }: { state: AssignmentState }) => {
  const t = useT();
  return <StateTag tone={assignmentTones[state]}>{t(`assignment.state.${state}`)}</StateTag>;
};
export const StateOfDraw = ({ state }: { state: DrawState }) => {
  const t = useT();
  return <StateTag tone={drawTones[state]}>{t(`draw.state.${state}`)}</StateTag>;
};
