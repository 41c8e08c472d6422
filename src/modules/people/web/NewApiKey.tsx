import { Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { createApiKey } from '../contract/api-key.ts';
import { ToldOnce } from './ToldOnce.tsx';
import { useT } from './use-t.ts';

const terms = [30, 90, 180, 365] as const;
interface Values {
  name: string;
  scopes: string[];
  days: number;
}

/** A key: for what, which operations, how long; told once, good after approval. */
export const NewApiKey = ({ offered, onClose }: { offered: readonly { operation: string; title: string }[]; onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const opened = useMemo(() => Date.now(), []);
  const [told, setTold] = useState<string | null>();
  const create = useCommand(createApiKey, { invalidates: ['people.apiKey.'], onDone: a => setTold(a.key) });
  if (told !== undefined) return <ToldOnce title={t('apiKey.made')} hint={t('apiKey.tell')} secret={told} onClose={onClose} />;
  const save = ({ name, scopes, days }: Values): void =>
    create.run({ id, name, scopes, expiresAt: new Date(opened + days * 86_400_000).toISOString() });
  return (
    <SheetDialog title={t('apiKey.new')} onClose={onClose}>
      <DeskForm<Values>
        name="people.NewApiKey"
        verb={t('apiKey.make')}
        initial={{ days: 90 }}
        pending={create.pending}
        error={create.error}
        onSubmit={save}
      >
        <Form.Item name="name" label={t('apiKey.name')} rules={[{ required: true, whitespace: true }]}>
          <Input autoFocus maxLength={60} placeholder={t('apiKey.nameHint')} />
        </Form.Item>
        <Form.Item name="scopes" label={t('apiKey.scopes')} extra={t('apiKey.scopesHint')} rules={[{ required: true }]}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={offered.map(o => ({ value: o.operation, label: `${o.title} ${o.operation}` }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t('apiKey.term')} rules={[{ required: true }]}>
          <Select options={terms.map(n => ({ value: n, label: t('apiKey.days', { n }) }))} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
