import type { ReactNode } from 'react';
import { linkTo } from '#platform/web/field/router.ts';

interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** The one next step of the screen. */
  primary?: boolean;
  /** As quiet as text. */
  quiet?: boolean;
  pending?: boolean;
  disabled?: boolean;
  submit?: boolean;
  /** Goes to a page of the phone instead. */
  to?: string;
  /** Accessible name where the content alone does not say it. */
  label?: string;
}

/** A button at least 48 px high; with `to` a real link. */
export const Button = ({ children, onPress, primary, quiet, pending, disabled, submit, to, label }: ButtonProps) => {
  const className = `f-button${primary ? ' f-primary' : ''}${quiet ? ' f-quiet' : ''}`;
  if (to !== undefined) {
    return (
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: linkTo gives the href, so this is a link
      <a className={className} aria-label={label} {...linkTo(to)}>
        {children}
      </a>
    );
  }
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={className}
      disabled={disabled}
      aria-busy={pending}
      aria-label={label}
      onClick={() => pending || onPress?.()}
    >
      {children}
    </button>
  );
};
