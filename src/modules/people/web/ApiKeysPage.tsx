import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listApiKeys, revokeApiKey } from '../contract/api-key.ts';
import { dotted } from './dotted.ts';
import { KeyState } from './KeyState.tsx';
import { useScopes } from './use-scopes.ts';
import { useT } from './use-t.ts';

const NewApiKey = lazyPart(() => import('./NewApiKey.tsx').then(m => m.NewApiKey));
const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

/** 接口密钥 for other systems (7.1-a). */
export const ApiKeysPage = () => {
  const t = useT();
  const sayScopes = useScopes();
  const { data, error } = useOp(listApiKeys, {});
  const [isNew, setNew] = useState(false);
  const [ended, setEnded] = useState<{ id: string; name: string }>();
  const revoke = useCommand(revokeApiKey, { invalidates: ['people.apiKey.'], onDone: () => setEnded(undefined) });
  const start = (
    <Button type="primary" onClick={() => setNew(true)}>
      {t('apiKey.new')}
    </Button>
  );
  return (
    <ListPage title={t('nav.apiKeys')} hint={t('apiKey.lead')} actions={start} clause="7.1-a">
      <ProblemNotice error={error} />
      {data && (
        <DataTable
          bare
          stack
          caption={t('nav.apiKeys')}
          rows={data.rows}
          rowKey={k => k.id}
          empty={<EmptyState title={t('apiKey.none')} hint={t('apiKey.noneHint')} />}
          columns={[
            { key: 'name', title: t('nav.apiKeys'), render: k => dotted(k.name, `${k.prefix}…`) },
            { key: 'state', title: t('field.state'), render: k => <KeyState state={k.state} /> },
            {
              key: 'use',
              title: t('audit.operation'),
              render: k => (
                <span className="pp-hint">
                  {t('apiKey.until', { at: sayInstant(k.expiresAt), scopes: sayScopes(k.scopes) })}{' '}
                  {k.usedAt ? t('apiKey.used', { at: sayInstant(k.usedAt) }) : t('apiKey.unused')}
                </span>
              ),
            },
            {
              key: 'act',
              title: t('apiKey.revoke'),
              act: true,
              align: 'right',
              render: k =>
                (k.state === 'waiting' || k.state === 'active') && (
                  <Button size="small" type="text" onClick={() => setEnded(k)}>
                    {t('apiKey.revoke')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {isNew && <NewApiKey offered={data?.offered ?? []} onClose={() => setNew(false)} />}
      {ended && (
        <ReasonDialog
          name="people.ReasonDialog"
          title={t('apiKey.revokeTitle', { name: ended.name })}
          verb={t('apiKey.revoke')}
          pending={revoke.pending}
          error={revoke.error}
          onClose={() => setEnded(undefined)}
          onSubmit={reason => revoke.run({ keyId: ended.id, reason })}
        />
      )}
    </ListPage>
  );
};
