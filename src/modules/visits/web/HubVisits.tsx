import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { InterviewTable } from './TalkTables.tsx';
import { useT } from './use-t.ts';
import { VisitTable } from './VisitTable.tsx';

/** Tab 走访 of an enterprise: every visit and call. */
export const HubVisits = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  return (
    <>
      <VisitTable filters={{ enterpriseId }} />
      <FormSection title={t('visits.tab.interviews')}>
        <InterviewTable filters={{ enterpriseId }} />
      </FormSection>
    </>
  );
};
