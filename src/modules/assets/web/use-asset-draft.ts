import { useRef, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useInvalidate } from '#platform/web/desk/data.ts';
import { useDraft } from '#platform/web/field/draft.ts';
import type { SavingState } from '#platform/web/saving.ts';
import type { AssetDraft } from '../contract/draft.ts';
import { dropAssetDraft, getAssetDraft, saveAssetDraft } from '../contract/operations-draft.ts';

/** The network may be tried for long; a person who closes waits this long at most, in milliseconds. */
const patience = 1_500;
const tooLong = (): Promise<false> => new Promise(resolve => setTimeout(() => resolve(false), patience));

export interface AssetDraftState {
  /** What stands in the form now. */
  change: (content: AssetDraft) => void;
  saving: SavingState;
  /** Brings it to the server, then closes; if it cannot be brought there, closes when asked again. */
  close: () => void;
  /** Closing was asked for while the last words are not saved. */
  unsaved: boolean;
  /** Before registering: nothing may come after it. */
  flush: () => Promise<boolean>;
  /** It is registered: the draft is gone. */
  settle: () => void;
  drop: () => Promise<void>;
}

/** The typing of one form; saves itself on the server at every pause. */
export const useAssetDraft = (form: string, baseVersion: number | null, onClose: () => void): AssetDraftState => {
  const invalidate = useInvalidate();
  const [unsaved, setUnsaved] = useState(false);
  const isOver = useRef(false);
  const save = async (changes: Readonly<Record<string, unknown>>, id: string, leaving: boolean): Promise<void> => {
    if (isOver.current) return;
    await call(saveAssetDraft, { form, baseVersion, content: changes['content'] as AssetDraft }, { commandId: id, keepalive: leaving });
    await invalidate([getAssetDraft]);
  };
  const { draft, saving } = useDraft(form, save);
  const close = async (): Promise<void> => {
    if (unsaved || (await Promise.race([draft.flush(), tooLong()]))) onClose();
    else setUnsaved(true);
  };
  const drop = async (): Promise<void> => {
    isOver.current = true;
    await draft.flush();
    await call(dropAssetDraft, { form });
    await invalidate([getAssetDraft]);
    onClose();
  };
  const settle = (): void => {
    isOver.current = true;
  };
  return {
    change: content => draft.change({ content }),
    saving,
    close: () => void close(),
    unsaved,
    flush: () => draft.flush(),
    settle,
    drop,
  };
};
