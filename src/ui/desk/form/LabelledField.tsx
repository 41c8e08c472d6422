import { type ReactNode, useId } from 'react';

/** A label above its field; the field takes the id. */
export const LabelledField = ({ label, children }: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
};
