import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ActionState } from '../contract/action.ts';
import { useT } from './use-t.ts';

const tones = { open: 'doing', done: 'todo', verified: 'done' } as const;

/** 进行中, 已逾期, 待验证 or 已验证. */
export const StateOfAction = ({ state, overdue }: { state: ActionState; overdue: boolean }) => {
  const t = useT();
  return overdue ? <StateTag tone="bad">{t('state.overdue')}</StateTag> : <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
};
