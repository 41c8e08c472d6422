import { useState } from 'react';
import { useSession } from '#platform/web/session.ts';

const prefix = 'peipao.draft.';

interface Kept<V> {
  at: string;
  values: V;
}

const read = <V>(key: string): Kept<V> | undefined => {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<V> | null) ?? undefined;
  } catch {
    return undefined;
  }
};

const write = (key: string, kept: unknown): boolean => {
  try {
    if (kept === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    // a browser that keeps nothing: the form works, and says nothing of a draft
    return false;
  }
};

/** A draft of a form that this device keeps for the person. */
export interface KeptDraft<V> {
  /** What was typed last time and not saved. */
  readonly found: V | undefined;
  /** When the draft was kept last; undefined: nothing is kept. */
  readonly keptAt: string | undefined;
  /** Keeps what the form says now; at every stroke, so that leaving the page loses nothing. */
  keep: (values: V) => void;
  /** The form was saved, or its draft is not wanted. */
  drop: () => void;
}

/** Keeps what is typed into a form of a new record, by the form's name, for who is signed in; another person of the same device sees nothing of it. */
export const useKeptDraft = <V>(name: string): KeptDraft<V> => {
  const { person } = useSession();
  const key = `${prefix}${person.id}.${name}`;
  const [found] = useState(() => read<V>(key));
  const [keptAt, setKeptAt] = useState(found?.at);
  return {
    found: found?.values,
    keptAt,
    keep: values => {
      const at = new Date().toISOString();
      if (write(key, { at, values })) setKeptAt(at);
    },
    drop: () => {
      write(key, undefined);
      setKeptAt(undefined);
    },
  };
};
