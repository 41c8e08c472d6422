import { type ReactNode, useId } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { StateIcon } from '../StateIcon.tsx';

/** What every control of the phone takes. */
export interface ControlProps {
  label: string;
  hint?: ReactNode;
  /** In words; stands below the control and is tied to it. */
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** Row number of the form, e.g. 12. */
  number?: string | number;
}

/** Ids and aria attributes that tie label, hint and error to a control. */
export interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
}

const describedBy = (id: string, props: ControlProps): string | undefined =>
  [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

export const LabelText = ({ label, required, number }: ControlProps) => {
  const t = usePlatformT();
  return (
    <>
      {number !== undefined && <span className="f-number">{number}</span>}
      {label}
      {required && <span className="f-required">{t('word.required')}</span>}
    </>
  );
};

export const ErrorText = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p id={`${id}-error`} className="f-error">
      <StateIcon tone="bad" />
      {error}
    </p>
  ) : null;

/** A single control with its label above, hint and error below. */
export const Labelled = ({ control, ...props }: ControlProps & { control: (ties: Ties) => ReactNode }) => {
  const id = useId();
  return (
    <div className="f-field">
      <label htmlFor={id}>
        <LabelText {...props} />
      </label>
      {props.hint && (
        <div id={`${id}-hint`} className="f-hint">
          {props.hint}
        </div>
      )}
      {control({
        id,
        'aria-describedby': describedBy(id, props),
        'aria-invalid': props.error ? true : undefined,
        required: props.required,
      })}
      <ErrorText id={id} error={props.error} />
    </div>
  );
};

/** Several controls under one question: a fieldset with its legend. */
export const LabelledGroup = ({ children, ...props }: ControlProps & { children: ReactNode }) => {
  const id = useId();
  return (
    <fieldset
      className="f-field"
      aria-describedby={describedBy(id, props)}
      aria-invalid={props.error ? true : undefined}
      disabled={props.disabled}
    >
      <legend>
        <LabelText {...props} />
      </legend>
      {props.hint && (
        <div id={`${id}-hint`} className="f-hint">
          {props.hint}
        </div>
      )}
      {children}
      <ErrorText id={id} error={props.error} />
    </fieldset>
  );
};
