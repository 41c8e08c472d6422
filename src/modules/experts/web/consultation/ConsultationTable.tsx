import type { ReactNode } from 'react';
import { sayDay } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { type ConsultationFilter, listConsultations } from '../../contract/operations-consultation.ts';
import { hoursOf } from '../hours.ts';
import { StateOfConsultation } from '../States.tsx';
import { useT } from '../use-t.ts';

/** Consultations, the newest first. */
export const ConsultationTable = ({ name, filters, empty }: { name: string; filters: ConsultationFilter; empty?: ReactNode }) => {
  const t = useT();
  return (
    <KeysetTable
      name={name}
      caption={t('page.consultations')}
      op={listConsultations}
      filters={filters}
      rowKey={r => r.id}
      rowName={r => r.enterpriseName}
      href={r => `/experts/consultations/${r.id}`}
      {...(empty ? { empty } : {})}
      columns={[
        { key: 'enterprise', title: t('consultation.enterprise'), render: r => r.enterpriseName },
        { key: 'class', title: t('fieldOf.class'), width: 200, render: r => r.className },
        { key: 'state', title: t('state'), width: 130, render: r => <StateOfConsultation state={r.state} /> },
        { key: 'expert', title: t('expert'), width: 110, render: r => r.expertName || '—' },
        { key: 'wantedOn', title: t('consultation.wantedOn'), width: 160, render: r => sayDay(r.wantedOn) },
        { key: 'mode', title: t('consultation.mode'), width: 90, render: r => t(`mode.${r.mode}`) },
        { key: 'by', title: t('consultation.askedBy'), width: 110, render: r => sayWho(r.askedByName) },
        { key: 'held', title: t('consultation.heldBy'), width: 110, render: r => sayWho(r.heldByName) },
        { key: 'hours', title: t('field.hours'), width: 110, render: r => (r.minutes === null ? '—' : hoursOf(r.minutes)) },
      ]}
    />
  );
};
