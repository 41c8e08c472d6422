import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { useT } from '../use-t.ts';
import { ConsultationTable } from './ConsultationTable.tsx';

/** Consultations for which this expert was asked. */
export const OwnConsultations = ({ expertId }: { expertId: string }) => {
  const t = useT();
  return <ConsultationTable name="experts.ownConsultations" filters={{ expertId }} empty={<EmptyState title={t('consultation.none')} />} />;
};
