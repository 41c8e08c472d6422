import { useState } from 'react';
import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import type { VisitView } from '../contract/visit.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { supplementTakeOut } from './slots.ts';
import { useT } from './use-t.ts';

/** 补充页 of a visit: its own table, its own paper. */
export const SupplementPart = ({ visit, sections }: { visit: VisitView; sections: readonly Section[] }) => {
  const t = useT();
  const [failed, setFailed] = useState<unknown>();
  return (
    <FormSection
      title={t('supplement.title')}
      hint={t('supplement.hint')}
      aside={
        <div className="pp-actions">
          <SlotParts of={supplementTakeOut} give={{ visit, onFailed: setFailed }} />
          {visit.may.includes('visits.visit.saveDraft') && (
            <LinkButton href={`/visits/${visit.id}/supplement`}>{t('supplement.fill')}</LinkButton>
          )}
        </div>
      }
    >
      <ProblemNotice error={failed} />
      <AnswerTable visit={visit} sections={sections} label={t('supplement.title')} />
    </FormSection>
  );
};
