import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ContactOutcome } from '../../contract/contact-log.ts';
import { logContact } from '../../contract/operations-contact.ts';
import { useT } from '../use-t.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { MinutesField, useMinutesRule } from './MinutesField.tsx';
import { TimeWarnings } from './TimeWarnings.tsx';

interface Values {
  outcome: ContactOutcome;
  at?: string;
  minutes?: number;
  answeredBy?: string;
  note?: string;
}

interface LogContactProps {
  rosterId: string;
  /** The call is written down: the next one. */
  onLogged?: (() => void) | undefined;
}

/** What the enterprise and the team agree on: a free time with one press, or any other; what speaks against it stands apart. */
const AgreedTime = ({ rosterId, values, setAt }: { rosterId: string; values: Partial<Values>; setAt: (at: string) => void }) => {
  const t = useT();
  const rule = useMinutesRule();
  return (
    <>
      <FreeTimes rosterId={rosterId} minutes={values.minutes} chosen={values.at} onChoose={setAt} />
      <Form.Item
        name="at"
        label={t('contactTab.agreed')}
        {...(values.outcome === 'agreed' ? { rules: [{ required: true }] } : { extra: t('log.movedHint') })}
      >
        <DayTimeField minuteStep={15} />
      </Form.Item>
      <Form.Item name="minutes" label={t('log.minutes')} rules={[rule]} required>
        <MinutesField />
      </Form.Item>
      <TimeWarnings rosterId={rosterId} at={values.at} minutes={values.minutes} />
    </>
  );
};

/** 登记联系结果: at most three presses, then the next enterprise. */
export const LogContact = ({ rosterId, onLogged }: LogContactProps) => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const [values, setValues] = useState<Partial<Values>>({ minutes: 60 });
  const log = useCommand(logContact, {
    invalidates: ['*'],
    onDone: r => {
      const dropped = r.dropped.length > 0 ? `。${t('log.dropped', { names: r.dropped.join('”“') })}` : '';
      showToast(t('log.saved') + dropped);
      form.resetFields();
      setValues({ minutes: 60 });
      onLogged?.();
    },
  });
  const timed = values.outcome === 'agreed' || values.outcome === 'moved';
  const save = (v: Values): void =>
    log.run(id => ({
      id,
      rosterId,
      outcome: v.outcome,
      ...(timed && v.at ? { agreedAt: instantOfWall(v.at), minutes: v.minutes ?? 60 } : {}),
      ...(v.answeredBy ? { answeredBy: v.answeredBy } : {}),
      note: v.note ?? '',
    }));
  const setAt = (at: string): void => {
    form.setFieldValue('at', at);
    setValues({ ...values, at });
  };
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
        onChange={v => setValues({ minutes: 60, ...v })}
        onSubmit={save}
      >
        <Form.Item name="outcome" label={t('log.outcome')} rules={[{ required: true }]}>
          <Radio.Group optionType="button" options={ContactOutcome.options.map(o => ({ value: o, label: t(`log.${o}`) }))} />
        </Form.Item>
        {timed && <AgreedTime rosterId={rosterId} values={values} setAt={setAt} />}
        {values.outcome === 'declined' && <p className="pp-hint">{t('log.declinedHint')}</p>}
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
