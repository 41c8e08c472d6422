import { Button } from 'antd';
import { useState } from 'react';
import { usePlaces } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { createProject, exportProjects, listProjects, ProjectFilter } from '../contract/operations-project.ts';
import { stageKeys, standardKinds } from '../contract/procedure.ts';
import { projectStates } from '../contract/project.ts';
import { useHiddenColumns, useProjectColumns } from './ProjectTable.tsx';
import { hrefOfProject, useStandardsLinks } from './standards-links.ts';
import { useT } from './use-t.ts';

const ProjectForm = lazyPart(() => import('./ProjectForm.tsx').then(m => m.ProjectForm));

const useFields = (): FilterField[] => {
  const t = useT();
  return [
    { kind: 'search', key: 'q', label: t('search'), max: 80 },
    { kind: 'choice', key: 'kind', label: t('kind'), options: standardKinds.map(value => ({ value, label: t(`kind.${value}`) })) },
    { kind: 'choice', key: 'stage', label: t('stage'), options: stageKeys.map(value => ({ value, label: t(`stage.${value}`) })) },
    { kind: 'choice', key: 'state', label: t('state'), options: projectStates.map(value => ({ value, label: t(`state.${value}`) })) },
    { kind: 'tick', key: 'overdue', label: t('onlyOverdue') },
    { kind: 'tick', key: 'mine', label: t('mine') },
  ];
};

/** What few ask for. */
const useMoreFields = (): FilterField[] => {
  const t = useT();
  const places = usePlaces().below;
  return [
    {
      kind: 'choice',
      key: 'role',
      label: t('role'),
      options: (['lead', 'participant'] as const).map(value => ({ value, label: t(`role.${value}`) })),
    },
    { kind: 'choice', key: 'regionCode', label: t('place'), options: places },
  ];
};

/** 标准化项目: at which stage each is, and when that falls due (6.2.1.3-a). */
export const ProjectListPage = () => {
  const t = useT();
  const { can } = useSession();
  const { nameOf } = usePlaces();
  const [filters, setFilters] = useUrlState(ProjectFilter);
  const [making, setMaking] = useState(false);
  const columns = [...useProjectColumns(false), ...useHiddenColumns(nameOf)];
  const start = can(createProject.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('project.new')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="6.2.1.3-a"
      actions={start}
      siblings={<PageLinks label={t('pages')} links={useStandardsLinks()} current="projects" />}
      filters={{ fields: useFields(), more: useMoreFields(), value: filters, onChange: setFilters }}
      views="standards.projects"
      exported={{ op: exportProjects, input: filters }}
      print
    >
      <KeysetTable
        name="standards.projects"
        caption={t('title')}
        op={listProjects}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.title}
        href={r => hrefOfProject(r.id)}
        empty={<EmptyState title={t('project.none')} hint={t('project.noneHint')} action={start} />}
        columns={columns}
      />
      {making && <ProjectForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
