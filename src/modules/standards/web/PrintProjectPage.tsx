import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getProject } from '../contract/operations-project.ts';
import { LimitWhy } from './LimitWhy.tsx';
import { PartsPart, StepsPart, SubsidiesPart } from './ProjectHistory.tsx';
import { useProjectFacts } from './ProjectPage.tsx';
import { ProjectTrack } from './ProjectTrack.tsx';
import { StateOfProject } from './StandardMarks.tsx';
import { hrefOfProject } from './standards-links.ts';
import { useT } from './use-t.ts';

/** 项目 as it is printed: facts, track, why the day is that day, entries, role and rank, subsidy. */
export const PrintProjectPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getProject, { id });
  const factsOf = useProjectFacts();
  const p = data && { ...data, may: [] };
  return (
    <>
      <PageHead
        title={p?.title ?? t('title')}
        state={p && <StateOfProject state={p.state} />}
        hint={t('printedOn', { day: sayDay(todayInBeijing()) })}
        above={
          <span className="pp-no-print">
            <LinkButton href={hrefOfProject(id)} quiet>
              {t('printBack')}
            </LinkButton>
          </span>
        }
        actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
      />
      <ProblemNotice error={error} />
      {p && (
        <>
          <Facts facts={factsOf(p)} />
          <ProjectTrack p={p} />
          <LimitWhy p={p} />
          <StepsPart p={p} />
          <PartsPart p={p} />
          <SubsidiesPart p={p} />
        </>
      )}
      <ClauseFoot clause="6.2.1.3-a" />
    </>
  );
};
