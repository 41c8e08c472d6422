import { Button, Form, type FormInstance } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { asProblem, sayProblem } from '#platform/web/say-problem.ts';
import { ProblemNotice } from '../ProblemNotice.tsx';

interface DeskFormProps<V extends object> {
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
  form?: FormInstance<V>;
  onChange?: (values: V) => void;
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

const serverFaults = (form: FormInstance, error: unknown): Told[] => {
  if (error === undefined || error === null) return [];
  const fields = Object.entries(sayProblem(error).fields).map(([pointer, sentence]) => ({
    name: pathOfPointer(pointer),
    errors: [sentence],
  }));
  if (fields.length === 0) return [];
  form.setFields(fields);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { focus: true });
  return fields.map(({ name }) => ({ name, value: form.getFieldValue(name) }));
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
  verb,
  onSubmit,
  initial,
  pending,
  error,
  children,
  aside,
  form,
  onChange,
}: DeskFormProps<V>) => {
  const t = usePlatformT();
  const [own] = Form.useForm<V>(form);
  const told = useRef<Told[]>([]);
  useEffect(() => {
    told.current = serverFaults(own as FormInstance, error);
  }, [own, error]);
  const isAllBeside = error !== undefined && error !== null && asProblem(error).fields.length > 0;
  return (
    <Form<V>
      form={own}
      layout="vertical"
      className="pp-form"
      disabled={pending ?? false}
      {...(initial ? { initialValues: initial } : {})}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && <span className="pp-optional">{t('word.optional')}</span>}
        </>
      )}
      validateMessages={{ required: t('form.required') }}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={onSubmit}
      onKeyDown={keepComposing}
      onValuesChange={(_, values) => {
        told.current = stillTold(own as FormInstance, told.current);
        onChange?.(values as V);
      }}
    >
      {children}
      <ProblemNotice error={isAllBeside ? undefined : error} />
      <div className="pp-actions">
        <Button type="primary" htmlType="submit" loading={pending ?? false}>
          {verb}
        </Button>
        {aside}
      </div>
    </Form>
  );
};
