import { Button } from 'antd';
import { call } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { beginSso, listIdentities, listSsoProviders, removeIdentity } from '../../contract/sso.ts';
import { dotted } from '../dotted.ts';
import { useT } from '../use-t.ts';
import { useAttempt } from './use-attempt.ts';

/** Identities of single sign-on that are linked with the account. */
export const MyIdentities = () => {
  const t = useT();
  const { data: providers } = useOp(listSsoProviders, {});
  const { data: identities } = useOp(listIdentities, {});
  const remove = useCommand(removeIdentity, { invalidates: ['people.identity.'] });
  const { pending, error, attempt } = useAttempt();
  if (!providers?.rows.length && !identities?.rows.length) return null;
  const link = (providerId: string): Promise<void> =>
    attempt(async () => {
      const { url } = await call(beginSso, { providerId });
      if (url !== null) location.assign(url);
    });
  return (
    <FormSection title={t('identity.title')} hint={t('identity.lead')}>
      <ul className="pp-rows">
        {identities?.rows.map(i => (
          <li key={i.id}>
            <span>
              {dotted(i.provider, i.subject)}{' '}
              <span className="pp-hint">{i.approved ? sayInstant(i.createdAt) : t('identity.waiting')}</span>
            </span>
            <Button size="small" type="text" disabled={remove.pending} onClick={() => remove.run({ identityId: i.id })}>
              {t('identity.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="pp-actions">
        {providers?.rows.map(p => (
          <Button key={p.id} loading={pending} onClick={() => void link(p.id)}>
            {t('identity.link', { provider: p.label })}
          </Button>
        ))}
      </div>
      <ProblemNotice error={error ?? remove.error} />
    </FormSection>
  );
};
