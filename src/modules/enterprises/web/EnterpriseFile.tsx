import { sayDay, sayInstant, sayNumber } from '#platform/web/format.ts';
import { type Fact, Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import type { EnterpriseHub } from '../contract/hub.ts';
import { ContactList } from './ContactList.tsx';
import { FactTable } from './FactTable.tsx';
import { ownText } from './use-own-columns.ts';
import { useT } from './use-t.ts';

/** What ledgers always have: 登记住所, 注册资本, 成立日期, 从业人数, 营业收入. */
const useRegisterFacts = (e: EnterpriseHub): Fact[] => {
  const t = useT();
  const wan = (n: number): string => t('value.wan', { n: sayNumber(n) });
  const revenue =
    e.revenue === null
      ? '—'
      : e.revenueYear === null
        ? wan(e.revenue)
        : t('value.wanOfYear', { n: sayNumber(e.revenue), year: String(e.revenueYear) });
  return [
    { label: t('col.registeredAddress'), value: e.registeredAddress || '—', wide: true },
    { label: t('col.registeredCapital'), value: e.registeredCapital === null ? '—' : wan(e.registeredCapital) },
    { label: t('col.foundedOn'), value: e.foundedOn === null ? '—' : sayDay(e.foundedOn) },
    { label: t('col.employees'), value: e.employees === null ? '—' : t('value.persons', { n: sayNumber(e.employees) }) },
    { label: t('col.revenue'), value: revenue },
  ];
};

/** The authority's own columns; retired ones as long as they say something. */
const OwnFacts = ({ e }: { e: EnterpriseHub }) => {
  const t = useT();
  if (e.ownColumns.length === 0) return null;
  return (
    <FormSection title={t('form.own')}>
      <Facts
        facts={e.ownColumns.map(c => ({
          label: c.retired ? t('own.retiredMark', { name: c.name }) : c.name,
          value: ownText(c, e.own[c.id]),
          wide: c.kind === 'text',
        }))}
      />
    </FormSection>
  );
};

/** Tab 档案: place, people, and every value with its source. */
export const EnterpriseFile = ({ enterprise: e }: { enterprise: EnterpriseHub }) => {
  const t = useT();
  const register = useRegisterFacts(e);
  const yesNo = e.aboveScale === null ? t('word.unknown') : e.aboveScale ? t('word.yes') : t('word.no');
  return (
    <>
      <Facts
        facts={[
          { label: t('field.address'), value: e.address === '' ? '—' : e.address, wide: true },
          ...register,
          { label: t('field.aboveScale'), value: yesNo },
          { label: t('col.updatedAt'), value: sayInstant(e.updatedAt) },
          ...(e.legacyRegNo === null ? [] : [{ label: t('field.legacyRegNo'), value: e.legacyRegNo }]),
        ]}
      />
      <OwnFacts e={e} />
      <ContactList enterprise={e} />
      <FactTable enterprise={e} />
      {e.formerNames.length > 0 && (
        <FormSection title={t('hub.former')}>
          <Facts
            facts={e.formerNames.map(n => ({
              key: `${n.until} ${n.name}`,
              label: sayInstant(n.until),
              value: n.name,
              source: n.reason,
              wide: true,
            }))}
          />
        </FormSection>
      )}
    </>
  );
};
