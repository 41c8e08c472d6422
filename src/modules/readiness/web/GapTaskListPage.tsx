import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { GapTaskFilter, listGapTasks } from '../contract/operations-scoring.ts';
import { GapTaskActs, GapTaskMark } from './GapTaskTable.tsx';
import { useReadinessLinks } from './readiness-links.ts';
import { useT } from './use-t.ts';

/** 改进任务 of all enterprises in reach, the first due first. */
export const GapTaskListPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(GapTaskFilter);
  const states = (['open', 'overdue', 'ended'] as const).map(value => ({ value, label: t(`tasks.${value}`) }));
  return (
    <ListPage
      title={t('tasks')}
      hint={t('tasksLead')}
      clause="6.2.2.2-a"
      siblings={<PageLinks label={t('pages')} links={useReadinessLinks()} current="tasks" />}
      filters={{
        fields: [
          { kind: 'choice', key: 'state', label: t('taskState'), options: states },
          { kind: 'choice', key: 'mine', label: t('mine'), options: [{ value: 'yes', label: t('mine.yes') }] },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="readiness.tasks"
      print
    >
      <KeysetTable
        name="readiness.tasks"
        caption={t('tasks')}
        op={listGapTasks}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.title}
        href={r => `/readiness/${r.assessmentId}?tab=gaps`}
        empty={<EmptyState title={t('noTasks')} hint={t('noTasksHint')} />}
        columns={[
          { key: 'title', title: t('taskTitle'), render: r => r.title },
          { key: 'enterprise', title: t('enterprise'), width: 220, render: r => r.enterpriseName },
          { key: 'item', title: t('item'), width: 140, render: r => r.itemName },
          { key: 'owner', title: t('taskOwner'), width: 100, render: r => r.ownerName },
          { key: 'due', title: t('taskDue'), width: 160, render: r => sayDay(r.dueOn) },
          { key: 'lost', title: t('lostThen'), width: 90, align: 'right', render: r => sayNumber(r.lostPoints) },
          { key: 'state', title: t('taskState'), width: 110, render: r => <GapTaskMark task={r} /> },
          { key: 'acts', title: t('end'), width: 190, render: r => <GapTaskActs task={r} /> },
        ]}
      />
    </ListPage>
  );
};
