import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { MeetMode } from '../../contract/consultation.ts';
import { requestConsultation } from '../../contract/operations-consultation.ts';
import { ClassField } from '../ClassField.tsx';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';

interface Values {
  consultation: { enterpriseId: string; classCode: string; mode: MeetMode; question: string; wantedOn: string };
}

interface ConsultationFormProps {
  /** What is known already: the demand's enterprise, class and words. */
  about?: { enterpriseId: string; demandId: string | null; classCode: string | null; question: string };
  onAsked: (id: string) => void;
}

/** 发起咨询: about whom, which class, how, when, and the question. */
export const ConsultationForm = ({ about, onAsked }: ConsultationFormProps) => {
  const t = useT();
  const [id] = useState(newId);
  const request = useSaved(requestConsultation, () => onAsked(id));
  const initial = {
    mode: 'online' as const,
    ...(about ? { enterpriseId: about.enterpriseId, question: about.question } : {}),
    ...(about?.classCode ? { classCode: about.classCode } : {}),
  };
  return (
    <DeskForm<Values>
      name="experts.ConsultationForm"
      verb={t('consultation.ask')}
      initial={{ consultation: initial as Values['consultation'] }}
      pending={request.pending}
      error={request.error}
      onSubmit={v => request.run({ id, consultation: { ...v.consultation, demandId: about?.demandId ?? null } })}
    >
      <Form.Item
        name={['consultation', 'enterpriseId']}
        label={t('consultation.enterprise')}
        rules={[{ required: true }]}
        hidden={about !== undefined}
      >
        <EnterprisePicker />
      </Form.Item>
      <Form.Item name={['consultation', 'classCode']} label={t('fieldOf.class')} rules={[{ required: true }]}>
        <ClassField label={t('fieldOf.class')} />
      </Form.Item>
      <Form.Item name={['consultation', 'mode']} label={t('consultation.mode')} rules={[{ required: true }]}>
        <Radio.Group options={MeetMode.options.map(m => ({ value: m, label: t(`mode.${m}`) }))} />
      </Form.Item>
      <Form.Item name={['consultation', 'wantedOn']} label={t('consultation.wantedOn')} rules={[{ required: true }]}>
        <DayField />
      </Form.Item>
      <Form.Item
        name={['consultation', 'question']}
        label={t('consultation.question')}
        extra={t('consultation.questionHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </DeskForm>
  );
};
