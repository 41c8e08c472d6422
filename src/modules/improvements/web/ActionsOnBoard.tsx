import { useOp } from '#platform/web/desk/data.ts';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { type ActionFilter, listActions } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const most = 100;

const useCount = (filter: ActionFilter) => {
  const { data } = useOp(listActions, { ...filter, limit: most });
  if (!data) return undefined;
  return data.next === null ? data.rows.length : `${most}+`;
};

/** 持续改进 on the boards (4.4-b): what is open, past its day, done and to be verified; each number with its rows. */
export const ActionsOnBoard = () => {
  const t = useT();
  return (
    <FormSection title={t('nav.actions')}>
      <FigureRow>
        <Figure label={t('state.open')} value={useCount({ state: 'open' })} href="/improvements?state=open" />
        <Figure label={t('state.overdue')} value={useCount({ overdue: true })} href="/improvements?overdue=true" />
        <Figure label={t('state.done')} value={useCount({ state: 'done' })} href="/improvements?state=done" />
      </FigureRow>
    </FormSection>
  );
};
