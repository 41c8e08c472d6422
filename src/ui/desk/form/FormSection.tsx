import { type ReactNode, useId } from 'react';

interface FormSectionProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
  /** Beside the title, e.g. a small button. */
  aside?: ReactNode;
}

/** Related fields or facts under a title, parted by a hairline and space, not by boxes. */
export const FormSection = ({ title, hint, children, aside }: FormSectionProps) => {
  const id = useId();
  return (
    <section className="pp-section" aria-labelledby={id}>
      <div className="pp-section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {hint && <p className="pp-hint">{hint}</p>}
      {children}
    </section>
  );
};
