import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { approveApiKey, blockApiKey, reviewApiKeys } from '../contract/api-key.ts';
import { decideIdentity, reviewIdentities } from '../contract/sso.ts';
import { dotted } from './dotted.ts';
import { KeyState } from './KeyState.tsx';
import { useScopes } from './use-scopes.ts';
import { useT } from './use-t.ts';

const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

type Act = { kind: 'approveKey' | 'blockKey' | 'acceptIdentity' | 'refuseIdentity'; id: string; name: string };

const Decision = ({ act, onClose }: { act: Act; onClose: () => void }) => {
  const t = useT();
  const options = { invalidates: ['people.apiKey.', 'people.identity.'], onDone: onClose };
  const approve = useCommand(approveApiKey, options);
  const block = useCommand(blockApiKey, options);
  const decide = useCommand(decideIdentity, options);
  const submit = (reason: string): void => {
    if (act.kind === 'approveKey') approve.run({ keyId: act.id, reason });
    else if (act.kind === 'blockKey') block.run({ keyId: act.id, reason });
    else decide.run({ identityId: act.id, approve: act.kind === 'acceptIdentity', reason });
  };
  return (
    <ReasonDialog
      name="people.ReasonDialog"
      title={`${t(`review.${act.kind}`)}${sayMark('：')}${act.name}`}
      verb={t(`review.${act.kind}`)}
      pending={approve.pending || block.pending || decide.pending}
      error={approve.error ?? block.error ?? decide.error}
      onClose={onClose}
      onSubmit={submit}
    />
  );
};

interface KeyActsProps {
  apiKey: z.output<typeof reviewApiKeys.output>['rows'][number];
  onAct: (act: Act) => void;
}

const KeyActs = ({ apiKey: k, onAct }: KeyActsProps) => {
  const t = useT();
  return (
    <span className="pp-actions pp-actions-end">
      {k.state === 'waiting' && (
        <Button size="small" type="primary" onClick={() => onAct({ kind: 'approveKey', id: k.id, name: k.name })}>
          {t('review.approveKey')}
        </Button>
      )}
      {(k.state === 'waiting' || k.state === 'active') && (
        <Button size="small" onClick={() => onAct({ kind: 'blockKey', id: k.id, name: k.name })}>
          {t('review.blockKey')}
        </Button>
      )}
    </span>
  );
};

/** What waits for the security administrator: keys of other systems, proposed identity links. */
export const ReviewsPage = () => {
  const t = useT();
  const sayScopes = useScopes();
  const { data: keys } = useOp(reviewApiKeys, {});
  const { data: identities } = useOp(reviewIdentities, {});
  const [act, setAct] = useState<Act>();
  return (
    <ListPage title={t('nav.reviews')} hint={t('review.lead')} clause="7.1-a 7.1-d">
      <FormSection title={t('nav.apiKeys')}>
        <DataTable
          bare
          stack
          caption={t('nav.apiKeys')}
          rows={keys?.rows ?? []}
          rowKey={k => k.id}
          empty={keys ? <EmptyState title={t('apiKey.none')} /> : null}
          columns={[
            { key: 'name', title: t('nav.apiKeys'), render: k => dotted(k.name, k.makerName) },
            { key: 'state', title: t('field.state'), render: k => <KeyState state={k.state} /> },
            {
              key: 'use',
              title: t('audit.operation'),
              render: k => (
                <span className="pp-hint">{t('apiKey.until', { at: sayInstant(k.expiresAt), scopes: sayScopes(k.scopes) })}</span>
              ),
            },
            { key: 'acts', title: t('review.approveKey'), act: true, render: k => <KeyActs apiKey={k} onAct={setAct} /> },
          ]}
        />
      </FormSection>
      <FormSection title={t('identity.title')}>
        <DataTable
          bare
          stack
          caption={t('identity.title')}
          rows={identities?.rows ?? []}
          rowKey={i => i.id}
          empty={identities ? <EmptyState title={t('review.noIdentities')} /> : null}
          columns={[
            {
              key: 'name',
              title: t('field.name'),
              render: i => dotted(`${i.personName}${sayMark('（')}${i.username}${sayMark('）')}`, i.provider, i.subject),
            },
            {
              key: 'acts',
              title: t('review.acceptIdentity'),
              act: true,
              render: i => (
                <span className="pp-actions pp-actions-end">
                  <Button size="small" type="primary" onClick={() => setAct({ kind: 'acceptIdentity', id: i.id, name: i.personName })}>
                    {t('review.acceptIdentity')}
                  </Button>
                  <Button size="small" onClick={() => setAct({ kind: 'refuseIdentity', id: i.id, name: i.personName })}>
                    {t('review.refuseIdentity')}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      </FormSection>
      {act && <Decision act={act} onClose={() => setAct(undefined)} />}
    </ListPage>
  );
};
