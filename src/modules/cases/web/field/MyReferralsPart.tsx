import { useOp } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { type Card, CardList } from '#ui/field/CardList.tsx';
import { myReferrals } from '../../contract/operations-referral.ts';
import type { MyReferralRow } from '../../contract/referral.ts';
import { byLimit } from '../../domain/referral-limit.ts';
import { isUnderway } from '../../domain/referral-state.ts';
import { hrefOfMyReferral } from '../href-of-my-referral.ts';
import { useT } from './use-t.ts';

/** A partner's part of the first page: what waits for the organisation; each opens its page of the desk, which fits the phone. */
export const MyReferralsPart = () => {
  const t = useT();
  const { data, error, refetch } = useOp(myReferrals, {});
  const cardOf = (r: MyReferralRow): Card => ({
    key: r.id,
    title: r.enterpriseName,
    lines: [
      [r.offer?.title, r.question].filter(Boolean).join(' · '),
      r.state === 'sent' ? t('partner.receiveBy', { day: sayDay(r.receiveBy) }) : t('partner.answerBy', { day: sayDay(r.answerBy) }),
    ],
    ...(r.late === null ? {} : { state: { tone: 'bad' as const, word: t('partner.late') } }),
    href: hrefOfMyReferral(r.id),
  });
  const open = data?.rows.filter(r => isUnderway(r.state)).sort(byLimit);
  return (
    <section>
      <h2>{t('partner.title')}</h2>
      <ProblemBanner error={error} onRetry={refetch} />
      {!error && <CardList label={t('partner.title')} cards={open?.map(cardOf)} empty={t('partner.none')} />}
    </section>
  );
};
