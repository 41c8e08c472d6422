import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import { type Authority, AuthorityKind, listAuthorities } from '../contract/authority.ts';
import { OrganisationDetail } from './OrganisationDetail.tsx';
import { useT } from './use-t.ts';

const NewOrganisation = lazyPart(() => import('./NewOrganisation.tsx').then(m => m.NewOrganisation));

const Filters = z.object({ search: z.string().max(40).optional(), kind: AuthorityKind.optional() });

/** 机构: bureaus, offices, institutions, townships, associations, stations of the region and below (1-a). */
export const OrganisationsPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(Filters);
  const [isNew, setNew] = useState(false);
  const columns: Column<Authority>[] = [
    { key: 'name', title: t('organisation.name'), render: a => a.name },
    { key: 'kind', title: t('organisation.kind'), width: 130, render: a => t(`kind.${a.kind}`) },
    { key: 'region', title: t('field.region'), width: 150, render: a => a.regionName },
    { key: 'code', title: t('organisation.code'), width: 120, render: a => <span className="pp-figures">{a.regionCode}</span> },
    {
      key: 'state',
      title: t('field.state'),
      width: 110,
      render: a => <StateTag tone={a.open ? 'done' : 'off'}>{t(a.open ? 'organisation.open' : 'organisation.closed')}</StateTag>,
    },
  ];
  return (
    <ListPage
      title={t('nav.organisations')}
      hint={t('organisation.lead')}
      clause="1-a"
      actions={
        <Button type="primary" onClick={() => setNew(true)}>
          {t('organisation.new')}
        </Button>
      }
      filters={{
        fields: [
          { kind: 'search', key: 'search', label: t('organisation.search'), max: 40 },
          {
            kind: 'choice',
            key: 'kind',
            label: t('organisation.kind'),
            options: AuthorityKind.options.map(k => ({ value: k, label: t(`kind.${k}`) })),
          },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="people.organisations"
    >
      <KeysetTable
        name="people.organisations"
        caption={t('nav.organisations')}
        op={listAuthorities}
        filters={filters}
        columns={columns}
        rowKey={a => a.id}
        rowName={a => a.name}
        detail={a => <OrganisationDetail key={a.id} organisation={a} />}
      />
      {isNew && <NewOrganisation onClose={() => setNew(false)} />}
    </ListPage>
  );
};
