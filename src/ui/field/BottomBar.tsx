import type { ReactNode } from 'react';
import type { SavingState } from '#platform/web/saving.ts';
import { SavedMark } from './SavedMark.tsx';

/** Always in reach of the thumb: the state of saving and the one next step (one or two `Button`s). */
export const BottomBar = ({ saving, children }: { saving?: SavingState; children: ReactNode }) => (
  <footer className="f-bottom">
    {saving && <SavedMark saving={saving} />}
    <div className="f-bottom-acts">{children}</div>
  </footer>
);
