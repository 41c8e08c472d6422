import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getInterview, revealNumber } from '../contract/operations-talks.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';

/** One phone interview. */
export const InterviewPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: i, error } = useOp(getInterview, { id });
  const reveal = async (reason: string): Promise<string> => (await call(revealNumber, { id, reason })).phone ?? '';
  const wants = i?.wantsVisit === true ? 'yes' : i?.wantsVisit === false ? 'no' : 'unknown';
  const table = i && (i.visitId ? `/visits/${i.visitId}` : `/visits/open/${i.rosterId}?kind=phone`);
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/visits?tab=interviews" quiet>
            {t('visits.tab.interviews')}
          </LinkButton>
        }
        title={i?.enterpriseName ?? t('interview.title')}
        {...(table ? { actions: <LinkButton href={table}>{t('interview.fillTable')}</LinkButton> } : {})}
      />
      <ProblemNotice error={error} />
      {i && (
        <>
          <Facts
            facts={[
              {
                label: t('interview.number'),
                value: i.number ? (
                  <MaskedValue
                    masked={i.number}
                    label={t('interview.number')}
                    reveal={i.may.includes(revealNumber.name) ? reveal : undefined}
                  />
                ) : (
                  '—'
                ),
              },
              { label: t('interview.answeredBy'), value: i.answeredBy || '—' },
              { label: t('interview.startedAt'), value: `${sayInstant(i.startedAt)} · ${t('interview.minutes', { n: i.minutes })}` },
              { label: t('interview.outcome'), value: t(`interview.outcome.${i.outcome}`) },
              { label: t('interview.wantsVisit'), value: t(`interview.wants.${wants}`) },
              { label: t('interview.caller'), value: i.calledByName },
              { label: t('interview.summary'), value: i.summary || '—', wide: true },
            ]}
          />
          <FormSection title={t('visit.notes')}>
            <NoteList notes={i.notes} mayWithdraw={false} />
          </FormSection>
        </>
      )}
      <ClauseFoot clause="6.1-a" />
    </>
  );
};
