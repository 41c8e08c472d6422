import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { myReferrals } from '../../contract/operations-referral.ts';
import { byLimit } from '../../domain/referral-limit.ts';
import { isUnderway } from '../../domain/referral-state.ts';
import { MyReferralTable } from './MyReferralTable.tsx';
import { useT } from './use-t.ts';

/** 转来事项 on a partner's 今日: what waits for the organisation, nearest limit first. */
export const MyReferralsCard = () => {
  const t = useT();
  const { data, error } = useOp(myReferrals, {});
  if (!data) return <ProblemNotice error={error} />;
  const open = data.rows.filter(r => isUnderway(r.state)).sort(byLimit);
  return (
    <>
      <MyReferralTable caption={t('mine.open')} rows={open} empty={<p className="pp-hint">{t('mine.none')}</p>} />
      <PageLink href="/cases/referrals/mine">{t('mine.all')}</PageLink>
    </>
  );
};
