import { Form, Input, Select } from 'antd';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { freeKey } from '../../domain/edit-item.ts';
import { useT } from '../use-t.ts';
import { RowsEditor } from './RowsEditor.tsx';

interface CellProps {
  at: number;
  field: string;
  label: string;
  most: number;
  /** Share of the row's width. */
  wide?: boolean;
}

/** A text of a row; its label is read out, the placeholder shows it. */
const TextCell = ({ at, field, label, most, wide }: CellProps) => (
  <Form.Item name={[at, field]} className={wide ? 'ci-wide' : 'ci-cell'}>
    <Input aria-label={label} placeholder={label} maxLength={most} />
  </Form.Item>
);

interface ChoiceCellProps {
  at: number;
  field: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

const ChoiceCell = ({ at, field, label, options }: ChoiceCellProps) => (
  <Form.Item name={[at, field]} className="ci-choice">
    <Select aria-label={label} options={[...options]} />
  </Form.Item>
);

const useChoices = () => {
  const t = useT();
  return {
    confidence: (['confirmed', 'toConfirm'] as const).map(value => ({ value, label: t(`confidence.${value}`) })),
    who: (['companion', 'enterprise', 'department', 'expert', 'external'] as const).map(value => ({ value, label: t(`who.${value}`) })),
    unit: (['working', 'calendar'] as const).map(value => ({ value, label: t(`unit.${value}`) })),
    form: (['original', 'copy', 'electronic'] as const).map(value => ({ value, label: t(`form.${value}`) })),
    origin: (['enterprise', 'known', 'government'] as const).map(value => ({ value, label: t(`origin.${value}`) })),
    needed: (['always', 'if'] as const).map(value => ({ value, label: t(`needed.${value}`) })),
  };
};

/** 环节与时限: who has the ball, how long. */
export const StageRows = () => {
  const t = useT();
  const choices = useChoices();
  return (
    <RowsEditor
      name={['content', 'stages']}
      part={t('part.stages')}
      most={30}
      fresh={rows => ({ key: freeKey('stage', rows), name: '', who: 'companion', days: null, unit: 'working', confidence: 'toConfirm' })}
    >
      {at => (
        <>
          <TextCell at={at} field="name" label={t('guide.stage')} most={60} />
          <ChoiceCell at={at} field="who" label={t('guide.who')} options={choices.who} />
          <Form.Item name={[at, 'days']} className="ci-choice">
            <NumberInput
              min={1}
              max={1500}
              precision={0}
              aria-label={t('edit.days')}
              placeholder={t('edit.days')}
              style={{ width: '100%' }}
            />
          </Form.Item>
          <ChoiceCell at={at} field="unit" label={t('edit.unit')} options={choices.unit} />
          <ChoiceCell at={at} field="confidence" label={t('item.confidence')} options={choices.confidence} />
          <TextCell at={at} field="note" label={t('guide.note')} most={200} wide />
        </>
      )}
    </RowsEditor>
  );
};

/** When a material is needed: asked only of those that are not always. */
const NeededWhen = ({ at }: { at: number }) => {
  const t = useT();
  const form = Form.useFormInstance();
  const needed = Form.useWatch(['content', 'materials', at, 'needed'], form) as string | undefined;
  return needed === 'if' ? <TextCell at={at} field="condition" label={t('edit.condition')} most={200} wide /> : null;
};

/** 材料: one by one, with who brings it and when. */
export const MaterialRows = () => {
  const t = useT();
  const choices = useChoices();
  return (
    <RowsEditor
      name={['content', 'materials']}
      part={t('part.materials')}
      most={40}
      fresh={rows => ({ key: freeKey('material', rows), name: '', copies: 1, form: 'original', origin: 'enterprise', needed: 'always' })}
    >
      {at => (
        <>
          <TextCell at={at} field="name" label={t('guide.material')} most={120} />
          <Form.Item name={[at, 'copies']} className="ci-choice" getValueFromEvent={(n: number | null) => n ?? 1}>
            <NumberInput min={1} max={20} precision={0} aria-label={t('guide.copiesTitle')} style={{ width: '100%' }} />
          </Form.Item>
          <ChoiceCell at={at} field="form" label={t('guide.form')} options={choices.form} />
          <ChoiceCell at={at} field="origin" label={t('guide.origin')} options={choices.origin} />
          <ChoiceCell at={at} field="needed" label={t('guide.needed')} options={choices.needed} />
          <NeededWhen at={at} />
          <TextCell at={at} field="sample" label={t('guide.sample')} most={300} wide />
        </>
      )}
    </RowsEditor>
  );
};

/** 条件, with the fact of the enterprise's record that speaks for it. */
export const ConditionRows = () => {
  const t = useT();
  return (
    <RowsEditor
      name={['content', 'conditions']}
      part={t('part.conditions')}
      most={30}
      fresh={rows => ({ key: freeKey('condition', rows), text: '' })}
    >
      {at => (
        <>
          <TextCell at={at} field="text" label={t('part.conditions')} most={300} wide />
          <TextCell at={at} field="fact" label={t('edit.fact')} most={60} />
        </>
      )}
    </RowsEditor>
  );
};

/** 依据: documents by title, number and article. */
export const BasisRows = () => {
  const t = useT();
  const choices = useChoices();
  return (
    <RowsEditor
      name={['content', 'basis']}
      part={t('part.basis')}
      most={20}
      fresh={() => ({ title: '', docNo: '', confidence: 'toConfirm' })}
    >
      {at => (
        <>
          <TextCell at={at} field="title" label={t('edit.title.basis')} most={120} wide />
          <TextCell at={at} field="docNo" label={t('guide.docNo')} most={60} />
          <TextCell at={at} field="article" label={t('guide.article')} most={60} />
          <ChoiceCell at={at} field="confidence" label={t('item.confidence')} options={choices.confidence} />
        </>
      )}
    </RowsEditor>
  );
};

/** 常见问题. */
export const QuestionRows = () => {
  const t = useT();
  return (
    <RowsEditor name={['content', 'questions']} part={t('part.questions')} most={20} fresh={() => ({ question: '', answer: '' })}>
      {at => (
        <>
          <TextCell at={at} field="question" label={t('edit.question')} most={120} wide />
          <Form.Item name={[at, 'answer']} className="ci-wide">
            <Input.TextArea aria-label={t('edit.answer')} placeholder={t('edit.answer')} maxLength={500} rows={2} />
          </Form.Item>
        </>
      )}
    </RowsEditor>
  );
};
