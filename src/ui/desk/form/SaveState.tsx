import type { SavingState } from '#platform/web/saving.ts';
import { saySaving, toneOfSaving } from '#platform/web/saving.ts';
import { StateTag } from '../StateTag.tsx';

/** 已存 14:32（服务器）: said to screen readers too, but politely. */
export const SaveState = ({ saving }: { saving: SavingState }) => (
  <span role="status" aria-live="polite" className="pp-save">
    <StateTag tone={toneOfSaving(saving)}>{saySaving(saving)}</StateTag>
  </span>
);
