import { call } from '#platform/web/call.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { revealVisitPhone } from '../contract/operations-visits.ts';
import type { VisitView } from '../contract/visit.ts';
import { useT } from './use-t.ts';

/** 受访人员 with masked numbers; the whole number asks for a reason. */
export const PeopleMet = ({ visit }: { visit: VisitView }) => {
  const t = useT();
  const met = visit.answers['visit.met'];
  if (!Array.isArray(met) || met.length === 0) return <p className="pp-hint">{t('visit.blank')}</p>;
  const reveal =
    (row: number) =>
    async (reason: string): Promise<string> =>
      (await call(revealVisitPhone, { visitId: visit.id, question: 'visit.met', row, reason })).phone ?? '';
  return (
    <Facts
      facts={met.map((person, row) => ({
        label: [person['name'], person['post']].filter(Boolean).join(' '),
        value: person['phone'] ? (
          <MaskedValue
            masked={String(person['phone'])}
            label={`${person['name']} ${t('fill.phone')}`}
            reveal={visit.may.includes(revealVisitPhone.name) ? reveal(row) : undefined}
          />
        ) : (
          '—'
        ),
      }))}
    />
  );
};
