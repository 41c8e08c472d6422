import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Tone } from '#ui/StateIcon.tsx';
import type { DemandState } from '../contract/demand.ts';
import { useT } from './use-t.ts';

const tones: Readonly<Record<DemandState, Tone>> = {
  open: 'todo',
  answered: 'done',
  case: 'doing',
  referred: 'doing',
  declined: 'bad',
  superseded: 'off',
};

/** Where a demand stands: icon and word. */
export const StateOfDemand = ({ state }: { state: DemandState }) => {
  const t = useT();
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};
