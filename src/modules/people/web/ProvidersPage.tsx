import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { listProviders } from '../contract/sso.ts';
import { type Provider, ProviderForm } from './ProviderForm.tsx';
import { useT } from './use-t.ts';

/** 统一身份认证: OIDC providers of the bureau. */
export const ProvidersPage = () => {
  const t = useT();
  const { data, error } = useOp(listProviders, {});
  const [edited, setEdited] = useState<Provider | 'new'>();
  const close = (): void => setEdited(undefined);
  const start = (
    <Button type="primary" onClick={() => setEdited('new')}>
      {t('provider.new')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('nav.providers')} hint={t('provider.lead')} actions={start} />
      <ProblemNotice error={error} />
      {data?.rows.length === 0 && <EmptyState title={t('provider.none')} hint={t('provider.noneHint')} />}
      <ul className="pp-rows">
        {data?.rows.map(p => (
          <li key={p.id}>
            <span>
              {p.label} <span className="pp-hint">{p.issuer}</span>{' '}
              <StateTag tone={p.open ? 'done' : 'off'}>{t(p.open ? 'provider.open' : 'provider.closed')}</StateTag>
            </span>
            <Button size="small" type="text" onClick={() => setEdited(p)}>
              {t('provider.edit')}
            </Button>
          </li>
        ))}
      </ul>
      {data && <p className="pp-hint">{t('provider.redirect', { uri: data.redirectUri })}</p>}
      <SheetDialog open={edited !== undefined} title={t(edited === 'new' ? 'provider.new' : 'provider.edit')} onClose={close}>
        {edited !== undefined && <ProviderForm provider={edited === 'new' ? undefined : edited} onDone={close} />}
      </SheetDialog>
      <ClauseFoot clause="7.1-d" />
    </>
  );
};
