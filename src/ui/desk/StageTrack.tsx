import type { ReactNode } from 'react';
import './track.css';

/** A stage as the track shows it. */
export interface ShownStage {
  key: string;
  name: string;
  state: 'done' | 'running' | 'skipped' | 'ahead';
  /** Lines below its name: state in words, limit, day. */
  hint: ReactNode;
}

/** The stages of a record as a track: done, running, left out, ahead. */
export const StageTrack = ({ label, stages }: { label: string; stages: readonly ShownStage[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <ol className="pp-track" aria-label={label} tabIndex={0}>
    {stages.map(s => (
      <li key={s.key} data-state={s.state} aria-current={s.state === 'running' ? 'step' : undefined}>
        <strong>{s.name}</strong>
        <span className="pp-hint">{s.hint}</span>
      </li>
    ))}
  </ol>
);
