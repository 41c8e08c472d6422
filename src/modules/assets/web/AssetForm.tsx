import { Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type AssetKind, type AssetStatus, type AssetView, assetKinds, assetStatuses } from '../contract/asset.ts';
import { correctAsset, createAsset } from '../contract/operations-register.ts';
import { EnterprisePicker } from './EnterprisePicker.tsx';
import { KindFields } from './KindFields.tsx';
import { detailsOf, rawOf } from './kind-fields.ts';
import { NumberField } from './NumberField.tsx';
import { hrefOfAsset } from './register-hrefs.ts';
import { useT } from './use-register-t.ts';

interface Values {
  enterpriseId?: string;
  kind: AssetKind;
  number?: string;
  numberAsPrinted?: boolean;
  title: string;
  owner?: string;
  status: AssetStatus;
  statusWords?: string;
  asOf: string;
  valueNote?: string;
  own?: Record<string, unknown>;
}

const initialOf = (a: AssetView | undefined): Partial<Values> =>
  a
    ? {
        kind: a.kind,
        number: a.number,
        title: a.title,
        owner: a.owner,
        status: a.status,
        statusWords: a.statusWords,
        asOf: a.asOf,
        valueNote: a.valueNote,
        own: rawOf(a.kindDetails),
      }
    : { kind: 'trademark', status: 'inForce', asOf: todayInBeijing(), own: { reduction: 0 } };

const contentOf = (v: Values) => ({
  number: v.number ?? '',
  numberAsPrinted: v.numberAsPrinted ?? false,
  title: v.title,
  owner: v.owner ?? '',
  status: v.status,
  statusWords: v.statusWords ?? '',
  asOf: v.asOf,
  valueNote: v.valueNote ?? '',
  kindDetails: detailsOf(v.kind, v.own ?? {}, v.number ?? ''),
});

const CommonFields = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="owner" label={t('field.owner')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="status" label={t('field.status')} rules={[{ required: true }]}>
        <Select options={assetStatuses.map(s => ({ value: s, label: t(`status.${s}`) }))} />
      </Form.Item>
      <Form.Item name="statusWords" label={t('field.statusWords')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="asOf" label={t('field.asOf')} extra={t('form.asOfHelp')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="valueNote" label={t('field.valueNote')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
};

interface AssetFormProps {
  /** Absent: a new one. */
  asset?: AssetView;
  /** The enterprise it belongs to, when the page says so. */
  enterpriseId?: string;
  onClose: () => void;
}

/** 登记资产, 更正: the fields of its kind, the number looked at while it is typed (6.3.3-a). */
export const AssetForm = ({ asset, enterpriseId, onClose }: AssetFormProps) => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => asset?.id ?? newId(), [asset]);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? asset?.kind ?? 'trademark';
  const number = Form.useWatch('number', form) ?? '';
  const chosen = Form.useWatch('enterpriseId', form);
  const patentType = Form.useWatch(['own', 'type'], form);
  const said = (): void => {
    showToast(t('form.saved'));
    onClose();
  };
  const create = useCommand(createAsset, {
    invalidates: ['assets.'],
    onDone: () => {
      said();
      go(hrefOfAsset(id));
    },
  });
  const correct = useCommand(correctAsset, { invalidates: ['assets.'], onDone: said });
  const submit = (v: Values): void => {
    if (asset) correct.run({ id, baseVersion: asset.version, ...contentOf({ ...v, kind: asset.kind }) });
    else create.run({ id, enterpriseId: enterpriseId ?? v.enterpriseId ?? '', ...contentOf(v) });
  };
  return (
    <SheetDialog title={t(asset ? 'form.correct' : 'form.new')} place="side" onClose={onClose}>
      <DeskForm<Values>
        form={form}
        verb={t('form.save')}
        initial={initialOf(asset)}
        pending={create.pending || correct.pending}
        error={create.error ?? correct.error}
        onSubmit={submit}
      >
        {!asset && enterpriseId === undefined && (
          <Form.Item name="enterpriseId" label={t('field.enterprise')} rules={[{ required: true }]}>
            <EnterprisePicker />
          </Form.Item>
        )}
        {!asset && (
          <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true }]}>
            <Select options={assetKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
          </Form.Item>
        )}
        <NumberField
          kind={kind}
          number={number}
          patentType={kind === 'patent' ? (patentType as 'invention') : undefined}
          enterpriseId={asset?.enterpriseId ?? enterpriseId ?? chosen}
          exceptId={asset?.id}
          onTake={taken => form.setFieldValue('number', taken)}
        />
        <Form.Item name="title" label={t('field.title')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
        <KindFields kind={kind} />
        <CommonFields />
      </DeskForm>
    </SheetDialog>
  );
};
