import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ContactView } from '../contract/contact.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { addContact, correctContact, retireContact, revealContact } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const ContactForm = lazyPart(() => import('./ContactForm.tsx').then(m => m.ContactForm));

/** The people of an enterprise; numbers masked, shown in full with a reason (7.1-d). */
export const ContactList = ({ enterprise: e }: { enterprise: EnterpriseHub }) => {
  const t = useT();
  const [editing, setEditing] = useState<ContactView | 'new'>();
  const retire = useCommand(retireContact, { invalidates: ['enterprises.'] });
  const may = (op: { name: string }): boolean => e.may.includes(op.name);
  const letGo = async (c: ContactView): Promise<void> => {
    await retire.runAsync({ id: c.id });
    showToast(t('contact.retired', { name: c.name }));
  };
  const reveal =
    (c: ContactView) =>
    async (reason: string): Promise<string> =>
      (await call(revealContact, { id: c.id, reason })).phone;
  const add = may(addContact) && <Button onClick={() => setEditing('new')}>{t('contact.add')}</Button>;
  return (
    <FormSection title={t('hub.contacts')} aside={e.contacts.length > 0 && add}>
      <ProblemNotice error={retire.error} />
      {e.contacts.length === 0 ? (
        <EmptyState title={t('contact.none')} action={add} />
      ) : (
        <Facts
          facts={e.contacts.map(c => ({
            key: c.id,
            label: t(`kind.${c.kind}`),
            value: (
              <>
                {`${c.name} ${c.post}`}{' '}
                {c.phone !== '' && (
                  <MaskedValue
                    masked={c.phone}
                    label={`${c.name} ${t('contact.phone')}`}
                    reveal={may(revealContact) ? reveal(c) : undefined}
                  />
                )}
              </>
            ),
            source: (
              <>
                {may(correctContact) && (
                  <Button size="small" type="link" onClick={() => setEditing(c)}>
                    {t('form.correct')}
                  </Button>
                )}
                {may(retireContact) && (
                  <Button size="small" type="link" onClick={() => void letGo(c).catch(() => undefined)}>
                    {t('contact.retire')}
                  </Button>
                )}
              </>
            ),
          }))}
        />
      )}
      {editing && (
        <ContactForm enterpriseId={e.id} {...(editing === 'new' ? {} : { contact: editing })} onClose={() => setEditing(undefined)} />
      )}
    </FormSection>
  );
};
