import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { getReferral, referralTimeline } from '../../contract/operations-referral.ts';
import type { ReferralView } from '../../contract/referral.ts';
import { hrefOfCase } from '../hrefs.ts';
import { ReferralActs } from './ReferralActs.tsx';
import { ReferralClock, StateOfReferral } from './ReferralTags.tsx';
import { ReferralWords } from './ReferralWords.tsx';
import { useT } from './use-t.ts';
import '../cases.css';

const nothing = (): undefined => undefined;

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(referralTimeline, { id });
  return data ? <RecordTimeline entries={data.items} field={nothing} /> : <ProblemNotice error={error} />;
};

/** One sentence for what is out of the ordinary: silent beyond its limit, returned, returned after that, withdrawn. */
const Notice = ({ referral: r }: { referral: ReferralView }) => {
  const t = useT();
  const org = r.organisationName;
  if (r.returnedAt !== null)
    return (
      <p role="note">
        {t(r.toldAt === null ? 'referral.returnedLine' : 'referral.returnedLate', {
          org,
          day: sayInstant(r.returnedAt),
          reason: r.returnReason ?? '',
        })}
      </p>
    );
  if (r.withdrawnAt !== null)
    return <p role="note">{t('referral.withdrawnLine', { day: sayInstant(r.withdrawnAt), reason: r.withdrawReason ?? '' })}</p>;
  if (r.toldAt !== null && r.late !== null)
    return <p role="note">{t('referral.silent', { day: sayInstant(r.toldAt), who: r.toldName ?? t('referral.leads'), org })}</p>;
  return null;
};

const useFacts = () => {
  const t = useT();
  const why = (r: ReferralView, n: number) =>
    [t('referral.daysFrom', { n }), r.provisional && t('referral.provisional')].filter(Boolean).join(' · ');
  return (r: ReferralView) => [
    { label: t('referral.enterprise'), value: <PageLink href={`/enterprises/${r.enterpriseId}`}>{r.enterpriseName}</PageLink> },
    {
      label: t('referral.about'),
      value:
        r.caseId === null ? (
          <PageLink href={`/demands/${r.demandId}`}>{t('referral.demand')}</PageLink>
        ) : (
          <PageLink href={hrefOfCase(r.caseId)}>{t('referral.case')}</PageLink>
        ),
    },
    { label: t('referral.receiveBy'), value: sayDay(r.receiveBy), source: why(r, r.receiveDays) },
    { label: t('referral.answerBy'), value: sayDay(r.answerBy), source: why(r, r.answerDays) },
    ...(r.offer === null
      ? []
      : [
          {
            label: t('referral.offer'),
            value: r.offer.title,
            ...(r.wishedOn ? { source: `${t('referral.wishedOn')} ${sayDay(r.wishedOn)}` } : {}),
          },
        ]),
    ...(r.agreedOn === null ? [] : [{ label: t('referral.agreedOn'), value: sayDay(r.agreedOn) }]),
    ...(r.resultOn === null ? [] : [{ label: t('referral.resultOn'), value: sayDay(r.resultOn) }]),
    ...(r.receivedAt === null ? [] : [{ label: t('referral.received'), value: sayInstant(r.receivedAt), source: r.receivedByName ?? '' }]),
    ...(r.contact === null ? [] : [{ label: t('referral.contact'), value: [r.contact.name, r.contact.post].filter(Boolean).join(' · ') }]),
    {
      label: t('referral.rule'),
      value: t('referral.ruleLine', { cls: r.rule.classCode === '' ? '' : `${r.rule.classCode} `, no: r.rule.no, source: r.rule.source }),
      wide: true,
    },
  ];
};

/** One referral on staff's page: what was asked, the clock, what came back (7.1-b). */
export const ReferralPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getReferral, { id });
  const facts = useFacts();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('referral.one')}
      back={{ href: '/cases/referrals', label: t('referral.title') }}
      title={r => r.organisationName}
      state={r => <StateOfReferral referral={r} />}
      hint={r => (
        <>
          {t('referral.sentBy', { by: r.sentByName, at: sayInstant(r.sentAt) })} <ReferralClock referral={r} />
        </>
      )}
      acts={r => <ReferralActs referral={r} />}
      notice={r => <Notice referral={r} />}
      facts={facts}
      timeline={{ title: t('referral.timeline'), show: r => <Timeline id={r.id} /> }}
      clause="7.1-b 7.5-b"
    >
      {r => <ReferralWords referral={r} given={t('referral.files')} />}
    </DetailPage>
  );
};
