import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { getMyAssignment } from '../../contract/operations-consultation.ts';
import { AssignmentActs } from '../consultation/AssignmentActs.tsx';
import { StateOfAssignment } from '../States.tsx';
import { useT } from '../use-t.ts';
import '../experts.css';

/** One assignment as the expert sees it: summary, recuse or accept, then meet and advise. */
export const MyAssignmentPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getMyAssignment, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('consultation')}
      back={{ href: '/experts/mine', label: t('mine') }}
      title={a => a.enterpriseName}
      state={a => <StateOfAssignment state={a.state} />}
      hint={a => t('mine.contact', { by: sayWho(a.heldByName) })}
      facts={a => [
        { label: t('fieldOf.class'), value: a.className },
        { label: t('consultation.mode'), value: t(`mode.${a.mode}`) },
        { label: t('consultation.wantedOn'), value: sayDay(a.wantedOn) },
        { label: t('assignment.answerByDay'), value: sayDay(a.answerBy) },
        ...(a.reason ? [{ label: t('word.reason'), value: a.reason }] : []),
        ...(a.metOn
          ? [{ label: t('assignment.metOn'), value: sayDay(a.metOn), source: t('assignment.minutesOf', { n: a.minutes ?? 0 }) }]
          : []),
      ]}
      clause="6.2.2.4-a"
    >
      {a => (
        <>
          {a.question === null ? (
            <p className="pp-hint">{t(a.state === 'offered' ? 'mine.before' : 'mine.over')}</p>
          ) : (
            <blockquote className="pp-quote">{a.question}</blockquote>
          )}
          {a.advice !== null && <blockquote className="pp-quote ex-lines">{a.advice}</blockquote>}
          <AssignmentActs assignment={a} mode={a.mode} />
        </>
      )}
    </DetailPage>
  );
};
