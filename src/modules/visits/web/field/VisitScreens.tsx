import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { holdsName } from '#platform/web/former-names.ts';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { useDeviceForm } from './device/device-form.ts';
import type { OpenedVisit } from './device/visit-on-device.ts';
import { loadConflictDialog, loadSection } from './load-screens.ts';

export const loadOverview = () => import('./OverviewScreen.tsx').then(m => m.OverviewScreen);
const loadNotes = () => import('./NotesScreen.tsx').then(m => m.NotesScreen);
const loadPhotos = () => import('./PhotosScreen.tsx').then(m => m.PhotosScreen);
const loadReceipt = () => import('./ReceiptScreen.tsx').then(m => m.ReceiptScreen);
const loadReview = () => import('./ReviewScreen.tsx').then(m => m.ReviewScreen);
const loadRecovered = () => import('./RecoveredNotice.tsx').then(m => m.RecoveredNotice);

/** Steps that are no section of the questionnaire. */
const apart = new Set(['notes', 'photos', 'review']);

interface VisitScreensProps {
  opened: OpenedVisit<Questionnaire>;
  step: string;
}

/** The screens of one open form; going from one to another keeps what is in it. */
export const VisitScreens = ({ opened, step }: VisitScreensProps) => {
  const form = useDeviceForm(opened);
  const { visit, definition, onDevice } = form;
  const { sections } = definition;
  const path = `/visits/${visit.rosterId}`;
  const disabled = !holdsName(visit.may, 'visits.visit.saveDraft') || onDevice.submittedAt !== undefined;
  const sheet = definition.supplement ?? [];
  const last = [...sections, ...sheet].at(-1)?.id ?? 'overview';
  const at = sections.findIndex(s => s.id === step);
  const page = sheet.findIndex(s => s.id === step);
  const submitted = onDevice.submittedAt !== undefined || visit.state === 'submitted' || visit.state === 'reviewed';
  if (step === 'review' && submitted) return <LazyPart load={loadReceipt} of={{ form, path }} />;
  return (
    <>
      {opened.recovered && <LazyPart load={loadRecovered} of={{ form, path }} quiet />}
      {at >= 0 && (
        <LazyPart key={step} load={loadSection} of={{ form, sections, at, path, after: `${path}/${sheet[0]?.id ?? 'notes'}`, disabled }} />
      )}
      {page >= 0 && (
        <LazyPart key={step} load={loadSection} of={{ form, sections: sheet, at: page, path, after: `${path}/notes`, disabled }} />
      )}
      {step === 'notes' && <LazyPart load={loadNotes} of={{ form, path, last, disabled }} />}
      {step === 'photos' && <LazyPart load={loadPhotos} of={{ form, path, disabled }} />}
      {step === 'review' && <LazyPart load={loadReview} of={{ form, sections, path, disabled }} />}
      {at < 0 && page < 0 && !apart.has(step) && (
        <LazyPart
          load={loadOverview}
          of={{ form, sections, path, notes: onDevice.notes.length, photos: onDevice.files.length, submitted }}
        />
      )}
      {form.conflict && <LazyPart load={loadConflictDialog} of={{ form, conflict: form.conflict }} quiet />}
    </>
  );
};
