import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { newSecret } from '#platform/web/secret.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CaseView } from '../contract/case.ts';
import { issueFollow, revokeFollow, showFollowCode } from '../contract/operations-follow.ts';
import { useT } from './use-t.ts';

interface Told {
  address: string | null;
  code: string | null;
}

const ToldOnce = ({ told }: { told: Told }) => {
  const t = useT();
  const { address, code } = told;
  return (
    <div role="status">
      <Facts
        facts={[
          ...(address === null ? [] : [{ label: t('follow.address'), value: <code>{address}</code>, wide: true }]),
          { label: t('follow.codeIs'), value: <strong>{code}</strong>, source: t('follow.codeHint') },
        ]}
      />
      {address !== null && <Button onClick={() => void copyAndSay(address, t('follow.copied'))}>{t('follow.copy')}</Button>}
      <p className="pp-hint">{t('follow.once')}</p>
    </div>
  );
};

/** 企业看进度: the link of the case, and what stands on it. */
export const FollowPart = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  const [told, setTold] = useState<Told>();
  const again = { invalidates: ['cases.case.'] };
  const issue = useCommand(issueFollow, { ...again, onDone: setTold });
  const code = useCommand(showFollowCode, { onDone: made => setTold({ address: null, code: made.code }) });
  const revoke = useCommand(revokeFollow, {
    ...again,
    onDone: () => {
      setTold(undefined);
      showToast(t('follow.revoked'));
    },
  });
  const { follow } = c;
  const opened = follow?.openedAt ? t('follow.opened', { at: sayInstant(follow.openedAt) }) : t('follow.notOpened');
  return (
    <FormSection title={t('follow.title')} hint={t('follow.hint')}>
      {follow && <p>{`${t('follow.out', { at: sayInstant(follow.issuedAt), until: sayInstant(follow.expiresAt) })} · ${opened}`}</p>}
      {told && <ToldOnce told={told} />}
      {c.may.includes(issueFollow.name) && (
        <div className="pp-actions">
          <Button loading={issue.pending} onClick={() => issue.run({ id: c.id, linkId: newId(), token: newSecret() })}>
            {t(follow ? 'follow.again' : 'follow.issue')}
          </Button>
          {follow && (
            <Button loading={code.pending} onClick={() => code.run({ id: c.id })}>
              {t('follow.code')}
            </Button>
          )}
          {follow && (
            <Button loading={revoke.pending} onClick={() => revoke.run({ id: c.id })}>
              {t('follow.revoke')}
            </Button>
          )}
        </div>
      )}
      <ProblemNotice error={issue.error ?? code.error ?? revoke.error} />
    </FormSection>
  );
};
