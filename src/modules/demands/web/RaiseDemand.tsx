import { Checkbox, Form, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { classify, useTaxonomy, WhySentence } from '#modules/catalogue/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type DemandKind, demandKinds } from '../contract/demand.ts';
import { raiseDemand } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const sources = ['hand', 'phone', 'chat', 'hotline', 'station'] as const;

interface Values {
  text: string;
  kind: DemandKind;
  source: (typeof sources)[number];
  urgent?: boolean;
}

/** 登记需求 in one line; the class shows while typing. */
export const RaiseDemand = ({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) => {
  const t = useT();
  const { taxonomy } = useTaxonomy();
  const [text, setText] = useState('');
  const id = useMemo(() => newId(), []);
  const best = taxonomy && classify(text, taxonomy).ranked[0];
  const raise = useCommand(raiseDemand, {
    invalidates: ['demands.'],
    onDone: () => {
      showToast(t('raise.done'));
      onClose();
    },
  });
  const save = ({ urgent, ...v }: Values): void => raise.run({ id, enterpriseId, ...v, urgency: urgent ? 'urgent' : 'normal' });
  return (
    <SheetDialog title={t('raise.do')} onClose={onClose}>
      <DeskForm<Values>
        name="demands.RaiseDemand"
        verb={t('raise.save')}
        pending={raise.pending}
        error={raise.error}
        initial={{ kind: 'need', source: 'hand' }}
        onSubmit={save}
        onChange={v => setText(v.text ?? '')}
      >
        <Form.Item
          name="text"
          label={t('raise.text')}
          rules={[{ required: true, whitespace: true }]}
          extra={best && <WhySentence best={best} />}
        >
          <Input.TextArea maxLength={500} showCount rows={3} autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={t('raise.kind')} rules={[{ required: true }]}>
          <Radio.Group options={demandKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="source" label={t('raise.source')} rules={[{ required: true }]}>
          <Radio.Group options={sources.map(s => ({ value: s, label: t(`source.${s}`) }))} />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{t('raise.urgent')}</Checkbox>
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
