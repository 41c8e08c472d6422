import { type ControlProps, Labelled } from './Labelled.tsx';

interface NumberFieldProps extends ControlProps {
  /** As typed; full-width digits are made plain when the field is left. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** 万元, 人, 家 … always written beside the field. */
  unit?: string;
  /** Whole numbers only: brings the pad without a point. */
  whole?: boolean;
}

const plainDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, d => String.fromCharCode(d.charCodeAt(0) - 0xfee0))
    .replaceAll('．', '.')
    .replace(/[,，\s]/g, '');

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
            if (plainDigits(value) !== value) onChange(plainDigits(value));
            onBlur?.();
          }}
        />
        {unit && <span>{unit}</span>}
      </div>
    )}
  />
);
