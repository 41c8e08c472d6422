import { Form } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { EnterpriseInput } from '../contract/enterprise.ts';
import type { EnterpriseHub } from '../contract/hub.ts';
import { correctEnterprise, createEnterprise } from '../contract/operations.ts';
import type { OwnColumn, OwnInput } from '../contract/own-column.ts';
import { EnterpriseFields } from './EnterpriseFields.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useOwnColumns } from './use-own-columns.ts';
import { useT } from './use-t.ts';

type Values = Omit<EnterpriseInput, 'aboveScale'> & { aboveScale: 'yes' | 'no' | null };

const initialOf = (e: EnterpriseHub | undefined): Partial<Values> =>
  e
    ? {
        uscc: e.uscc,
        legacyRegNo: e.legacyRegNo,
        regionCode: e.regionCode,
        address: e.address,
        industryCode: e.industryCode,
        scale: e.scale,
        aboveScale: e.aboveScale === null ? null : e.aboveScale ? 'yes' : 'no',
        registeredAddress: e.registeredAddress,
        registeredCapital: e.registeredCapital,
        foundedOn: e.foundedOn,
        employees: e.employees,
        revenue: e.revenue,
        revenueYear: e.revenueYear,
        own: e.own,
        ...(e.status === 'merged' ? {} : { status: e.status }),
      }
    : { status: 'active' };

const blank = <T,>(value: T | null | undefined | ''): T | null => (value === undefined || value === '' ? null : value);

/** Every column in use is said, so that an emptied one is emptied. */
const ownOf = (v: Values, columns: readonly OwnColumn[]): OwnInput =>
  Object.fromEntries(columns.filter(c => !c.retired).map(c => [c.id, blank(v.own?.[c.id] ?? undefined)]));

const inputOf = (v: Values, columns: readonly OwnColumn[]): Omit<EnterpriseInput, 'name'> => ({
  uscc: blank(v.uscc),
  usccAsPrinted: v.usccAsPrinted ?? false,
  legacyRegNo: blank(v.legacyRegNo),
  regionCode: v.regionCode,
  address: v.address ?? '',
  industryCode: blank(v.industryCode),
  scale: blank(v.scale),
  aboveScale: v.aboveScale ? v.aboveScale === 'yes' : null,
  status: v.status,
  registeredAddress: v.registeredAddress ?? '',
  registeredCapital: blank(v.registeredCapital),
  foundedOn: blank(v.foundedOn),
  employees: blank(v.employees),
  revenue: blank(v.revenue),
  revenueYear: blank(v.revenueYear),
  own: ownOf(v, columns),
});

interface EnterpriseFormProps {
  /** Absent: a new one. */
  enterprise?: EnterpriseHub;
  onClose: () => void;
}

/** 新建企业, 更正信息. What somebody else saved meanwhile is shown before it is overwritten. */
export const EnterpriseForm = ({ enterprise: live, onClose }: EnterpriseFormProps) => {
  const enterprise = useOpened(live);
  const t = useT();
  const all = useAllT();
  const go = useGo();
  const id = useMemo(() => enterprise?.id ?? newId(), [enterprise]);
  const defined = useOwnColumns();
  const own = enterprise ? enterprise.ownColumns : (defined ?? []);
  const [form] = Form.useForm<Values>();
  const said = (warnings: readonly string[]): void => {
    const warning = warnings[0];
    showToast(warning === undefined ? t('form.saved') : t('form.savedWarn', { warning: all(warning) }));
    onClose();
  };
  const create = useCommand(createEnterprise, {
    invalidates: ['enterprises.'],
    onDone: answer => {
      said(answer.warnings);
      go(`/enterprises/${answer.id}`);
    },
  });
  const correct = useCommand(correctEnterprise, { invalidates: ['enterprises.'], onDone: answer => said(answer.warnings) });
  const error = create.error ?? correct.error;
  const stale = error instanceof Problem && error.code === 'enterprises.problem.revisionStale' ? error : undefined;
  const submit = (v: Values, baseRevision = enterprise?.revision): void => {
    if (enterprise && baseRevision !== undefined) correct.run({ id, baseRevision, ...inputOf(v, own) });
    else create.run({ id, name: v.name, ...inputOf(v, own) });
  };
  return (
    <SheetDialog title={t(enterprise ? 'form.correct' : 'form.new')} onClose={onClose}>
      <DeskForm<Values>
        name="enterprises.EnterpriseForm"
        form={form}
        verb={t('form.save')}
        initial={initialOf(enterprise)}
        pending={create.pending || correct.pending}
        error={stale ? undefined : error}
        onSubmit={v => submit(v)}
      >
        <EnterpriseFields isNew={!enterprise} own={own} />
        {stale && <StaleNotice problem={stale} own={own} onOverwrite={revision => submit(form.getFieldsValue(true), revision)} />}
      </DeskForm>
    </SheetDialog>
  );
};
