import { ClassPicker } from '#modules/catalogue/web/index.ts';

interface ClassFieldProps {
  value?: string;
  onChange?: (code: string | undefined) => void;
  label: string;
  width?: number;
}

/** The class picker as a field of a form: topics may be chosen as well. */
export const ClassField = ({ value, onChange, label, width = 260 }: ClassFieldProps) => (
  <ClassPicker topics label={label} width={width} value={value} onChange={code => onChange?.(code)} />
);
