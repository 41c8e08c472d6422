import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type Authority, closeAuthority, renameAuthority } from '../contract/authority.ts';
import { dotted } from './dotted.ts';
import { useT } from './use-t.ts';

const ReasonDialog = lazyPart(() => import('#ui/desk/form/ReasonDialog.tsx').then(m => m.ReasonDialog));

/** One organisation beside the list: rename, close. */
export const OrganisationDetail = ({ organisation }: { organisation: Authority }) => {
  const t = useT();
  const [isClosing, setClosing] = useState(false);
  const invalidates = ['people.authority.'];
  const rename = useCommand(renameAuthority, { invalidates, onDone: () => showToast(t('saved')) });
  const close = useCommand(closeAuthority, { invalidates, onDone: () => setClosing(false) });
  const authorityId = organisation.id;
  return (
    <>
      <p className="pp-hint">{dotted(t(`kind.${organisation.kind}`), organisation.regionName)}</p>
      {organisation.open && (
        <>
          <DeskForm<{ name: string }>
            name="people.OrganisationDetail"
            verb={t('organisation.rename')}
            initial={{ name: organisation.name }}
            pending={rename.pending}
            error={rename.error}
            onSubmit={v => rename.run({ authorityId, ...v })}
            aside={
              <Button danger onClick={() => setClosing(true)}>
                {t('organisation.close')}
              </Button>
            }
          >
            <Form.Item name="name" label={t('organisation.name')} rules={[{ required: true, whitespace: true }]}>
              <Input maxLength={100} />
            </Form.Item>
          </DeskForm>
          {isClosing && (
            <ReasonDialog
              name="people.ReasonDialog"
              title={t('organisation.closeTitle', { name: organisation.name })}
              verb={t('organisation.close')}
              pending={close.pending}
              error={close.error}
              onClose={() => setClosing(false)}
              onSubmit={reason => close.run({ authorityId, reason })}
            />
          )}
        </>
      )}
    </>
  );
};
