import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { listProviders } from '../contract/sso.ts';
import { ProviderForm, type ProviderView } from './ProviderForm.tsx';
import { useT } from './use-t.ts';

/** 统一身份认证: OIDC providers of the bureau. */
export const ProvidersPage = () => {
  const t = useT();
  const { data, error } = useOp(listProviders, {});
  const [edited, setEdited] = useState<ProviderView | 'new'>();
  const close = (): void => setEdited(undefined);
  const start = (
    <Button type="primary" onClick={() => setEdited('new')}>
      {t('provider.new')}
    </Button>
  );
  return (
    <ListPage title={t('nav.providers')} hint={t('provider.lead')} actions={start} clause="7.1-d">
      <ProblemNotice error={error} />
      {data && (
        <DataTable
          bare
          stack
          caption={t('nav.providers')}
          rows={data.rows}
          rowKey={p => p.id}
          empty={<EmptyState title={t('provider.none')} hint={t('provider.noneHint')} />}
          columns={[
            {
              key: 'name',
              title: t('nav.providers'),
              render: p => (
                <>
                  {p.label} <span className="pp-hint">{p.issuer}</span>
                </>
              ),
            },
            {
              key: 'state',
              title: t('field.state'),
              render: p => <StateTag tone={p.open ? 'done' : 'off'}>{t(p.open ? 'provider.open' : 'provider.closed')}</StateTag>,
            },
            {
              key: 'act',
              title: t('provider.edit'),
              act: true,
              align: 'right',
              render: p => (
                <Button size="small" type="text" onClick={() => setEdited(p)}>
                  {t('provider.edit')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {data && <p className="pp-hint">{t('provider.redirect', { uri: data.redirectUri })}</p>}
      <SheetDialog open={edited !== undefined} title={t(edited === 'new' ? 'provider.new' : 'provider.edit')} onClose={close}>
        {edited !== undefined && <ProviderForm provider={edited === 'new' ? undefined : edited} onDone={close} />}
      </SheetDialog>
    </ListPage>
  );
};
