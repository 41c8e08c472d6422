import { Form, Input, Radio } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { retireVersion } from '../contract/operations-items.ts';
import { useT } from './use-t.ts';

interface RetireVersionProps {
  versionId: string;
  itemName: string;
  /** There is a version of a region above that could count again. */
  hasAbove: boolean;
  onClose: () => void;
}

type Values = { reason: string; afterwards: 'above' | 'nothing' };

/** 停用 with a reason, and what counts afterwards. */
export const RetireVersion = ({ versionId, itemName, hasAbove, onClose }: RetireVersionProps) => {
  const t = useT();
  const retire = useCommand(retireVersion, {
    invalidates: ['catalogue.'],
    onDone: () => {
      showToast(t('retire.done'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('retire.title', { name: itemName })} onClose={onClose}>
      <DeskForm<Values>
        name="catalogue.RetireVersion"
        verb={t('retire.act')}
        pending={retire.pending}
        error={retire.error}
        initial={{ afterwards: 'nothing' }}
        onSubmit={v => retire.run({ id: versionId, ...v })}
      >
        <Form.Item name="reason" label={t('retire.reason')} extra={t('retire.reasonHint')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={300} data-first />
        </Form.Item>
        <Form.Item name="afterwards" label={t('retire.then')} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: 'nothing', label: t('retire.nothing') },
              ...(hasAbove ? [{ value: 'above', label: t('retire.above') }] : []),
            ]}
          />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
