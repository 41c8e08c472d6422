import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { getEnterprise } from '../contract/operations.ts';
import { ContactList } from './ContactList.tsx';
import { FactTable } from './FactTable.tsx';
import { StatusMark } from './StatusMark.tsx';
import { hubActs } from './slots.ts';
import { useT } from './use-t.ts';

/** An enterprise beside the list. */
export const EnterpriseSummary = ({ id }: { id: string }) => {
  const t = useT();
  const { data: e, error } = useOp(getEnterprise, { id });
  if (!e) return <ProblemNotice error={error} />;
  return (
    <>
      {e.status !== 'merged' && (
        <div className="pp-actions">
          <SlotParts of={hubActs} give={{ enterpriseId: e.id }} />
        </div>
      )}
      <Facts
        facts={[
          {
            label: t('field.uscc'),
            value: <span className="pp-figures">{e.uscc === null ? t('hub.noCode') : groupUscc(e.uscc)}</span>,
            wide: true,
          },
          { label: t('field.street'), value: e.regionName },
          { label: t('field.status'), value: <StatusMark status={e.status} /> },
          { label: t('field.address'), value: e.address === '' ? '—' : e.address, wide: true },
          { label: t('field.industry'), value: e.industryCode === null ? '—' : industryName(e.industryCode) },
          { label: t('field.scale'), value: e.scale === null ? '—' : t(`scale.${e.scale}`) },
        ]}
      />
      <ContactList enterprise={e} />
      <FactTable enterprise={e} />
    </>
  );
};
