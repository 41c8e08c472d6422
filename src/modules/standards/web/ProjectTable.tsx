import { sayDay } from '#platform/web/format.ts';
import type { ProjectRow } from '../contract/project.ts';
import { DueOfProject, StateOfProject, useSayPart } from './StandardMarks.tsx';
import { useT } from './use-t.ts';

/** Columns of projects; at the enterprise its name is not said again. */
export const useProjectColumns = (atEnterprise: boolean) => {
  const t = useT();
  const sayPart = useSayPart();
  const title = { key: 'title', title: t('project.title'), render: (r: ProjectRow) => r.title };
  const enterprise = { key: 'enterprise', title: t('enterprise'), width: 220, render: (r: ProjectRow) => r.enterpriseName };
  return [
    title,
    ...(atEnterprise ? [] : [enterprise]),
    { key: 'kind', title: t('kind'), width: 120, render: (r: ProjectRow) => t(`kind.${r.kind}`) },
    { key: 'part', title: t('part'), width: 120, render: sayPart },
    { key: 'state', title: t('state'), width: 110, render: (r: ProjectRow) => <StateOfProject state={r.state} /> },
    { key: 'stage', title: t('stage'), width: 130, render: (r: ProjectRow) => r.stageName },
    { key: 'due', title: t('dueOn'), width: 190, render: (r: ProjectRow) => <DueOfProject row={r} /> },
    { key: 'number', title: t('number'), width: 160, render: (r: ProjectRow) => r.number || '—' },
    { key: 'owner', title: t('owner'), width: 90, render: (r: ProjectRow) => r.ownerName },
  ];
};

/** Columns that few ask for. */
export const useHiddenColumns = (nameOf: (code: string) => string) => {
  const t = useT();
  return [
    { key: 'plan', title: t('planNumber'), width: 150, hidden: true, render: (r: ProjectRow) => r.planNumber || '—' },
    { key: 'since', title: t('since'), width: 160, hidden: true, render: (r: ProjectRow) => sayDay(r.stageSince) },
    {
      key: 'intent',
      title: t('intent'),
      width: 110,
      hidden: true,
      render: (r: ProjectRow) => t(r.subsidised ? 'subsidised' : `intent.${r.intent}`),
    },
    { key: 'place', title: t('place'), width: 110, hidden: true, render: (r: ProjectRow) => nameOf(r.regionCode) },
  ];
};
