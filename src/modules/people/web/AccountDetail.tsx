import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AccountRow } from '../contract/account.ts';
import { enableAccount, resetPassword, revealAccountPhone, updateAccount } from '../contract/operations-accounts.ts';
import { isAdminRole } from '../contract/role.ts';
import { ToldOnce } from './ToldOnce.tsx';
import { useT } from './use-t.ts';

const ProposeIdentity = lazyPart(() => import('./sign-in/ProposeIdentity.tsx').then(m => m.ProposeIdentity));
const DisableDialog = lazyPart(() => import('./DisableDialog.tsx').then(m => m.DisableDialog));
const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

const invalidates = ['people.account.'];

/** One account beside the list: details, phone behind a reason, disable, reset. */
export const AccountDetail = ({ account }: { account: AccountRow }) => {
  const t = useT();
  const { person } = useSession();
  const [act, setAct] = useState<'disable' | 'reset' | 'identity'>();
  const [told, setTold] = useState<string | null>();
  const close = (): void => setAct(undefined);
  const update = useCommand(updateAccount, { invalidates, onDone: () => showToast(t('saved')) });
  const enable = useCommand(enableAccount, { invalidates });
  const reset = useCommand(resetPassword, {
    invalidates,
    onDone: a => {
      close();
      setTold(a.initialPassword);
    },
  });
  const personId = account.id;
  const reveal = async (reason: string): Promise<string> => (await call(revealAccountPhone, { personId, reason })).phone ?? '';
  const isOther = person.id !== account.id;
  return (
    <>
      <Facts
        facts={[
          { label: t('field.username'), value: account.username },
          { label: t('field.role'), value: account.role ? t(`role.${account.role}`) : t('account.inert') },
          {
            label: t('field.phone'),
            value: account.phone && <MaskedValue masked={account.phone} label={t('field.phone')} reveal={reveal} />,
          },
          { label: t('field.createdAt'), value: sayInstant(account.createdAt) },
        ]}
      />
      <FormSection title={t('account.details')}>
        <DeskForm<{ name: string; title: string; phone?: string }>
          name="people.AccountDetail"
          verb={t('account.save')}
          initial={{ name: account.name, title: account.title }}
          pending={update.pending}
          error={update.error}
          onSubmit={({ phone, ...v }) => update.run({ personId, ...v, ...(phone ? { phone } : {}) })}
        >
          <Form.Item name="name" label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="title" label={t('field.title')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="phone" label={t('account.newPhone')} extra={t('account.newPhoneHint')}>
            <Input maxLength={20} inputMode="tel" autoComplete="off" />
          </Form.Item>
        </DeskForm>
      </FormSection>
      {isOther && (
        <div className="pp-actions">
          <Button onClick={() => setAct('reset')}>{t('account.reset')}</Button>
          <Button onClick={() => setAct('identity')}>{t('identity.propose')}</Button>
          {account.role && !isAdminRole(account.role) && <LinkButton href={`/handovers/of/${account.id}`}>{t('nav.handovers')}</LinkButton>}
          {account.state === 'disabled' ? (
            <Button loading={enable.pending} onClick={() => enable.run({ personId })}>
              {t('account.enable')}
            </Button>
          ) : (
            <Button danger onClick={() => setAct('disable')}>
              {t('account.disable')}
            </Button>
          )}
        </div>
      )}
      <ProblemNotice error={enable.error} />
      {act === 'disable' && <DisableDialog person={account} onClose={close} />}
      {act === 'reset' && (
        <ReasonDialog
          name="people.ReasonDialog"
          title={t('account.resetTitle', { name: account.name })}
          verb={t('account.reset')}
          pending={reset.pending}
          error={reset.error}
          onClose={close}
          onSubmit={reason => reset.run({ personId, reason })}
        >
          <p className="pp-hint">{t('account.resetHint')}</p>
        </ReasonDialog>
      )}
      {act === 'identity' && <ProposeIdentity personId={personId} onClose={close} />}
      {told !== undefined && (
        <ToldOnce title={t('account.made')} hint={t('account.tell')} secret={told} onClose={() => setTold(undefined)} />
      )}
    </>
  );
};
