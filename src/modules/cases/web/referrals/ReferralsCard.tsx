import { useOp } from '#platform/web/desk/data.ts';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { referralFigures } from '../../contract/operations-referral.ts';
import { hrefOfReferrals } from '../hrefs.ts';
import { useT } from './use-t.ts';

/** 部门联动 on 今日: what is out, what is late, what the reader was told of. */
export const ReferralsCard = () => {
  const t = useT();
  const { data, error } = useOp(referralFigures, {});
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <FigureRow>
        <Figure label={t('referral.out')} value={data.out} href={hrefOfReferrals({ out: true })} />
        <Figure label={t('referral.late')} value={data.late} href={hrefOfReferrals({ late: true })} />
        <Figure label={t('referral.told')} value={data.told} href={hrefOfReferrals({ told: true })} />
      </FigureRow>
      <PageLink href={hrefOfReferrals({})}>{t('referral.see')}</PageLink>
    </>
  );
};
