import { BallTag } from '#ui/desk/BallTag.tsx';
import { DueCell } from '#ui/desk/DueCell.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Tone } from '#ui/StateIcon.tsx';
import type { CaseParty, CaseRow, CaseState, MaterialState } from '../contract/case.ts';
import { useT } from './use-t.ts';

const stateTones: Readonly<Record<CaseState, Tone>> = { running: 'doing', paused: 'warn', ended: 'done' };
const materialTones: Readonly<Record<MaterialState, Tone>> = {
  notAsked: 'off',
  asked: 'warn',
  supplied: 'doing',
  returned: 'warn',
  accepted: 'done',
  dropped: 'off',
};

/** 进行中、停表; an ended case by its outcome. */
export const StateOfCase = ({ row: c }: { row: Pick<CaseRow, 'state' | 'outcome'> }) => {
  const t = useT();
  return <StateTag tone={stateTones[c.state]}>{c.outcome === null ? t(`state.${c.state}`) : t(`outcome.${c.outcome}`)}</StateTag>;
};

/** Who has the ball. */
export const BallOfCase = ({ party }: { party: CaseParty | null }) => {
  const t = useT();
  if (party === null) return null;
  return <BallTag side={party === 'companion' ? 'us' : party === 'enterprise' ? 'enterprise' : 'third'}>{t(`party.${party}`)}</BallTag>;
};

/** The promised day with its word; never colour alone. */
export const DueOfCase = ({ row: c }: { row: Pick<CaseRow, 'due' | 'dueOn' | 'state'> }) => {
  const t = useT();
  const calm = c.state === 'ended' || c.due === 'paused';
  return (
    <DueCell day={c.dueOn} calm={calm} {...(c.state === 'ended' ? { note: '' } : c.due === 'paused' ? { note: t('due.paused') } : {})} />
  );
};

export const MaterialTag = ({ state }: { state: MaterialState }) => {
  const t = useT();
  return <StateTag tone={materialTones[state]}>{t(`material.${state}`)}</StateTag>;
};
