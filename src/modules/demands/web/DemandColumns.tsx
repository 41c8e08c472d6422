import { sayInstant } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { DemandRow } from '../contract/demand.ts';
import { DueOfDemand } from './DueOfDemand.tsx';
import { StateOfDemand } from './StateOfDemand.tsx';
import { useT } from './use-t.ts';
import { WhyClass } from './WhyClass.tsx';

/** The columns of a list of demands; at an enterprise its own name is left out. */
export const useDemandColumns = (atEnterprise: boolean): readonly Column<DemandRow>[] => {
  const t = useT();
  const columns: Column<DemandRow>[] = [
    { key: 'text', title: t('list.text'), render: d => d.text },
    {
      key: 'enterprise',
      title: t('list.enterprise'),
      width: 220,
      render: d => <PageLink href={`/enterprises/${d.enterpriseId}`}>{d.enterpriseName}</PageLink>,
    },
    { key: 'class', title: t('list.class'), width: 250, spare: true, render: d => <WhyClass demand={d} /> },
    { key: 'kind', title: t('list.kind'), width: 90, spare: true, render: d => t(`kind.${d.kind}`) },
    {
      key: 'state',
      title: t('list.state'),
      width: 110,
      render: d => (
        <>
          <StateOfDemand state={d.state} /> {d.urgency === 'urgent' && <StateTag tone="warn">{t('urgency.urgent')}</StateTag>}
        </>
      ),
    },
    { key: 'due', title: t('list.due'), width: 150, render: d => <DueOfDemand demand={d} /> },
    { key: 'owner', title: t('list.owner'), width: 110, render: d => d.ownerName ?? (d.place === 'toAssign' ? t('place.toAssign') : '') },
    { key: 'street', title: t('list.street'), width: 100, spare: true, render: d => d.regionName },
    { key: 'source', title: t('list.source'), width: 90, spare: true, render: d => t(`source.${d.source}`) },
    { key: 'raised', title: t('list.raised'), width: 140, spare: true, render: d => sayInstant(d.raisedAt) },
  ];
  return atEnterprise ? columns.filter(c => c.key !== 'enterprise' && c.key !== 'street') : columns;
};
