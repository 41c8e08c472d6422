import { useOp } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { type Card, CardList } from '#ui/field/CardList.tsx';
import type { MyAssignmentRow } from '../../contract/mine.ts';
import { getMyWork } from '../../contract/operations-consultation.ts';
import { assignmentWaits } from '../../domain/assignment-waits.ts';
import { assignmentTones } from '../tones.ts';
import { useT } from './use-t.ts';

/** Assignments as cards of the phone. */
export const useAssignmentCards = () => {
  const t = useT();
  return (rows: readonly MyAssignmentRow[]): Card[] =>
    rows.map(a => ({
      key: a.id,
      title: a.enterpriseName,
      lines: [
        a.className,
        `${t(`mode.${a.mode}`)} · ${t('mine.wanted', { day: sayDay(a.wantedOn) })}`,
        ...(a.state === 'offered' ? [t('mine.answerBy', { day: sayDay(a.answerBy) })] : []),
      ],
      state: { tone: assignmentTones[a.state], word: t(`state.${a.state}`) },
      to: `/experts/mine/${a.id}`,
    }));
};

/** The expert's part of the first page: what waits for her. */
export const MyWorkPart = () => {
  const t = useT();
  const cards = useAssignmentCards();
  const { data, error, refetch } = useOp(getMyWork, {});
  const open = data?.assignments.filter(assignmentWaits);
  return (
    <section>
      <h2>{t('mine.open')}</h2>
      <ProblemBanner error={error} onRetry={refetch} />
      {!error && <CardList label={t('mine.open')} cards={open && cards(open)} empty={t('mine.nothing')} />}
      <Button to="/experts/mine" quiet>
        {t('mine.all')}
      </Button>
    </section>
  );
};
