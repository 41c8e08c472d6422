import { useState } from 'react';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Later } from '#ui/field/Later.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { Questionnaire } from '../../contract/questionnaire.ts';
import type { NoteView, VisitView } from '../../contract/visit.ts';
import { useVisitForm } from './form-state.ts';
import { OverviewScreen } from './OverviewScreen.tsx';
import { SectionScreen } from './SectionScreen.tsx';
import { useFormT } from './use-field-t.ts';

const loadNotes = () => import('./NotesScreen.tsx').then(m => m.NotesScreen);
const loadReview = () => import('./ReviewScreen.tsx').then(m => m.ReviewScreen);
const loadConflict = () => import('./ConflictDialog.tsx').then(m => m.ConflictDialog);

interface VisitScreensProps {
  visit: VisitView;
  definition: Questionnaire;
  step: string;
}

const Receipt = ({ name, receipt }: { name: string; receipt: { receipt: string; raised: number } }) => {
  const t = useFormT();
  return (
    <Screen title={name} hint={t('visit.state.submitted')} back="/">
      <Banner tone="done">
        <p>
          <strong>{t('fill.receipt', { receipt: receipt.receipt })}</strong>
        </p>
        <p>{t('fill.receiptBody', { n: receipt.raised })}</p>
      </Banner>
      <Button primary to="/">
        {t('fill.receiptBack')}
      </Button>
    </Screen>
  );
};

/** The screens of one open form; going from one to another keeps what is in it. */
export const VisitScreens = ({ visit, definition, step }: VisitScreensProps) => {
  const form = useVisitForm(visit, definition);
  const { sections } = definition;
  const [notes, setNotes] = useState<readonly NoteView[]>(visit.notes);
  const [receipt, setReceipt] = useState<{ receipt: string; raised: number }>();
  const path = `/visits/${visit.rosterId}`;
  const disabled = !visit.may.includes('surveys.visit.saveDraft');
  const sheet = definition.supplement ?? [];
  const last = [...sections, ...sheet].at(-1)?.id ?? 'overview';
  const at = sections.findIndex(s => s.id === step);
  const page = sheet.findIndex(s => s.id === step);
  if (receipt) return <Receipt name={visit.enterpriseName} receipt={receipt} />;
  return (
    <>
      {at >= 0 && (
        <SectionScreen
          key={step}
          form={form}
          sections={sections}
          at={at}
          path={path}
          after={`${path}/${sheet[0]?.id ?? 'notes'}`}
          disabled={disabled}
        />
      )}
      {page >= 0 && (
        <SectionScreen key={step} form={form} sections={sheet} at={page} path={path} after={`${path}/notes`} disabled={disabled} />
      )}
      {step === 'notes' && <Later load={loadNotes} of={{ form, path, last, disabled, notes, onNotes: setNotes }} />}
      {step === 'review' && <Later load={loadReview} of={{ form, sections, path, disabled, onSubmitted: setReceipt }} />}
      {at < 0 && page < 0 && step !== 'notes' && step !== 'review' && (
        <OverviewScreen form={form} sections={sections} path={path} notes={notes.length} />
      )}
      {form.conflict && <Later load={loadConflict} of={{ form, conflict: form.conflict }} />}
    </>
  );
};
