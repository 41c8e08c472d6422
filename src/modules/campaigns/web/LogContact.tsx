import { Form, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ContactOutcome } from '../contract/contact-log.ts';
import { logContact } from '../contract/operations-contact.ts';
import { useT } from './use-t.ts';

interface Values {
  outcome: ContactOutcome;
  at?: string;
  minutes?: number;
  answeredBy?: string;
  note?: string;
}

/** 登记联系结果. */
export const LogContact = ({ rosterId }: { rosterId: string }) => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const [outcome, setOutcome] = useState<ContactOutcome>();
  const log = useCommand(logContact, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('log.saved'));
      form.resetFields();
      setOutcome(undefined);
    },
  });
  const timed = outcome === 'agreed' || outcome === 'moved';
  const save = (v: Values): void =>
    log.run(id => ({
      id,
      rosterId,
      outcome: v.outcome,
      ...(timed && v.at ? { agreedAt: instantOfWall(v.at), minutes: v.minutes ?? 60 } : {}),
      ...(v.answeredBy ? { answeredBy: v.answeredBy } : {}),
      note: v.note ?? '',
    }));
  return (
    <FormSection title={t('log.title')}>
      <DeskForm<Values>
        name="campaigns.LogContact"
        form={form}
        verb={t('log.save')}
        pending={log.pending}
        error={log.error}
        named={{ '/agreedAt': ['at'] }}
        initial={{ minutes: 60 }}
        onChange={v => setOutcome(v.outcome)}
        onSubmit={save}
      >
        <Form.Item name="outcome" label={t('log.outcome')} rules={[{ required: true }]}>
          <Radio.Group optionType="button" options={ContactOutcome.options.map(o => ({ value: o, label: t(`log.${o}`) }))} />
        </Form.Item>
        {timed && (
          <>
            <Form.Item
              name="at"
              label={t('contactTab.agreed')}
              {...(outcome === 'agreed' ? { rules: [{ required: true }] } : { extra: t('log.movedHint') })}
            >
              <DayTimeField minuteStep={15} />
            </Form.Item>
            <Form.Item name="minutes" label={t('log.minutes')}>
              <InputNumber min={10} max={480} step={15} />
            </Form.Item>
          </>
        )}
        {outcome === 'declined' && <p className="pp-hint">{t('log.declinedHint')}</p>}
        <Form.Item name="answeredBy" label={t('log.answeredBy')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="note" label={t('log.note')}>
          <Input maxLength={300} />
        </Form.Item>
      </DeskForm>
    </FormSection>
  );
};
