import { loadConflictDialog, loadSection } from '#modules/visits/web/field.ts';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import type { FillView } from '../../contract/fill.ts';
import { useFillForm } from './fill-state.ts';

const loadHome = () => import('./FillHome.tsx').then(m => m.FillHome);
const loadReview = () => import('./FillReview.tsx').then(m => m.FillReview);
const loadParts = () => import('./FillParts.tsx').then(m => m.FillParts);

export interface FillScreensProps {
  view: FillView;
  step: string;
  /** Fetches everything anew: after handing in, on news of others. */
  onReload: () => void;
  onRefused: (error: unknown) => void;
}

/** The screens of the enterprise's form; going from one to another keeps what is in it. */
export const FillScreens = ({ view, step, onReload, onRefused }: FillScreensProps) => {
  const form = useFillForm(view, onRefused);
  const { sections } = view.definition;
  const path = `/fill/${view.linkId}`;
  const at = sections.findIndex(s => s.id === step);
  return (
    <>
      {at >= 0 && (
        <LazyPart key={step} load={loadSection} of={{ form, sections, at, path, after: `${path}/review`, disabled: !view.writable }} />
      )}
      {step === 'review' && <LazyPart load={loadReview} of={{ form, view, path, onReload }} />}
      {step === 'parts' && <LazyPart load={loadParts} of={{ view, path, onReload }} />}
      {at < 0 && step !== 'review' && step !== 'parts' && <LazyPart load={loadHome} of={{ form, view, path, onReload }} />}
      {form.conflict && <LazyPart load={loadConflictDialog} of={{ form, conflict: form.conflict }} quiet />}
    </>
  );
};
