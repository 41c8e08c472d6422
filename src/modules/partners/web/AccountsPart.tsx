import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { linkAccount, listPartnerAccounts, unlinkAccount } from '../contract/operations.ts';
import type { OrganisationView } from '../contract/organisation.ts';
import { usePartnerSaved } from './use-partner-saved.ts';
import { useT } from './use-t.ts';

const LinkForm = ({ organisationId, onClose }: { organisationId: string; onClose: () => void }) => {
  const t = useT();
  const { data } = useOp(listPartnerAccounts, {});
  const link = usePartnerSaved(linkAccount, t('saved'), onClose);
  return (
    <SheetDialog title={t('accounts.link')} onClose={onClose}>
      <DeskForm<{ accountId: string }>
        name="partners.LinkForm"
        verb={t('accounts.link')}
        pending={link.pending}
        error={link.error}
        onSubmit={v => link.run(id => ({ id, organisationId, ...v }))}
      >
        <Form.Item name="accountId" label={t('accounts.account')} extra={t('accounts.linkHint')} rules={[{ required: true }]}>
          <Select options={(data?.rows ?? []).map(a => ({ value: a.id, label: a.name }))} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** The accounts through which the organisation works here (7.1-b). */
export const AccountsPart = ({ organisation: o }: { organisation: OrganisationView }) => {
  const t = useT();
  const [linking, setLinking] = useState(false);
  const unlink = usePartnerSaved(unlinkAccount, t('accounts.unlinked'));
  return (
    <FormSection
      title={t('accounts')}
      aside={o.may.includes(linkAccount.name) && <Button onClick={() => setLinking(true)}>{t('accounts.link')}</Button>}
    >
      <DataTable
        caption={t('accounts')}
        fit
        rows={o.accounts}
        rowKey={a => a.id}
        empty={<p className="pp-hint">{t('accounts.none')}</p>}
        columns={[
          {
            key: 'name',
            title: t('accounts.account'),
            render: a => (
              <>
                {a.name} {!a.active && <StateTag tone="off">{t('accounts.off')}</StateTag>}
              </>
            ),
          },
          {
            key: 'acts',
            title: t('acts'),
            act: true,
            render: a =>
              o.may.includes(unlinkAccount.name) && (
                <Button size="small" loading={unlink.pending} onClick={() => unlink.run({ id: a.id })}>
                  {t('accounts.unlink')}
                </Button>
              ),
          },
        ]}
      />
      {linking && <LinkForm organisationId={o.id} onClose={() => setLinking(false)} />}
    </FormSection>
  );
};
