import type { ReactNode } from 'react';
import './head-strip.css';

/** One thing to know under a record's name: its label, and beside it what it is now. */
export const StripCell = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="pp-strip-cell">
    <span className="pp-figure-label">{label}</span>
    <div>{children}</div>
  </div>
);

/** What must be known at one glance, side by side under the head. */
export const HeadStrip = ({ children }: { children: ReactNode }) => <div className="pp-strip">{children}</div>;
