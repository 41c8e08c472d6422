import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { addOrganisation, exportOrganisations, listOrganisations, OrganisationFilter } from '../contract/operations.ts';
import { OfferKind, OrganisationKind, OrganisationState } from '../contract/organisation.ts';
import { StateOfOrganisation } from './StateOfOrganisation.tsx';
import { useT } from './use-t.ts';

const OrganisationForm = lazyPart(() => import('./OrganisationForm.tsx').then(m => m.OrganisationForm));

const useFields = (): readonly FilterField[] => {
  const t = useT();
  const choice = <V extends string>(key: string, label: string, values: readonly V[], word: (v: V) => string): FilterField => ({
    kind: 'choice',
    key,
    label,
    options: values.map(value => ({ value, label: word(value) })),
  });
  return [
    { kind: 'search', key: 'q', label: t('search'), max: 60 },
    choice('kind', t('kind'), OrganisationKind.options, k => t(`kind.${k}`)),
    choice('offer', t('offers'), OfferKind.options, k => t(`offer.${k}`)),
    choice('state', t('state'), OrganisationState.options, s => t(`state.${s}`)),
  ];
};

/** 协同伙伴: who works with us and what each offers (4.2-a). */
export const OrganisationListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(OrganisationFilter);
  const [making, setMaking] = useState(false);
  const fields = useFields();
  const start = can(addOrganisation.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('add')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="4.2-a"
      actions={start}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="partners.organisations"
      exported={{ op: exportOrganisations, input: filters }}
    >
      <KeysetTable
        name="partners.organisations"
        caption={t('title')}
        op={listOrganisations}
        filters={filters}
        rowKey={o => o.id}
        rowName={o => o.name}
        href={o => `/partners/${o.id}`}
        empty={<EmptyState title={t('none')} hint={t('noneHint')} action={start} />}
        columns={[
          { key: 'name', title: t('field.name'), render: o => o.name },
          { key: 'kind', title: t('field.kind'), width: 130, render: o => t(`kind.${o.kind}`) },
          { key: 'offers', title: t('offers'), width: 240, render: o => o.offers.map(k => t(`offer.${k}`)).join(sayMark('、')) || '—' },
          { key: 'contact', title: t('field.contactName'), width: 120, render: o => o.contactName || '—' },
          { key: 'region', title: t('field.region'), width: 130, render: o => o.regionName, spare: true },
          { key: 'state', title: t('state'), width: 120, render: o => <StateOfOrganisation state={o.state} /> },
        ]}
      />
      {making && <OrganisationForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
