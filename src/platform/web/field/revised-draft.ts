import { useRef } from 'react';
import type { SavingState } from '../saving.ts';
import { type ServerDraft, useDraft } from './draft.ts';

interface RevisedDraftOptions<I> {
  /** The draft's id; another is another draft. */
  id: string;
  /** The revision that the page was opened with. */
  revision: number;
  /** What is sent: the changes, and the revision they began from. */
  inputOf: (changes: Readonly<Record<string, unknown>>, revision: number) => I;
  /** Sends it under the id of the act; answers the revision that the draft has now. */
  send: (input: I, options: { commandId: string; keepalive: boolean }) => Promise<{ revision: number }>;
  /** After a save, unless the page is being left. */
  onSaved?: () => Promise<void>;
}

/**
 * A draft on the server that counts its saves: each names the revision it began from, so that nobody writes over a colleague unseen. The bytes are
 * frozen: a retry under the same id carries the same input and the same revision.
 */
export const useRevisedDraft = <I>({
  id,
  revision: first,
  inputOf,
  send,
  onSaved,
}: RevisedDraftOptions<I>): { draft: ServerDraft; saving: SavingState; revision: () => number } => {
  const revision = useRef(first);
  const frozen = useRef<{ act: string; input: I } | undefined>(undefined);
  const save = async (changes: Readonly<Record<string, unknown>>, act: string, leaving: boolean): Promise<void> => {
    if (frozen.current?.act !== act) frozen.current = { act, input: inputOf(changes, revision.current) };
    const saved = await send(frozen.current.input, { commandId: act, keepalive: leaving });
    revision.current = saved.revision;
    if (!leaving) await onSaved?.();
  };
  const { draft, saving } = useDraft(id, save);
  return { draft, saving, revision: () => revision.current };
};
