import { Form, Input, Radio } from 'antd';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { EnterpriseRow } from '../contract/enterprise.ts';
import { mergeEnterprises, unmergeEnterprise } from '../contract/operations.ts';
import { useT } from './use-t.ts';

interface MergeDialogProps {
  pair: readonly EnterpriseRow[];
  onClose: () => void;
  onMerged: () => void;
}

/** 合并重复企业: side by side, one is kept; the way back stands in the toast and on the other one's page. */
export const MergeDialog = ({ pair, onClose, onMerged }: MergeDialogProps) => {
  const t = useT();
  const invalidate = useInvalidate();
  const merge = useCommand(mergeEnterprises, {
    invalidates: ['enterprises.'],
    onDone: (_, input) => {
      showToast(t('merge.done'), {
        undo: async () => {
          await call(unmergeEnterprise, { id: input.dropId, reason: t('merge.undo') });
          await invalidate(['enterprises.']);
        },
      });
      onMerged();
    },
  });
  const submit = (v: { keepId: string; reason: string }): void => {
    const dropId = pair.find(e => e.id !== v.keepId)?.id;
    if (dropId !== undefined) merge.run({ keepId: v.keepId, dropId, reason: v.reason });
  };
  return (
    <SheetDialog title={t('merge.title')} onClose={onClose}>
      <DeskForm<{ keepId: string; reason: string }>
        name="enterprises.MergeDialog"
        verb={t('merge.do')}
        pending={merge.pending}
        error={merge.error}
        initial={{ keepId: pair[0]?.id ?? '' }}
        onSubmit={submit}
      >
        <p className="pp-hint">{t('merge.explain')}</p>
        <Form.Item name="keepId" label={t('merge.keep')} rules={[{ required: true }]}>
          <Radio.Group
            options={pair.map(e => ({
              value: e.id,
              label: `${e.name} · ${e.uscc === null ? t('hub.noCode') : groupUscc(e.uscc)} · ${e.regionName} ${e.address}`,
            }))}
            vertical
          />
        </Form.Item>
        <Form.Item name="reason" label={t('merge.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
