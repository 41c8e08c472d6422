import { Checkbox, Form, Input } from 'antd';
import { useMemo } from 'react';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { createProvider, type ProviderRow, updateProvider } from '../contract/sso.ts';
import { useT } from './use-t.ts';

export type ProviderView = z.output<typeof ProviderRow>;
interface Values {
  label: string;
  issuer: string;
  clientId: string;
  clientSecret?: string;
  open: boolean;
}

/** A provider, new or changed; the issuer of one that exists never changes, its secret is never shown. */
export const ProviderForm = ({ provider, onDone }: { provider: ProviderView | undefined; onDone: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const options = { invalidates: ['people.provider.', 'people.sso.'], onDone };
  const create = useCommand(createProvider, options);
  const update = useCommand(updateProvider, options);
  const save = ({ label, issuer, clientId, clientSecret, open }: Values): void => {
    if (!provider) create.run({ id, label, issuer, clientId, clientSecret: clientSecret ?? '' });
    else update.run({ providerId: provider.id, label, clientId, open, ...(clientSecret ? { clientSecret } : {}) });
  };
  const required = [{ required: true, whitespace: true }];
  return (
    <DeskForm<Values>
      name="people.ProviderForm"
      verb={t('provider.save')}
      initial={provider ?? { open: true }}
      pending={create.pending || update.pending}
      error={create.error ?? update.error}
      onSubmit={save}
    >
      <Form.Item name="label" label={t('provider.label')} rules={required}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
      {!provider && (
        <Form.Item name="issuer" label={t('provider.issuer')} extra={t('provider.issuerHint')} rules={required}>
          <Input maxLength={300} inputMode="url" placeholder="https://" />
        </Form.Item>
      )}
      <Form.Item name="clientId" label={t('provider.clientId')} rules={required}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="clientSecret"
        label={t('provider.clientSecret')}
        extra={provider && t('provider.secretKept')}
        rules={provider ? [] : required}
      >
        <Input.Password maxLength={400} autoComplete="new-password" />
      </Form.Item>
      {provider && (
        <Form.Item name="open" valuePropName="checked">
          <Checkbox>{t('provider.open')}</Checkbox>
        </Form.Item>
      )}
    </DeskForm>
  );
};
