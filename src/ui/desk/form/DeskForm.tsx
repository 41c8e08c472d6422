import { Button, Form, type FormInstance } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { ProblemNotice } from '../ProblemNotice.tsx';

interface DeskFormProps<V extends object> {
  /** Its name in the house, `campaigns.CampaignForm`: by it the walk over all forms knows which it has tried. */
  name: string;
  /** Verb of the one primary button: 新建批次. */
  verb: string;
  onSubmit: (values: V) => void;
  initial?: Partial<V>;
  pending?: boolean;
  /** What the command threw; faults of fields stand beside their fields, the rest above the button. */
  error?: unknown;
  /** `Form.Item`s named as the operation's input. */
  children: ReactNode;
  /** Beside the primary button: cancel, state of saving. */
  aside?: ReactNode;
  /** It stands within a page whose one red button is another. */
  secondary?: boolean;
  form?: FormInstance<V>;
  onChange?: (values: V) => void;
  /** Fields whose values go by another name in the input: `{ '/startsOn': ['period'] }`; a fault of the one stands beside the other. */
  named?: Readonly<Record<string, readonly string[]>>;
  /** What is typed is kept elsewhere, e.g. as a draft: closing throws nothing away. */
  kept?: boolean;
}

const pathOfPointer = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map(p => p.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(p => (/^\d+$/.test(p) ? Number(p) : p));

/** A value that the server did not take. */
interface Told {
  name: (string | number)[];
  value: unknown;
}

type Named = DeskFormProps<object>['named'];

/** The field of the form beside which a fault is read: the one it is about, or the one it lies in. Undefined: the form has none. */
const fieldOf = (form: FormInstance, pointer: string, named: Named): (string | number)[] | undefined => {
  const there = new Set(form.getFieldsError().map(f => JSON.stringify(f.name)));
  for (let name = [...(named?.[pointer] ?? pathOfPointer(pointer))]; name.length > 0; name = name.slice(0, -1))
    if (there.has(JSON.stringify(name))) return name;
  return undefined;
};

/** Writes what the server said beside its fields; `elsewhere`: some of it is about no field of this form. */
const serverFaults = (form: FormInstance, error: unknown, named: Named): { told: Told[]; elsewhere: boolean } => {
  if (error === undefined || error === null) return { told: [], elsewhere: false };
  const faults = Object.entries(sayProblem(error).fields);
  const fields = faults.flatMap(([pointer, sentence]) => {
    const name = fieldOf(form, pointer, named);
    return name ? [{ name, errors: [sentence] }] : [];
  });
  form.setFields(fields);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { focus: true });
  return {
    told: fields.map(({ name }) => ({ name, value: form.getFieldValue(name) })),
    elsewhere: fields.length < Math.max(faults.length, 1),
  };
};

/** What the server said about a value goes when the value is another. Answers what still holds. */
const stillTold = (form: FormInstance, told: readonly Told[]): Told[] => {
  const isOld = (t: Told): boolean => form.getFieldValue(t.name) !== t.value;
  const old = told.filter(isOld);
  if (old.length > 0) form.setFields(old.map(({ name }) => ({ name, errors: [] })));
  return told.filter(t => !isOld(t));
};

const keepComposing = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
};

/** A form: labels above, one column, errors in words beside the field with focus on the first, one primary button. */
export const DeskForm = <V extends object>({
  name,
  verb,
  onSubmit,
  initial,
  pending,
  error,
  children,
  aside,
  secondary = false,
  form,
  onChange,
  named,
  kept = false,
}: DeskFormProps<V>) => {
  const t = usePlatformT();
  const [own] = Form.useForm<V>(form);
  // Two forms stand on many pages: a label must find the field of its own form.
  const id = useId();
  const told = useRef<Told[]>([]);
  const [elsewhere, setElsewhere] = useState(false);
  const [typed, setTyped] = useState(false);
  const names = useRef(named);
  names.current = named;
  useEffect(() => {
    const faults = serverFaults(own as FormInstance, error, names.current);
    told.current = faults.told;
    setElsewhere(faults.elsewhere);
  }, [own, error]);
  return (
    <Form<V>
      form={own}
      name={id}
      layout="vertical"
      className="pp-form"
      data-form={name}
      data-typed={typed && !kept}
      disabled={pending ?? false}
      {...(initial ? { initialValues: initial } : {})}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && <span className="pp-optional">{t('word.optional')}</span>}
        </>
      )}
      validateMessages={{ required: t('form.required'), whitespace: t('form.required') }}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={onSubmit}
      onKeyDown={keepComposing}
      onValuesChange={(_, values) => {
        setTyped(true);
        told.current = stillTold(own as FormInstance, told.current);
        onChange?.(values as V);
      }}
    >
      {children}
      <ProblemNotice error={elsewhere ? error : undefined} />
      <div className="pp-actions">
        <Button type={secondary ? 'default' : 'primary'} htmlType="submit" loading={pending ?? false}>
          {verb}
        </Button>
        {aside}
      </div>
    </Form>
  );
};
