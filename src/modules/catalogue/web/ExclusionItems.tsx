import { Form, Input, Radio } from 'antd';
import { admissionOf } from '../domain/item-admission.ts';
import { useT } from './use-t.ts';

type Name = readonly (string | number)[];

/** The two questions of 5.2, with the clause as soon as one is answered 是, and the place for the law that provides otherwise. */
export const ExclusionItems = ({ name }: { name: Name }) => {
  const t = useT();
  const form = Form.useFormInstance();
  const online = Form.useWatch<boolean | undefined>([...name, 'onlineWithoutVisit'], form) ?? false;
  const penalty = Form.useWatch<boolean | undefined>([...name, 'penaltyOrForce'], form) ?? false;
  const basis = Form.useWatch<string | null | undefined>([...name, 'exceptionBasis'], form) ?? null;
  const admission = admissionOf({ onlineWithoutVisit: online, penaltyOrForce: penalty, exceptionBasis: basis });
  const options = [
    { value: false, label: t('add.no') },
    { value: true, label: t('add.yes') },
  ];
  return (
    <>
      <Form.Item name={[...name, 'onlineWithoutVisit']} label={t('add.online')} rules={[{ required: true }]}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name={[...name, 'penaltyOrForce']} label={t('add.penalty')} rules={[{ required: true }]}>
        <Radio.Group options={options} />
      </Form.Item>
      {(online || penalty) && (
        <>
          <div role="status">
            {admission.verdict === 'refused' && admission.kinds.map(kind => <p key={kind}>{t(`problem.${kind}`)}</p>)}
          </div>
          <Form.Item name={[...name, 'exceptionBasis']} label={t('add.basis')} required extra={t('add.basisHint')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </>
  );
};
