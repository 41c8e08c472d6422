import { Button } from 'antd';
import { useState } from 'react';
import { printSupplement } from '#modules/papers/contract/operations-print.ts';
import type { Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { saveFile } from '#platform/web/call.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { VisitView } from '../contract/visit.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { useT } from './use-t.ts';

/** 补充页 of a visit: its own table, its own paper. */
export const SupplementPart = ({ visit, sections }: { visit: VisitView; sections: readonly Section[] }) => {
  const t = useT();
  const [failed, setFailed] = useState<unknown>();
  const print = (format: 'pdf' | 'docx') => (): void => {
    saveFile(printSupplement, { visitId: visit.id, format }).then(() => setFailed(undefined), setFailed);
  };
  return (
    <FormSection
      title={t('supplement.title')}
      hint={t('supplement.hint')}
      aside={
        <div className="pp-actions">
          <Button size="small" onClick={print('docx')}>
            {t('supplement.printDocx')}
          </Button>
          <Button size="small" onClick={print('pdf')}>
            {t('supplement.print')}
          </Button>
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
