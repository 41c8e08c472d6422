import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { sayInstant, sayNumber } from '#platform/web/format.ts';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { type OwnColumn, ownKey } from '../contract/own-column.ts';
import { StatusMark } from './StatusMark.tsx';
import { ownText } from './use-own-columns.ts';
import { useT } from './use-t.ts';

/** A column of the authority's own; shown when the person asks for it. */
const ownColumn = (column: OwnColumn): Column<EnterpriseRow> => ({
  key: ownKey(column.id),
  title: column.name,
  width: 130,
  hidden: true,
  align: column.kind === 'number' ? 'right' : 'left',
  render: e => ownText(column, e.own[column.id]),
});

/** The columns of the list; the export takes the same keys. */
export const useEnterpriseColumns = (own: readonly OwnColumn[]): readonly Column<EnterpriseRow>[] => {
  const t = useT();
  const yesNo = (value: boolean | null): string => (value === null ? '' : value ? t('word.yes') : t('word.no'));
  const figure = (key: 'registeredCapital' | 'employees' | 'revenue', title: string): Column<EnterpriseRow> => ({
    key,
    title,
    width: 130,
    hidden: true,
    align: 'right',
    render: e => <span className="pp-figures">{e[key] === null ? '—' : sayNumber(e[key])}</span>,
  });
  return [
    { key: 'name', title: t('col.name'), render: e => e.name },
    {
      key: 'uscc',
      title: t('col.uscc'),
      width: 210,
      render: e => <span className="pp-figures">{e.uscc === null ? '—' : groupUscc(e.uscc)}</span>,
    },
    { key: 'region', title: t('col.region'), width: 110, render: e => e.regionName },
    { key: 'industry', title: t('col.industry'), width: 190, render: e => (e.industryCode === null ? '—' : industryName(e.industryCode)) },
    { key: 'scale', title: t('col.scale'), width: 70, render: e => (e.scale === null ? '—' : t(`scale.${e.scale}`)) },
    { key: 'aboveScale', title: t('col.aboveScale'), width: 70, render: e => yesNo(e.aboveScale) },
    { key: 'contact', title: t('col.contact'), width: 100, render: e => e.contactName ?? '—' },
    { key: 'phone', title: t('col.phone'), width: 130, render: e => <span className="pp-figures">{e.contactPhone ?? ''}</span> },
    { key: 'status', title: t('col.status'), width: 90, render: e => <StatusMark status={e.status} /> },
    { key: 'address', title: t('col.address'), width: 260, hidden: true, render: e => e.address },
    { key: 'registeredAddress', title: t('col.registeredAddress'), width: 260, hidden: true, render: e => e.registeredAddress },
    figure('registeredCapital', t('field.registeredCapital')),
    { key: 'foundedOn', title: t('col.foundedOn'), width: 120, hidden: true, render: e => e.foundedOn ?? '—' },
    figure('employees', t('field.employees')),
    figure('revenue', t('field.revenue')),
    { key: 'revenueYear', title: t('field.revenueYear'), width: 110, hidden: true, align: 'right', render: e => e.revenueYear ?? '—' },
    { key: 'updatedAt', title: t('col.updatedAt'), width: 150, hidden: true, render: e => sayInstant(e.updatedAt) },
    ...own.map(ownColumn),
  ];
};
