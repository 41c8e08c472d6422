import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { getOrganisation, organisationTimeline, revealOrganisationPhone } from '../contract/operations.ts';
import type { OrganisationView } from '../contract/organisation.ts';
import { AccountsPart } from './AccountsPart.tsx';
import { OffersPart } from './OffersPart.tsx';
import { OrganisationActs } from './OrganisationActs.tsx';
import { StateOfOrganisation } from './StateOfOrganisation.tsx';
import { usePartnerColumnWords } from './use-partner-column-words.ts';
import { useT } from './use-t.ts';

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(organisationTimeline, { id });
  const words = usePartnerColumnWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const Phone = ({ organisation: o }: { organisation: OrganisationView }) => {
  const t = useT();
  if (o.phone === '') return '—';
  const reveal = async (reason: string): Promise<string> => (await call(revealOrganisationPhone, { id: o.id, reason })).phone;
  return (
    <MaskedValue masked={o.phone} label={t('field.phone')} reveal={o.may.includes(revealOrganisationPhone.name) ? reveal : undefined} />
  );
};

/** One organisation: how to reach it, what it offers, through whom it works here, what happened (4.2-a). */
export const OrganisationPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getOrganisation, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('organisation')}
      back={{ href: '/partners', label: t('title') }}
      title={o => o.name}
      state={o => <StateOfOrganisation state={o.state} />}
      acts={o => <OrganisationActs organisation={o} />}
      notice={o => o.endedAt !== null && <p role="note">{t('ended', { day: sayInstant(o.endedAt), reason: o.endReason ?? '' })}</p>}
      facts={o => [
        { label: t('field.kind'), value: t(`kind.${o.kind}`) },
        { label: t('field.region'), value: o.regionName },
        { label: t('field.contactName'), value: o.contactName || '—' },
        { label: t('field.phone'), value: <Phone organisation={o} /> },
        ...(o.address ? [{ label: t('field.address'), value: o.address, wide: true }] : []),
        ...(o.intro ? [{ label: t('field.intro'), value: o.intro, wide: true }] : []),
      ]}
      timeline={{
        title: t('timeline'),
        show: o => (o.may.includes(organisationTimeline.name) ? <Timeline id={o.id} /> : null),
      }}
      clause="4.2-a 7.1-b"
    >
      {o => (
        <>
          <OffersPart organisation={o} />
          <AccountsPart organisation={o} />
        </>
      )}
    </DetailPage>
  );
};
