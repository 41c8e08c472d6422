import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { correctOrganisation, endOrganisation } from '../contract/operations.ts';
import type { OrganisationView } from '../contract/organisation.ts';
import { usePartnerSaved } from './use-partner-saved.ts';
import { useT } from './use-t.ts';

const OrganisationForm = lazyPart(() => import('./OrganisationForm.tsx').then(m => m.OrganisationForm));

const EndForm = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useT();
  const end = usePartnerSaved(endOrganisation, t('end.done'), onClose);
  return (
    <SheetDialog title={t('end')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="partners.EndForm"
        verb={t('end')}
        pending={end.pending}
        error={end.error}
        onSubmit={v => end.run({ id, ...v })}
      >
        <p className="pp-hint">{t('end.hint')}</p>
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** What can be done with an organisation now. */
export const OrganisationActs = ({ organisation: o }: { organisation: OrganisationView }) => {
  const t = useT();
  const [open, setOpen] = useState<'correct' | 'end'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      {o.may.includes(correctOrganisation.name) && <Button onClick={() => setOpen('correct')}>{t('correct')}</Button>}
      {o.may.includes(endOrganisation.name) && <Button onClick={() => setOpen('end')}>{t('end')}</Button>}
      {open === 'correct' && <OrganisationForm organisation={o} onClose={close} />}
      {open === 'end' && <EndForm id={o.id} onClose={close} />}
    </>
  );
};
