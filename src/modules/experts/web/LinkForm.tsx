import { Form, Select } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ExpertView } from '../contract/expert.ts';
import { linkExpert, listExpertAccounts } from '../contract/operations-expert.ts';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

/** 关联账号: an account of the role 专家, made by the system administrator; cleared, the expert works through staff only. */
export const LinkForm = ({ expert, onClose }: { expert: ExpertView; onClose: () => void }) => {
  const t = useT();
  const { data } = useOp(listExpertAccounts, {});
  const link = useSaved(linkExpert, onClose);
  const free = (data?.rows ?? []).map(a => ({ value: a.id, label: a.name }));
  const options = expert.account ? [{ value: expert.account.id, label: expert.account.name }, ...free] : free;
  return (
    <SheetDialog title={t('link')} onClose={onClose}>
      <DeskForm<{ accountId?: string }>
        name="experts.LinkForm"
        verb={t('save')}
        initial={expert.account ? { accountId: expert.account.id } : {}}
        pending={link.pending}
        error={link.error}
        onSubmit={v => link.run({ id: expert.id, accountId: v.accountId ?? null })}
      >
        <Form.Item name="accountId" label={t('field.account')} extra={t('link.hint')}>
          <Select allowClear={clearNamed()} options={options} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
