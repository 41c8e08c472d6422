import { Form, Input } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { renameEnterprise } from '../contract/operations.ts';
import { useT } from './use-t.ts';

/** 变更名称: the former name is kept with the day and the reason. */
export const RenameForm = ({ enterprise, onClose }: { enterprise: EnterpriseHub; onClose: () => void }) => {
  const t = useT();
  const e = useOpened(enterprise);
  const rename = useCommand(renameEnterprise, {
    invalidates: ['enterprises.'],
    onDone: () => {
      showToast(t('form.saved'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('rename.title')} onClose={onClose}>
      <DeskForm<{ name: string; reason?: string }>
        name="enterprises.RenameForm"
        verb={t('form.save')}
        initial={{ name: e.name }}
        pending={rename.pending}
        error={rename.error}
        onSubmit={v => rename.run({ id: e.id, baseRevision: e.revision, name: v.name, reason: v.reason ?? '' })}
      >
        <Form.Item name="name" label={t('rename.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label={t('rename.reason')}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
