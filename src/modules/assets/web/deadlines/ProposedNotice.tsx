import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssetView } from '../../contract/asset.ts';
import { confirmAssets, dismissAsset } from '../../contract/operations-register.ts';
import { useT } from '../use-register-t.ts';

/** 待确认: a form proposed it; a person stands for it, or says that it is none of the enterprise's. */
export const ProposedNotice = ({ a }: { a: AssetView }) => {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const confirm = useCommand(confirmAssets, { invalidates: ['assets.'], onDone: () => showToast(t('page.confirmed')) });
  const dismiss = useCommand(dismissAsset, {
    invalidates: ['assets.'],
    onDone: () => {
      showToast(t('page.dismissed'));
      setOpen(false);
    },
  });
  return (
    <div className="pp-notice" role="status">
      <p>{t('page.proposed', { source: t(`source.${a.source}`) })}</p>
      <div className="pp-actions">
        {a.may.includes(confirmAssets.name) && (
          <Button type="primary" loading={confirm.pending} onClick={() => confirm.run({ ids: [a.id] })}>
            {t('page.confirm')}
          </Button>
        )}
        {a.may.includes(dismissAsset.name) && <Button onClick={() => setOpen(true)}>{t('page.dismiss')}</Button>}
      </div>
      <ProblemNotice error={confirm.error} />
      {isOpen && (
        <SheetDialog title={t('page.dismiss')} onClose={() => setOpen(false)}>
          <DeskForm<{ reason: string }>
            name="assets.ProposedNotice"
            verb={t('page.dismiss')}
            pending={dismiss.pending}
            error={dismiss.error}
            onSubmit={v => dismiss.run({ id: a.id, ...v })}
          >
            <Form.Item name="reason" label={t('page.dismissReason')} rules={[{ required: true, whitespace: true }]}>
              <Input maxLength={300} autoFocus />
            </Form.Item>
          </DeskForm>
        </SheetDialog>
      )}
    </div>
  );
};
