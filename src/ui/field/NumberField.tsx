import { readNumber } from '#platform/contract/written/number.ts';
import { type ControlProps, Labelled } from './Labelled.tsx';

interface NumberFieldProps extends ControlProps {
  /** As typed; what is understood as a number (full-width digits, 1,200万元) is made plain when the field is left. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** 万元, 人, 家 … always written beside the field. */
  unit?: string;
  /** Whole numbers only: brings the pad without a point. */
  whole?: boolean;
}

/** A number with its unit; brings the number pad. */
export const NumberField = ({ value, onChange, onBlur, unit, whole, ...props }: NumberFieldProps) => (
  <Labelled
    {...props}
    control={ties => (
      <div className="f-with-unit">
        <input
          {...ties}
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={value}
          disabled={props.disabled}
          onChange={e => onChange(e.target.value)}
          onBlur={() => {
            const n = readNumber(value, unit);
            if (n !== undefined && String(n) !== value) onChange(String(n));
            onBlur?.();
          }}
        />
        {unit && <span>{unit}</span>}
      </div>
    )}
  />
);
