import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { industrySections } from '#modules/reference/domain/industry.data.ts';
import { judgeUscc } from '#modules/reference/domain/uscc.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { EnterpriseStatus, Scale } from '../contract/enterprise.ts';
import type { OwnColumn } from '../contract/own-column.ts';
import { OwnFields } from './OwnFields.tsx';
import { useT } from './use-t.ts';

const divisions = industrySections.map(s => ({
  label: `${s.code} ${s.name}`,
  options: s.divisions.map(([value, label]) => ({ value, label: `${value} ${label}` })),
}));

/** The code; where its check digit does not fit and it is another than the one that stands there, whether the licence has it so. */
const Code = () => {
  const t = useT();
  const form = Form.useFormInstance();
  const [standing] = useState(() => form.getFieldValue('uscc') as unknown);
  const typed = Form.useWatch('uscc') as string | null | undefined;
  const judged = typed ? judgeUscc(typed) : undefined;
  const asks = judged?.ok === false && judged.fault.code === 'usccWrongCheck' && judged.uscc !== standing;
  return (
    <>
      <Form.Item name="uscc" label={t('field.uscc')} extra={t('form.usccHelp')}>
        <Input maxLength={40} onChange={() => form.setFieldValue('usccAsPrinted', false)} />
      </Form.Item>
      {asks && (
        <Form.Item name="usccAsPrinted" valuePropName="checked">
          <Checkbox>{t('form.asPrinted')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
};

/** Who it is, and where. */
const Identity = ({ isNew }: { isNew: boolean }) => {
  const t = useT();
  const places = usePlaces().streetsFirst;
  return (
    <>
      {isNew && (
        <Form.Item name="name" label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} autoFocus />
        </Form.Item>
      )}
      <Code />
      <Form.Item name="regionCode" label={t('field.street')} rules={[{ required: true }]}>
        <Select options={places} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')} extra={t('form.addressHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="registeredAddress" label={t('field.registeredAddress')} extra={t('form.registeredHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="legacyRegNo" label={t('form.legacyRegNo')}>
        <Input maxLength={15} />
      </Form.Item>
    </>
  );
};

/** What kind of enterprise it is. */
const Kind = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="industryCode" label={t('field.industry')}>
        <Select options={divisions} allowClear={clearNamed()} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="scale" label={t('field.scale')}>
        <Select allowClear={clearNamed()} options={Scale.options.map(s => ({ value: s, label: t(`scale.${s}`) }))} />
      </Form.Item>
      <Form.Item name="aboveScale" label={t('field.aboveScale')}>
        <Select
          allowClear={clearNamed()}
          options={[
            { value: 'yes', label: t('word.yes') },
            { value: 'no', label: t('word.no') },
          ]}
        />
      </Form.Item>
      <Form.Item name="status" label={t('field.status')} rules={[{ required: true }]}>
        <Select options={EnterpriseStatus.options.filter(s => s !== 'merged').map(s => ({ value: s, label: t(`status.${s}`) }))} />
      </Form.Item>
    </>
  );
};

/** Figures of the register; sums in 万元. */
const Figures = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="foundedOn" label={t('field.foundedOn')}>
        <DayField />
      </Form.Item>
      <Form.Item name="registeredCapital" label={t('field.registeredCapital')}>
        <NumberInput min={0} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="employees" label={t('field.employees')}>
        <NumberInput min={0} max={10_000_000} precision={0} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="revenue" label={t('field.revenue')}>
        <NumberInput min={0} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="revenueYear" label={t('field.revenueYear')} extra={t('form.revenueYearHelp')}>
        <NumberInput min={1949} max={2200} precision={0} style={{ width: 200 }} />
      </Form.Item>
    </>
  );
};

/** The fields of 新建企业 and 更正信息; `own`: the authority's own columns. */
export const EnterpriseFields = ({ isNew, own }: { isNew: boolean; own: readonly OwnColumn[] }) => (
  <>
    <Identity isNew={isNew} />
    <Kind />
    <Figures />
    <OwnFields columns={own} />
  </>
);
