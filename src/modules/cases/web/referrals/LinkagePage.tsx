import { Form, Select } from 'antd';
import { ClassPicker } from '#modules/catalogue/web/index.ts';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DatedFields } from '#ui/desk/dated/DatedFields.tsx';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { type LinkageRule, listLinkage, setLinkage } from '../../contract/linkage.ts';
import { useAct } from './use-act.ts';
import { useT } from './use-t.ts';

interface Values extends Omit<SetDatedRow, 'id'> {
  classCode?: string;
  organisationId?: string;
  receiveDays: number;
  answerDays: number;
  tellId?: string;
}

interface Named {
  id: string;
  name: string;
}
const optionsOf = (rows: readonly Named[]) => rows.map(r => ({ value: r.id, label: r.name }));

const ClassField = ({ value, onChange, label }: { value?: string; onChange?: (code: string | undefined) => void; label: string }) => (
  <ClassPicker topics label={label} width={260} value={value} onChange={code => onChange?.(code)} />
);

/** A new version of a class's rule. */
const RuleForm = ({ organisations, people }: { organisations: readonly Named[]; people: readonly Named[] }) => {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const set = useAct(setLinkage, t('linkage.saved'), () => form.resetFields());
  return (
    <FormSection title={t('linkage.set')}>
      <p className="pp-hint">{t('linkage.setHint')}</p>
      <DeskForm<Values>
        name="cases.LinkagePage"
        verb={t('linkage.save')}
        form={form}
        pending={set.pending}
        error={set.error}
        initial={{ receiveDays: 2, answerDays: 10 }}
        onSubmit={v =>
          set.run(id => ({
            id,
            ...v,
            classCode: v.classCode ?? '',
            organisationId: v.organisationId ?? null,
            tellId: v.tellId ?? null,
          }))
        }
      >
        <Form.Item name="classCode" label={t('linkage.class')} extra={t('linkage.others')}>
          <ClassField label={t('linkage.class')} />
        </Form.Item>
        <Form.Item name="organisationId" label={t('linkage.organisation')}>
          <Select
            allowClear={clearNamed()}
            placeholder={t('linkage.organisationNone')}
            options={optionsOf(organisations)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="receiveDays" label={t('linkage.receiveDays')} rules={[{ required: true }]}>
          <NumberInput min={1} max={60} precision={0} />
        </Form.Item>
        <Form.Item name="answerDays" label={t('linkage.answerDays')} rules={[{ required: true }]}>
          <NumberInput min={1} max={120} precision={0} />
        </Form.Item>
        <Form.Item name="tellId" label={t('linkage.tell')}>
          <Select
            allowClear={clearNamed()}
            placeholder={t('referral.leads')}
            options={optionsOf(people)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <DatedFields />
      </DeskForm>
    </FormSection>
  );
};

const useColumns = () => {
  const t = useT();
  const organisation = (l: LinkageRule) => (
    <>
      {l.organisationName ?? t('linkage.organisationNone')} {l.organisationEnded && <StateTag tone="bad">{t('linkage.ended')}</StateTag>}
    </>
  );
  return [
    { key: 'class', title: t('linkage.class'), render: (l: LinkageRule) => l.className || t('linkage.others') },
    { key: 'organisation', title: t('linkage.organisation'), render: organisation },
    { key: 'receive', title: t('linkage.receiveDays'), align: 'right' as const, render: (l: LinkageRule) => l.receiveDays },
    { key: 'answer', title: t('linkage.answerDays'), align: 'right' as const, render: (l: LinkageRule) => l.answerDays },
    { key: 'tell', title: t('linkage.tell'), render: (l: LinkageRule) => l.tellName ?? t('referral.leads') },
    { key: 'version', title: t('linkage.version'), render: (l: LinkageRule) => t('linkage.no', { no: l.no }) },
  ];
};

/** 联动规则 (7.5-b): which class goes to whom, in what time, who is told; every version stays. */
export const LinkagePage = () => {
  const t = useT();
  const { can } = useSession();
  const { data, error } = useOp(listLinkage, {});
  const columns = useColumns();
  return (
    <ListPage
      title={t('linkage.title')}
      hint={t('linkage.lead')}
      back={{ href: '/cases/referrals', label: t('referral.title') }}
      clause="7.5-b"
    >
      <ProblemNotice error={error} />
      {data && <DatedRows caption={t('linkage.title')} columns={columns} rows={data.rows} />}
      {data && can(setLinkage.name) && <RuleForm organisations={data.organisations} people={data.people} />}
    </ListPage>
  );
};
