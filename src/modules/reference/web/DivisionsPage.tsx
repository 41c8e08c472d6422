import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { type Division, listDivisions } from '../contract/division.ts';
import { levelOf, parentOf } from '../domain/division.ts';
import { ReferenceLinks } from './ReferenceLinks.tsx';
import { useT } from './use-t.ts';

const Filters = z.object({ q: z.string().default(''), withdrawn: z.boolean().default(false) });

const matches = (division: Division, words: string): boolean => `${division.name} ${division.code}`.includes(words.trim());

/** 行政区划: GB/T 2260 and the streets below, dated; withdrawn ones with their successors (1-a). */
export const DivisionsPage = () => {
  const t = useT();
  const { data, error } = useOp(listDivisions, {});
  const [filters, setFilters] = useUrlState(Filters);
  const names = new Map(data?.rows.map(r => [r.code, r.name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const rows = data?.rows.filter(r => (filters.withdrawn || r.validTo === null) && matches(r, filters.q));
  const validity = (r: Division): string => {
    const said = [
      r.validFrom && t('division.since', { day: sayDay(r.validFrom) }),
      r.validTo && t('division.until', { day: sayDay(r.validTo) }),
    ];
    return said.filter(Boolean).join(' · ') || t('division.inForce');
  };
  const columns = [
    { key: 'code', title: t('division.code'), width: 120, render: (r: Division) => r.code },
    { key: 'name', title: t('division.name'), width: 180, render: (r: Division) => r.name },
    { key: 'level', title: t('division.level'), width: 120, render: (r: Division) => t(`level.${levelOf(r.code)}`) },
    { key: 'above', title: t('division.above'), width: 160, render: (r: Division) => nameOf(parentOf(r.code) ?? '') },
    { key: 'validity', title: t('division.validity'), width: 240, render: validity },
    {
      key: 'successors',
      title: t('division.successors'),
      width: 200,
      render: (r: Division) => r.successors.map(nameOf).join(sayMark('、')),
    },
  ];
  return (
    <ListPage
      title={t('division.title')}
      hint={t('division.lead')}
      clause="1-a"
      siblings={<ReferenceLinks current="divisions" />}
      filters={{
        fields: [
          { kind: 'search', key: 'q', label: t('division.search') },
          { kind: 'tick', key: 'withdrawn', label: t('division.withdrawn') },
        ],
        value: filters,
        onChange: setFilters,
      }}
    >
      <ProblemNotice error={error} />
      {rows && (
        <DataTable
          caption={t('division.title')}
          columns={columns}
          rows={rows}
          rowKey={r => r.code}
          empty={<EmptyState title={t('division.none')} hint={t('division.noneHint')} />}
        />
      )}
    </ListPage>
  );
};
