import { Button } from 'antd';
import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import type { SignInStep } from '../../contract/session.ts';
import { beginSso, listSsoProviders } from '../../contract/sso.ts';
import { useT } from '../use-t.ts';
import { passkeysWork, signInWithPasskey } from './passkey.ts';

interface OtherWaysProps {
  pending: boolean;
  take: (work: () => Promise<SignInStep>) => void;
}

/** Goes to the provider; the page is left, so the promise never ends. */
const goToProvider = async (providerId: string): Promise<SignInStep> => {
  const { url } = await call(beginSso, { providerId });
  if (url !== null) location.assign(url);
  return new Promise(() => {});
};

/** Passkey and single sign-on. */
export const OtherWays = ({ pending, take }: OtherWaysProps) => {
  const t = useT();
  const { data } = useOp(listSsoProviders, {});
  return (
    <div className="pp-sign-in-ways">
      {passkeysWork() && (
        <Button block disabled={pending} onClick={() => take(signInWithPasskey)}>
          {t('signIn.passkey')}
        </Button>
      )}
      {data?.rows.map(p => (
        <Button key={p.id} block disabled={pending} onClick={() => take(() => goToProvider(p.id))}>
          {t('signIn.sso', { provider: p.label })}
        </Button>
      ))}
    </div>
  );
};
