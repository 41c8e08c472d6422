import type { KeyboardEvent } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { type ControlProps, Labelled } from './Labelled.tsx';

interface TextFieldProps extends ControlProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Several lines. */
  lines?: number;
  maxLength?: number;
  kind?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'url' | 'one-time-code' | 'username';
  placeholder?: string;
}

const kinds = {
  text: {},
  tel: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'off' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'off' },
  date: { type: 'date' },
  password: { type: 'password', autoComplete: 'current-password' },
  username: { type: 'text', autoComplete: 'username', autoCapitalize: 'none', spellCheck: false },
  'one-time-code': { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
} as const;

const keepComposing = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
};

/** A line or a block of text; nothing is reformatted while the person types. */
export const TextField = ({ value, onChange, onBlur, lines, kind = 'text', maxLength, placeholder, ...props }: TextFieldProps) => {
  const t = usePlatformT();
  // what is pasted beyond the limit is cut by the browser without a word
  const full = lines !== undefined && maxLength !== undefined && value.length >= maxLength;
  return (
    <Labelled
      {...props}
      {...(full ? { error: props.error ?? t('field.full', { max: maxLength }) } : {})}
      control={ties =>
        lines ? (
          <textarea
            {...ties}
            rows={lines}
            value={value}
            maxLength={maxLength}
            placeholder={placeholder}
            disabled={props.disabled}
            onChange={e => onChange(e.target.value)}
            onBlur={onBlur}
          />
        ) : (
          <input
            {...ties}
            {...kinds[kind]}
            value={value}
            maxLength={maxLength}
            placeholder={placeholder}
            disabled={props.disabled}
            onChange={e => onChange(e.target.value)}
            onBlur={onBlur}
            onKeyDown={keepComposing}
          />
        )
      }
    />
  );
};
