import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { enterpriseStandards } from '../contract/operations-path.ts';
import { createProject } from '../contract/operations-project.ts';
import { MarkPath } from './MarkPath.tsx';
import { useProjectColumns } from './ProjectTable.tsx';
import { hrefOfProject } from './standards-links.ts';
import { useT } from './use-t.ts';

const ProjectForm = lazyPart(() => import('./ProjectForm.tsx').then(m => m.ProjectForm));

/** Tab 标准与商标 of an enterprise: its projects, its trademark path. */
export const HubStandards = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data, error } = useOp(enterpriseStandards, { enterpriseId });
  const [making, setMaking] = useState(false);
  const columns = useProjectColumns(true);
  if (!data) return <ProblemNotice error={error} />;
  const start = data.may.includes(createProject.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('project.new')}
    </Button>
  );
  return (
    <>
      <FormSection title={t('hubProjects')} aside={data.projects.length > 0 && start}>
        <DataTable
          caption={t('hubProjects')}
          rows={data.projects}
          rowKey={p => p.id}
          href={p => hrefOfProject(p.id)}
          stack
          empty={<EmptyState title={t('project.none')} hint={t('project.noneHint')} action={start} />}
          columns={columns}
        />
      </FormSection>
      <MarkPath standing={data} />
      {making && <ProjectForm enterpriseId={enterpriseId} onClose={() => setMaking(false)} />}
    </>
  );
};
