import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { AssignmentView, MeetMode } from '../../contract/consultation.ts';
import { StateOfAssignment } from '../States.tsx';
import { useT } from '../use-t.ts';
import '../experts.css';
import { AssignmentActs } from './AssignmentActs.tsx';
import { useFindingWords } from './use-hindrance.ts';

/** 邀请: whom, how it stands, what was met and advised; a relation found later stands on top. */
export const AssignmentPart = ({ assignment: a, mode }: { assignment: AssignmentView; mode: MeetMode }) => {
  const t = useT();
  const finding = useFindingWords();
  return (
    <FormSection title={t('assignment.of', { name: a.expertName })} aside={<StateOfAssignment state={a.state} />}>
      {a.findings.length > 0 && (
        <p role="note" className="pp-notice">
          {t('assignment.conflict', { why: a.findings.map(finding).join(sayMark('；')) })}
        </p>
      )}
      <Facts
        facts={[
          { label: t('expert'), value: <PageLink href={`/experts/${a.expertId}`}>{a.expertName}</PageLink> },
          {
            label: t('assignment.offeredAt'),
            value: sayInstant(a.offeredAt),
            source: t('assignment.answerBy', { day: sayDay(a.answerBy) }),
          },
          ...(a.reason ? [{ label: t('word.reason'), value: a.reason }] : []),
          ...(a.metOn
            ? [
                {
                  label: t('assignment.metOn'),
                  value: sayDay(a.metOn),
                  source: `${t(`mode.${a.metMode ?? mode}`)} · ${t('assignment.minutesOf', { n: a.minutes ?? 0 })}`,
                },
              ]
            : []),
        ]}
      />
      {a.advice !== null && <blockquote className="pp-quote ex-lines">{a.advice}</blockquote>}
      <AssignmentActs assignment={a} mode={mode} />
    </FormSection>
  );
};
