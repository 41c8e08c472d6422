import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getMyWork } from '../../contract/operations-consultation.ts';
import { AwayList } from '../ExpertTimeTab.tsx';
import { StateOfExpert } from '../States.tsx';
import { useT } from '../use-t.ts';
import { AssignmentTable } from './AssignmentTable.tsx';

const AwayForm = lazyPart(() => import('../ExpertTimeTab.tsx').then(m => m.AwayForm));

/** 我的咨询 at the desk: what is assigned to the expert who is signed in, and the own time. */
export const MyWorkPage = () => {
  const t = useT();
  const { data, error } = useOp(getMyWork, {});
  const [away, setAway] = useState(false);
  const expert = data?.expert;
  return (
    <>
      <PageHead
        title={t('mine')}
        state={expert && <StateOfExpert state={expert.state} />}
        hint={
          expert &&
          t('mine.hint', {
            to: expert.termTo ? sayDay(expert.termTo) : '—',
            left: Math.max(expert.month.cap - expert.month.taken, 0),
            cap: expert.month.cap,
          })
        }
      />
      <ProblemNotice error={error} />
      {data && !expert && <EmptyState title={t('mine.unlinked')} hint={t('mine.unlinkedHint')} />}
      {data && expert && (
        <>
          <AssignmentTable rows={data.assignments} empty={<EmptyState title={t('mine.none')} />} />
          <FormSection title={t('away.title')} aside={<Button onClick={() => setAway(true)}>{t('away.add')}</Button>}>
            <AwayList away={expert.away} mayRemove />
          </FormSection>
          {away && <AwayForm expertId={expert.id} onClose={() => setAway(false)} />}
        </>
      )}
      <ClauseFoot clause="6.2.2.4-a 7.3-a" />
    </>
  );
};
