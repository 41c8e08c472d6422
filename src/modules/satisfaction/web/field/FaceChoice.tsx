import { useId } from 'react';
import { LabelledGroup } from '#ui/field/Labelled.tsx';
import { type Level, levels } from '../../contract/rating.ts';
import { useT } from './use-t.ts';
import './rate.css';

const mouths = {
  5: 'M8 14h8a4 4 0 0 1-8 0z',
  4: 'M8 14.5c2 2.4 6 2.4 8 0',
  3: 'M8.5 15.5h7',
  2: 'M8 16.5c2-2.4 6-2.4 8 0',
  1: 'M8 16.8c2-3 6-3 8 0M7 8.2l2.6 1.3M17 8.2l-2.6 1.3',
} as const satisfies Record<Level, string>;

const Face = ({ level }: { level: Level }) => (
  <svg viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <circle cx="12" cy="12" r="9.5" />
    <path d="M9 9.5v1.4M15 9.5v1.4" />
    <path d={mouths[level]} />
  </svg>
);

interface FaceChoiceProps {
  label: string;
  value: Level | undefined;
  error?: string | undefined;
  onChange: (level: Level) => void;
}

/** Five words with faces; the word counts, the face helps. */
export const FaceChoice = ({ label, value, error, onChange }: FaceChoiceProps) => {
  const t = useT();
  const name = useId();
  return (
    <LabelledGroup label={label} error={error}>
      <div className="f-choices">
        {levels.map(level => (
          <label key={level} className="f-choice">
            <input type="radio" name={name} value={level} checked={value === level} onChange={() => onChange(level)} />
            <span className="rate-face">
              <Face level={level} />
              {t(`rate.level.${level}`)}
            </span>
          </label>
        ))}
      </div>
    </LabelledGroup>
  );
};
