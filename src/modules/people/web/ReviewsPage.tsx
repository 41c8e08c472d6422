import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { approveApiKey, blockApiKey, reviewApiKeys } from '../contract/api-key.ts';
import { decideIdentity, reviewIdentities } from '../contract/sso.ts';
import { dotted } from './dotted.ts';
import { KeyState } from './KeyState.tsx';
import { sayScopes } from './say-scopes.ts';
import { useT } from './use-t.ts';

const ReasonDialog = lazyPart(() => import('./ReasonDialog.tsx').then(m => m.ReasonDialog));

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
      title={`${t(`review.${act.kind}`)}：${act.name}`}
      verb={t(`review.${act.kind}`)}
      pending={approve.pending || block.pending || decide.pending}
      error={approve.error ?? block.error ?? decide.error}
      onClose={onClose}
      onSubmit={submit}
    />
  );
};

/** What waits for the security administrator: keys of other systems, proposed identity links. */
export const ReviewsPage = () => {
  const t = useT();
  const { data: keys } = useOp(reviewApiKeys, {});
  const { data: identities } = useOp(reviewIdentities, {});
  const [act, setAct] = useState<Act>();
  return (
    <>
      <PageHead title={t('nav.reviews')} hint={t('review.lead')} />
      <FormSection title={t('nav.apiKeys')}>
        {keys?.rows.length === 0 && <EmptyState title={t('apiKey.none')} />}
        <ul className="pp-rows">
          {keys?.rows.map(k => (
            <li key={k.id}>
              <span>
                {dotted(k.name, k.makerName)} <KeyState state={k.state} />{' '}
                <span className="pp-hint">{t('apiKey.until', { at: sayInstant(k.expiresAt), scopes: sayScopes(k.scopes) })}</span>
              </span>
              <span className="pp-actions">
                {k.state === 'waiting' && (
                  <Button size="small" type="primary" onClick={() => setAct({ kind: 'approveKey', id: k.id, name: k.name })}>
                    {t('review.approveKey')}
                  </Button>
                )}
                {(k.state === 'waiting' || k.state === 'active') && (
                  <Button size="small" onClick={() => setAct({ kind: 'blockKey', id: k.id, name: k.name })}>
                    {t('review.blockKey')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      </FormSection>
      <FormSection title={t('identity.title')}>
        {identities?.rows.length === 0 && <EmptyState title={t('review.noIdentities')} />}
        <ul className="pp-rows">
          {identities?.rows.map(i => (
            <li key={i.id}>
              <span>{dotted(`${i.personName}（${i.username}）`, i.provider, i.subject)}</span>
              <span className="pp-actions">
                <Button size="small" type="primary" onClick={() => setAct({ kind: 'acceptIdentity', id: i.id, name: i.personName })}>
                  {t('review.acceptIdentity')}
                </Button>
                <Button size="small" onClick={() => setAct({ kind: 'refuseIdentity', id: i.id, name: i.personName })}>
                  {t('review.refuseIdentity')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </FormSection>
      {act && <Decision act={act} onClose={() => setAct(undefined)} />}
      <ClauseFoot clause="7.1-a 7.1-d" />
    </>
  );
};
