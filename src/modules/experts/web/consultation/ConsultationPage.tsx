import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import type { ConsultationView } from '../../contract/consultation.ts';
import { cancelConsultation, consultationTimeline, getConsultation } from '../../contract/operations-consultation.ts';
import { StateOfConsultation } from '../States.tsx';
import { useExpertColumnWords } from '../use-expert-column-words.ts';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';
import { AssignmentPart } from './AssignmentPart.tsx';
import { ProposalPart } from './ProposalPart.tsx';

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(consultationTimeline, { id });
  const words = useExpertColumnWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const Cancel = ({ consultation }: { consultation: ConsultationView }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const cancel = useSaved(cancelConsultation, () => setOpen(false));
  if (!consultation.may.includes(cancelConsultation.name)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('consultation.cancel')}</Button>
      {open && (
        <ReasonDialog
          name="experts.CancelDialog"
          title={t('consultation.cancel')}
          verb={t('consultation.cancel')}
          pending={cancel.pending}
          error={cancel.error}
          onClose={() => setOpen(false)}
          onSubmit={reason => cancel.run({ id: consultation.id, reason })}
        />
      )}
    </>
  );
};

/** A consultation without its head: what was asked, who is proposed, what became of it. On its page and in the drawer of a demand. */
export const ConsultationParts = ({ consultation: c }: { consultation: ConsultationView }) => (
  <>
    {c.assignments.map(a => (
      <AssignmentPart key={a.id} assignment={a} mode={c.mode} />
    ))}
    <ProposalPart consultation={c} />
  </>
);

/** One consultation, from the question to the advice (6.2.2.4-a). */
export const ConsultationPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getConsultation, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('consultation')}
      back={{ href: '/experts/consultations', label: t('page.consultations') }}
      title={c => c.enterpriseName}
      state={c => <StateOfConsultation state={c.state} />}
      hint={c => t('consultation.asked', { by: sayWho(c.askedByName), at: sayInstant(c.askedAt) })}
      acts={c => <Cancel consultation={c} />}
      notice={c => <blockquote className="pp-quote">{c.question}</blockquote>}
      facts={c => [
        {
          label: t('consultation.enterprise'),
          value: <PageLink href={`/enterprises/${c.enterpriseId}`}>{c.enterpriseName}</PageLink>,
        },
        { label: t('fieldOf.class'), value: c.className },
        { label: t('consultation.mode'), value: t(`mode.${c.mode}`) },
        { label: t('consultation.wantedOn'), value: sayDay(c.wantedOn) },
        { label: t('consultation.heldBy'), value: sayWho(c.heldByName) },
        ...(c.demandId
          ? [
              {
                label: t('consultation.demand'),
                value: <PageLink href={`/demands/${c.demandId}`}>{t('consultation.openDemand')}</PageLink>,
              },
            ]
          : []),
        ...(c.endReason ? [{ label: t('word.reason'), value: c.endReason }] : []),
      ]}
      timeline={{ title: t('timeline'), show: c => <Timeline id={c.id} /> }}
      clause="6.2.2.4-a 7.3-b"
    >
      {c => <ConsultationParts consultation={c} />}
    </DetailPage>
  );
};
