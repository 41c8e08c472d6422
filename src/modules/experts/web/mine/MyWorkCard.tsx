import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getMyWork } from '../../contract/operations-consultation.ts';
import { assignmentWaits } from '../../domain/assignment-waits.ts';
import { useT } from '../use-t.ts';
import { AssignmentTable } from './AssignmentTable.tsx';

/** 我的咨询 on 今日: what waits for the expert's answer, meeting or advice. */
export const MyWorkCard = () => {
  const t = useT();
  const { data, error } = useOp(getMyWork, {});
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <AssignmentTable rows={data.assignments.filter(assignmentWaits)} empty={<p className="pp-hint">{t('home.nothing')}</p>} />
      <PageLink href="/experts/mine">{t('home.all')}</PageLink>
    </>
  );
};
