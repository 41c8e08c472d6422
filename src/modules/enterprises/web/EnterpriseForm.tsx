import { Checkbox, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { industrySections } from '#modules/reference/domain/industry.data.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type EnterpriseInput, EnterpriseStatus, Scale } from '../contract/enterprise.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { correctEnterprise, createEnterprise } from '../contract/operations.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { useT } from './use-t.ts';

type Values = Omit<EnterpriseInput, 'aboveScale'> & { aboveScale: 'yes' | 'no' | null };

const divisions = industrySections.map(s => ({
  label: `${s.code} ${s.name}`,
  options: s.divisions.map(([value, label]) => ({ value, label: `${value} ${label}` })),
}));

const initialOf = (e: EnterpriseHub | undefined): Partial<Values> =>
  e
    ? {
        uscc: e.uscc,
        legacyRegNo: e.legacyRegNo,
        regionCode: e.regionCode,
        address: e.address,
        industryCode: e.industryCode,
        scale: e.scale,
        aboveScale: e.aboveScale === null ? null : e.aboveScale ? 'yes' : 'no',
        ...(e.status === 'merged' ? {} : { status: e.status }),
      }
    : { status: 'active' };

const Fields = ({ isNew }: { isNew: boolean }) => {
  const t = useT();
  const places = usePlaces().streetsFirst;
  return (
    <>
      {isNew && (
        <Form.Item name="name" label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} autoFocus />
        </Form.Item>
      )}
      <Form.Item name="uscc" label={t('field.uscc')} extra={t('form.usccHelp')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="usccAsPrinted" valuePropName="checked">
        <Checkbox>{t('form.asPrinted')}</Checkbox>
      </Form.Item>
      <Form.Item name="regionCode" label={t('field.street')} rules={[{ required: true }]}>
        <Select options={places} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="industryCode" label={t('field.industry')}>
        <Select options={divisions} allowClear showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="scale" label={t('field.scale')}>
        <Select allowClear options={Scale.options.map(s => ({ value: s, label: t(`scale.${s}`) }))} />
      </Form.Item>
      <Form.Item name="aboveScale" label={t('field.aboveScale')}>
        <Select
          allowClear
          options={[
            { value: 'yes', label: t('word.yes') },
            { value: 'no', label: t('word.no') },
          ]}
        />
      </Form.Item>
      <Form.Item name="status" label={t('field.status')} rules={[{ required: true }]}>
        <Select options={EnterpriseStatus.options.filter(s => s !== 'merged').map(s => ({ value: s, label: t(`status.${s}`) }))} />
      </Form.Item>
      <Form.Item name="legacyRegNo" label={t('form.legacyRegNo')}>
        <Input maxLength={15} />
      </Form.Item>
    </>
  );
};

const blank = <T,>(value: T | undefined | ''): T | null => (value === undefined || value === '' ? null : value);

const inputOf = (v: Values): Omit<EnterpriseInput, 'name'> => ({
  uscc: blank(v.uscc),
  usccAsPrinted: v.usccAsPrinted ?? false,
  legacyRegNo: blank(v.legacyRegNo),
  regionCode: v.regionCode,
  address: v.address ?? '',
  industryCode: blank(v.industryCode),
  scale: blank(v.scale),
  aboveScale: v.aboveScale ? v.aboveScale === 'yes' : null,
  status: v.status,
});

interface EnterpriseFormProps {
  /** Absent: a new one. */
  enterprise?: EnterpriseHub;
  onClose: () => void;
}

/** 新建企业, 更正信息. What somebody else saved meanwhile is shown before it is overwritten. */
export const EnterpriseForm = ({ enterprise, onClose }: EnterpriseFormProps) => {
  const t = useT();
  const all = useAllT();
  const go = useGo();
  const id = useMemo(() => enterprise?.id ?? newId(), [enterprise]);
  const [form] = Form.useForm<Values>();
  const said = (warnings: readonly string[]): void => {
    const warning = warnings[0];
    showToast(warning === undefined ? t('form.saved') : t('form.savedWarn', { warning: all(warning) }));
    onClose();
  };
  const create = useCommand(createEnterprise, {
    invalidates: ['enterprises.'],
    onDone: answer => {
      said(answer.warnings);
      go(`/enterprises/${answer.id}`);
    },
  });
  const correct = useCommand(correctEnterprise, { invalidates: ['enterprises.'], onDone: answer => said(answer.warnings) });
  const error = create.error ?? correct.error;
  const stale = error instanceof Problem && error.code === 'enterprises.problem.revisionStale' ? error : undefined;
  const submit = (v: Values, baseRevision = enterprise?.revision): void => {
    if (enterprise && baseRevision !== undefined) correct.run({ id, baseRevision, ...inputOf(v) });
    else create.run({ id, name: v.name, ...inputOf(v) });
  };
  return (
    <SheetDialog title={t(enterprise ? 'form.correct' : 'form.new')} onClose={onClose}>
      <DeskForm<Values>
        form={form}
        verb={t('form.save')}
        initial={initialOf(enterprise)}
        pending={create.pending || correct.pending}
        error={stale ? undefined : error}
        onSubmit={v => submit(v)}
      >
        <Fields isNew={!enterprise} />
        {stale && <StaleNotice problem={stale} onOverwrite={revision => submit(form.getFieldsValue(true), revision)} />}
      </DeskForm>
    </SheetDialog>
  );
};
