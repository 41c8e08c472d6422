import { useOp } from '#platform/web/desk/data.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { myReferrals } from '../../contract/operations-referral.ts';
import { byLimit } from '../../domain/referral-limit.ts';
import { isUnderway } from '../../domain/referral-state.ts';
import { MyReferralTable } from './MyReferralTable.tsx';
import { useT } from './use-t.ts';

/** 转来事项: what was sent to the organisation of who is signed in (7.1-b). */
export const MyReferralsPage = () => {
  const t = useT();
  const { data, error } = useOp(myReferrals, {});
  const rows = data?.rows ?? [];
  const ended = rows.filter(r => !isUnderway(r.state));
  return (
    <>
      <PageHead title={t('mine.title')} hint={data?.organisation} />
      <ProblemNotice error={error} />
      {data && data.organisation === null && <EmptyState title={t('mine.unlinked')} hint={t('mine.unlinkedHint')} />}
      {data && data.organisation !== null && (
        <>
          <FormSection title={t('mine.open')}>
            <MyReferralTable
              caption={t('mine.open')}
              rows={rows.filter(r => isUnderway(r.state)).sort(byLimit)}
              empty={<EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />}
            />
          </FormSection>
          {ended.length > 0 && (
            <FormSection title={t('mine.done')}>
              <MyReferralTable caption={t('mine.done')} rows={ended} empty={null} />
            </FormSection>
          )}
        </>
      )}
      <ClauseFoot clause="7.1-b" />
    </>
  );
};
