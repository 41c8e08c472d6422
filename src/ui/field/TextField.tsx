import type { KeyboardEvent } from 'react';
import { plainCode } from '#platform/contract/written/number.ts';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { GrowingText } from './GrowingText.tsx';
import { type ControlProps, Labelled } from './Labelled.tsx';

interface TextFieldProps extends ControlProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** A text of several lines: so many stand open, and it grows; line breaks are kept. */
  lines?: number;
  maxLength?: number;
  kind?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'url' | 'one-time-code' | 'username' | 'code';
  placeholder?: string;
}

const kinds = {
  text: {},
  tel: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'off' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'off' },
  date: { type: 'date' },
  /** 编号, 信用代码 */
  code: { type: 'text', autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false },
  password: { type: 'password', autoComplete: 'current-password' },
  username: { type: 'text', autoComplete: 'username', autoCapitalize: 'none', spellCheck: false },
  'one-time-code': { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
} as const;

/** Kinds in which full-width signs and spaces are never meant. */
const isCode = (kind: string): boolean => kind === 'tel' || kind === 'email' || kind === 'one-time-code' || kind === 'code';

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
          <GrowingText
            ties={ties}
            value={value}
            lines={lines}
            maxLength={maxLength}
            placeholder={placeholder}
            disabled={props.disabled}
            onChange={onChange}
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
            onBlur={() => {
              if (isCode(kind) && plainCode(value) !== value) onChange(plainCode(value));
              onBlur?.();
            }}
            onKeyDown={keepComposing}
          />
        )
      }
    />
  );
};
