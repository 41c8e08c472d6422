import { sayInstant } from '#platform/web/format.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import type { EnterpriseHub } from '../contract/hub.ts';
import { ContactList } from './ContactList.tsx';
import { FactTable } from './FactTable.tsx';
import { useT } from './use-t.ts';

/** Tab 档案: place, people, and every value with its source. */
export const EnterpriseFile = ({ enterprise: e }: { enterprise: EnterpriseHub }) => {
  const t = useT();
  const yesNo = e.aboveScale === null ? t('word.unknown') : e.aboveScale ? t('word.yes') : t('word.no');
  return (
    <>
      <Facts
        facts={[
          { label: t('field.address'), value: e.address === '' ? '—' : e.address, wide: true },
          { label: t('field.aboveScale'), value: yesNo },
          { label: t('col.updatedAt'), value: sayInstant(e.updatedAt) },
          ...(e.legacyRegNo === null ? [] : [{ label: t('field.legacyRegNo'), value: e.legacyRegNo }]),
        ]}
      />
      <ContactList enterprise={e} />
      <FactTable enterprise={e} />
      {e.formerNames.length > 0 && (
        <FormSection title={t('hub.former')}>
          <Facts facts={e.formerNames.map(n => ({ label: sayInstant(n.until), value: n.name, source: n.reason, wide: true }))} />
        </FormSection>
      )}
    </>
  );
};
