import { Form } from 'antd';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { DeskForm } from '../form/DeskForm.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { DatedFields } from './DatedFields.tsx';
import './dated.css';

/** Numbers of one kind: from where to where each goes, and what stands below each, e.g. 四项合计 100. */
interface NumberGroup<N extends string> {
  names: readonly N[];
  least: number;
  most: number;
  note?: string;
}

type NumbersOf<N extends string> = Record<N, number> & Omit<SetDatedRow, 'id'>;

interface DatedNumbersFormProps<N extends string> {
  title: string;
  /** As a `DeskForm`'s. */
  name: string;
  verb: string;
  groups: readonly NumberGroup<N>[];
  label: (name: N) => string;
  /** Those that hold: what the form begins with. */
  now: Readonly<Record<N, number>> | undefined;
  set: { pending: boolean; error: unknown };
  onSubmit: (values: NumbersOf<N>) => void;
}

/** A place's own row of whole numbers, side by side, beginning with those that hold; below them since when and on what ground. */
export const DatedNumbersForm = <N extends string>({ title, name, verb, groups, label, now, set, onSubmit }: DatedNumbersFormProps<N>) => (
  <FormSection title={title}>
    <DeskForm
      name={name}
      verb={verb}
      pending={set.pending}
      error={set.error}
      initial={now ? Object.fromEntries(groups.flatMap(g => g.names.map(n => [n, now[n]]))) : {}}
      onSubmit={values => onSubmit(values as NumbersOf<N>)}
    >
      <div className="pp-dated-numbers">
        {groups.flatMap(({ names, least, most, note }) =>
          names.map(n => (
            <Form.Item<Record<string, number>>
              key={n}
              name={n}
              label={label(n)}
              rules={[{ required: true }]}
              {...(note ? { extra: note } : {})}
            >
              <NumberInput min={least} max={most} precision={0} />
            </Form.Item>
          )),
        )}
      </div>
      <DatedFields />
    </DeskForm>
  </FormSection>
);
