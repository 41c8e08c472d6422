import { StateTag } from '#ui/desk/StateTag.tsx';
import type { SurveyState } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';

const tones = { planned: 'todo', ready: 'todo', open: 'doing', closed: 'doing', counted: 'done', cancelled: 'off' } as const;

/** Where a survey stands, in a word. */
export const StateOfSurvey = ({ state }: { state: SurveyState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`surveyState.${state}`)}</StateTag>;
};
