import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { getMyReferral, revealReferralContact } from '../../contract/operations-referral.ts';
import type { MyReferral } from '../../contract/referral.ts';
import { ReferralActs } from './ReferralActs.tsx';
import { ReferralClock, StateOfReferral } from './ReferralTags.tsx';
import { ReferralWords } from './ReferralWords.tsx';
import { useT } from './use-t.ts';
import '../cases.css';

const useFacts = () => {
  const t = useT();
  const contact = (r: MyReferral) => {
    if (r.contact === null) return [];
    const { name, post, phone } = r.contact;
    const reveal = async (reason: string): Promise<string> => (await call(revealReferralContact, { id: r.id, reason })).phone;
    return [
      { label: t('referral.contact'), value: [name, post].filter(Boolean).join(' · ') },
      ...(phone === ''
        ? []
        : [{ label: t('referral.phone'), value: <MaskedValue masked={phone} label={t('referral.phone')} reveal={reveal} /> }]),
    ];
  };
  return (r: MyReferral) => [
    { label: t('referral.receiveBy'), value: sayDay(r.receiveBy) },
    { label: t('referral.answerBy'), value: sayDay(r.answerBy) },
    ...(r.offer === null ? [] : [{ label: t('referral.offer'), value: r.offer.title }]),
    ...(r.wishedOn === null ? [] : [{ label: t('referral.wishedOn'), value: sayDay(r.wishedOn) }]),
    ...(r.agreedOn === null ? [] : [{ label: t('referral.agreedOn'), value: sayDay(r.agreedOn) }]),
    ...(r.resultOn === null ? [] : [{ label: t('referral.resultOn'), value: sayDay(r.resultOn) }]),
    ...contact(r),
    ...(r.returnReason === null ? [] : [{ label: t('referral.reason'), value: r.returnReason, wide: true }]),
  ];
};

/** One that was sent to us: the enterprise's name, the question, what was given with it; receive, accept, return, answer (7.1-b). */
export const MyReferralPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getMyReferral, { id });
  const facts = useFacts();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('referral.one')}
      back={{ href: '/cases/referrals/mine', label: t('mine.title') }}
      title={r => r.enterpriseName}
      state={r => <StateOfReferral referral={r} />}
      hint={r => (
        <>
          {t('mine.from', { from: r.fromName, by: sayWho(r.sentByName) })} <ReferralClock referral={r} />
        </>
      )}
      acts={r => <ReferralActs referral={r} own />}
      facts={facts}
      clause="7.1-b"
    >
      {r => <ReferralWords referral={r} given={t('mine.given')} />}
    </DetailPage>
  );
};
