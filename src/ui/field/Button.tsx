import { type ReactNode, useId } from 'react';
import { linkTo } from '#platform/web/field/router.ts';

interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  /** The one next step of the screen. */
  primary?: boolean;
  /** As quiet as text. */
  quiet?: boolean;
  pending?: boolean;
  /** Grey, with the reason in a line below its words; absent: it can be pressed. */
  why?: string | undefined;
  submit?: boolean;
  /** Goes to a page of the phone instead. */
  to?: string;
  /** Accessible name where the content alone does not say it. */
  label?: string;
}

/** A button at least 48 px high; with `to` a real link. A grey one says why. */
export const Button = ({ children, onPress, primary, quiet, pending, why, submit, to, label }: ButtonProps) => {
  const id = useId();
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
      disabled={why !== undefined}
      aria-busy={pending}
      aria-label={label}
      aria-describedby={why && id}
      onClick={() => pending || onPress?.()}
    >
      {children}
      {why !== undefined && (
        <small id={id} className="f-why">
          {why}
        </small>
      )}
    </button>
  );
};
