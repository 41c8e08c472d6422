import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { sayMark } from '#platform/web/marks.ts';
import type { ContactView } from '../../contract/contact.ts';
import { revealContact } from '../../contract/operations.ts';

/** Who can be called: with a number of a person's own, not of a group. */
export const callable = (contacts: readonly ContactView[] | undefined): ContactView[] =>
  (contacts ?? []).filter(c => c.phone !== '' && c.kind !== 'liaisonGroup');

/** A contact as a button names it: 王强（质量部经理）. */
export const nameOfContact = (c: Pick<ContactView, 'name' | 'post'>): string =>
  c.post ? `${c.name}${sayMark('（')}${c.post}${sayMark('）')}` : c.name;

/** 拨打: the number is revealed for this call, which is recorded with its reason, and dialled (7.1-d). Everybody who dials does it here. */
export const useDial = (): {
  dial: (contactId: string, reason: string) => Promise<string | undefined>;
  dialling: string | undefined;
  error: unknown;
} => {
  const [error, setError] = useState<unknown>();
  const [dialling, setDialling] = useState<string>();
  const dial = async (contactId: string, reason: string): Promise<string | undefined> => {
    setError(undefined);
    setDialling(contactId);
    try {
      const { phone } = await call(revealContact, { id: contactId, reason });
      location.href = `tel:${phone}`;
      return phone;
    } catch (problem) {
      setError(problem);
      return undefined;
    } finally {
      setDialling(undefined);
    }
  };
  return { dial, dialling, error };
};
