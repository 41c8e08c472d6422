import { Button, Checkbox, Form, Input, Select } from 'antd';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { type ExpertFields, type ExpertView, FieldLevel } from '../contract/expert.ts';
import { applyExpert, correctExpert } from '../contract/operations-expert.ts';
import { ClassField } from './ClassField.tsx';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

type Way = 'online' | 'onSite';
interface FieldDraft {
  classCode: string;
  level: FieldLevel;
  proof: string;
  validTo?: string;
}
interface Values {
  expert: Omit<ExpertFields, Way> & { ways: Way[] };
  fields?: FieldDraft[];
}

const shownOf = (e: ExpertView): Values['expert'] => ({
  name: e.name,
  title: e.title,
  unitName: e.unitName,
  unitCode: e.unitCode,
  phone: '',
  intro: e.intro,
  monthlyCap: e.monthlyCap,
  ways: [...(e.online ? ['online' as const] : []), ...(e.onSite ? ['onSite' as const] : [])],
});

const inputOf = ({ ways, ...e }: Values['expert']): ExpertFields => ({
  ...e,
  title: e.title ?? '',
  unitCode: e.unitCode ?? '',
  phone: e.phone ?? '',
  intro: e.intro ?? '',
  online: ways.includes('online'),
  onSite: ways.includes('onSite'),
});

/** What belongs to one field of expertise: class, level, proof, until when. `at`: where it stands in the form. */
export const FieldInputs = ({ at }: { at: (string | number)[] }) => {
  const t = useT();
  return (
    <>
      <Form.Item name={[...at, 'classCode']} label={t('fieldOf.class')} rules={[{ required: true }]}>
        <ClassField label={t('fieldOf.class')} />
      </Form.Item>
      <Form.Item name={[...at, 'level']} label={t('fieldOf.level')} rules={[{ required: true }]}>
        <Select options={FieldLevel.options.map(l => ({ value: l, label: t(`level.${l}`) }))} />
      </Form.Item>
      <Form.Item
        name={[...at, 'proof']}
        label={t('fieldOf.proof')}
        extra={t('fieldOf.proofHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[...at, 'validTo']} label={t('fieldOf.validTo')}>
        <DayField />
      </Form.Item>
    </>
  );
};

const FieldRows = () => {
  const t = useT();
  return (
    <Form.List name="fields" initialValue={[{ level: 'expert' }]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(row => (
            <FormSection key={row.key} title={t('fieldOf.title')}>
              <FieldInputs at={[row.name]} />
              {rows.length > 1 && (
                <Button type="text" onClick={() => remove(row.name)}>
                  {t('fieldOf.remove')}
                </Button>
              )}
            </FormSection>
          ))}
          {rows.length < 12 && <Button onClick={() => add({ level: 'familiar' })}>{t('fieldOf.add')}</Button>}
        </>
      )}
    </Form.List>
  );
};

interface ExpertFormProps {
  /** Absent: an application. */
  expert?: ExpertView;
  onClose: () => void;
}

/** 登记申请 or 更正资料. The number is never shown in a form: an empty one keeps what is known. */
export const ExpertForm = ({ expert: live, onClose }: ExpertFormProps) => {
  const expert = useOpened(live);
  const t = useT();
  const apply = useSaved(applyExpert, onClose);
  const correct = useSaved(correctExpert, onClose);
  const submit = (v: Values): void => {
    const fields = (v.fields ?? []).map(f => ({ ...f, validTo: f.validTo || null }));
    if (expert) correct.run({ id: expert.id, version: expert.version, expert: inputOf(v.expert) });
    else apply.run(id => ({ id, expert: inputOf(v.expert), fields }));
  };
  return (
    <SheetDialog wide title={t(expert ? 'correct' : 'apply')} onClose={onClose}>
      <DeskForm<Values>
        name="experts.ExpertForm"
        verb={t('save')}
        initial={{ expert: (expert ? shownOf(expert) : { ways: ['online', 'onSite'], monthlyCap: 4 }) as Values['expert'] }}
        pending={apply.pending || correct.pending}
        error={apply.error ?? correct.error}
        onSubmit={submit}
        named={{ '/expert/online': ['expert', 'ways'], '/expert/onSite': ['expert', 'ways'] }}
      >
        <Form.Item name={['expert', 'name']} label={t('field.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['expert', 'title']} label={t('field.title')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['expert', 'unitName']} label={t('field.unitName')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['expert', 'unitCode']} label={t('field.unitCode')} extra={t('field.unitCodeHint')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['expert', 'phone']} label={t('field.phone')} extra={expert && t('field.phoneHint')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name={['expert', 'ways']} label={t('field.ways')} rules={[{ required: true }]}>
          <Checkbox.Group options={(['online', 'onSite'] as const).map(w => ({ value: w, label: t(`mode.${w}`) }))} />
        </Form.Item>
        <Form.Item name={['expert', 'monthlyCap']} label={t('field.monthlyCap')} rules={[{ required: true }]}>
          <NumberInput min={1} max={60} precision={0} />
        </Form.Item>
        <Form.Item name={['expert', 'intro']} label={t('field.intro')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        {!expert && <FieldRows />}
      </DeskForm>
    </SheetDialog>
  );
};
