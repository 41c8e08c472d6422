import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { getInterview, revealNumber } from '../contract/operations-talks.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';

/** One phone interview. */
export const InterviewPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getInterview, { id });
  const reveal = async (reason: string): Promise<string> => (await call(revealNumber, { id, reason })).phone ?? '';
  const wantsOf = (wants: boolean | null): 'yes' | 'no' | 'unknown' => (wants === null ? 'unknown' : wants ? 'yes' : 'no');
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('interview.title')}
      back={{ href: '/visits?tab=interviews', label: t('visits.tab.interviews') }}
      title={i => i.enterpriseName}
      acts={i => (
        <LinkButton href={i.visitId ? `/visits/${i.visitId}` : `/visits/open/${i.rosterId}?kind=phone`}>
          {t('interview.fillTable')}
        </LinkButton>
      )}
      facts={i => [
        {
          label: t('interview.number'),
          value: i.number ? (
            <MaskedValue masked={i.number} label={t('interview.number')} reveal={i.may.includes(revealNumber.name) ? reveal : undefined} />
          ) : (
            '—'
          ),
        },
        { label: t('interview.answeredBy'), value: i.answeredBy || '—' },
        { label: t('interview.startedAt'), value: `${sayInstant(i.startedAt)} · ${t('interview.minutes', { n: i.minutes })}` },
        { label: t('interview.outcome'), value: t(`interview.outcome.${i.outcome}`) },
        { label: t('interview.wantsVisit'), value: t(`interview.wants.${wantsOf(i.wantsVisit)}`) },
        { label: t('interview.caller'), value: i.calledByName },
        { label: t('interview.summary'), value: i.summary || '—', wide: true },
      ]}
      clause="6.1-a"
    >
      {i => (
        <FormSection title={t('visit.notes')}>
          <NoteList notes={i.notes} mayWithdraw={false} />
        </FormSection>
      )}
    </DetailPage>
  );
};
