import { useId } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { type ControlProps, Labelled, LabelledGroup } from './Labelled.tsx';

export interface ChoiceOption {
  value: string;
  label: string;
}

interface ChoiceProps extends ControlProps {
  options: readonly ChoiceOption[];
  value: string | undefined;
  /** Undefined when the person takes the answer back. */
  onChange: (value: string | undefined) => void;
}

/** One of several: all shown up to eight, a list of the system's own beyond. The answer can be taken back. */
export const Choice = ({ options, value, onChange, ...props }: ChoiceProps) => {
  const t = usePlatformT();
  const name = useId();
  if (options.length > 8) {
    return (
      <Labelled
        {...props}
        control={ties => (
          <select {...ties} value={value ?? ''} disabled={props.disabled} onChange={e => onChange(e.target.value || undefined)}>
            <option value="" />
            {options.map(o => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ))}
          </select>
        )}
      />
    );
  }
  return (
    <LabelledGroup {...props}>
      <div className="f-choices">
        {options.map(o => (
          <label key={o.value} className="f-choice">
            <input type="radio" name={name} value={o.value} checked={value === o.value} onChange={() => onChange(o.value)} />
            <span>{o.label}</span>
          </label>
        ))}
      </div>
      {value !== undefined && !props.disabled && (
        <button type="button" className="f-clear" onClick={() => onChange(undefined)}>
          {t('word.clear')}
        </button>
      )}
    </LabelledGroup>
  );
};

interface ChoicesProps extends ControlProps {
  options: readonly ChoiceOption[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}

/** Any number of several, as ticks. */
export const Choices = ({ options, value, onChange, ...props }: ChoicesProps) => (
  <LabelledGroup {...props}>
    <div className="f-choices">
      {options.map(o => (
        <label key={o.value} className="f-choice">
          <input
            type="checkbox"
            checked={value.includes(o.value)}
            onChange={e => onChange(e.target.checked ? [...value, o.value] : value.filter(v => v !== o.value))}
          />
          <span>{o.label}</span>
        </label>
      ))}
    </div>
  </LabelledGroup>
);
