import type { ReactNode } from 'react';
import { StateIcon, type Tone } from '../StateIcon.tsx';

/** A record's state: an icon and a word, never colour alone. */
export const StateTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`pp-state pp-tone-${tone}`}>
    <StateIcon tone={tone} />
    {children}
  </span>
);
