import { Button, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DropFile } from '#ui/desk/DropFile.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { type AssetKind, assetKinds } from '../../contract/asset.ts';
import { pasteAssets, startAssetImport } from '../../contract/operations-import.ts';
import { defaultOrder } from '../../domain/import-headings.data.ts';
import { DayField } from '../DayField.tsx';
import { EnterprisePicker } from '../EnterprisePicker.tsx';
import { useT } from './use-import-t.ts';

interface Values {
  kind: AssetKind;
  asOf: string;
  enterpriseId?: string;
  text?: string;
}

/** 导入: an official export as a file, or rows pasted from a spreadsheet (6.3.3-a). */
export const ImportNewPage = () => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => newId(), []);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'trademark';
  const done = { invalidates: ['assets.'], onDone: () => go(`/assets/imports/${id}`) };
  const start = useCommand(startAssetImport, done);
  const paste = useCommand(pasteAssets, done);
  const own = (): { id: string; kind: AssetKind; asOf: string; enterpriseId?: string } => {
    const v = form.getFieldsValue();
    return { id, kind: v.kind, asOf: v.asOf, ...(v.enterpriseId ? { enterpriseId: v.enterpriseId } : {}) };
  };
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/assets/imports" quiet>
            {t('import.list')}
          </LinkButton>
        }
        title={t('import.title')}
        hint={t('import.lead')}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        className="pp-form"
        initialValues={{ kind: 'trademark', asOf: todayInBeijing() }}
        onFinish={v => paste.run({ ...own(), text: v.text ?? '' })}
      >
        <Form.Item name="kind" label={t('import.kind')}>
          <Select options={assetKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name="asOf" label={t('import.asOf')} extra={t('form.asOfHelp')}>
          <DayField />
        </Form.Item>
        <Form.Item name="enterpriseId" label={t('import.enterprise')}>
          <EnterprisePicker />
        </Form.Item>
        <Form.Item>
          <DropFile
            label={t('import.file')}
            accept=".xlsx,.xls,.ods,.csv"
            onStored={file => start.run({ ...own(), fileId: file.fileId })}
          />
        </Form.Item>
        <ProblemNotice error={start.error} />
        <Form.Item
          name="text"
          label={t('import.paste')}
          extra={t('import.pasteHelp', { order: defaultOrder[kind].map(f => t(`import.field.${f}`)).join('、') })}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={8} maxLength={400_000} />
        </Form.Item>
        <ProblemNotice error={paste.error} />
        <Button type="primary" htmlType="submit" loading={paste.pending}>
          {t('import.pasteVerb')}
        </Button>
      </Form>
      <ClauseFoot clause="6.3.3-a" />
    </>
  );
};
