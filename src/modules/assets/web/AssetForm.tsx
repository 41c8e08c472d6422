import { Button, Form, type FormInstance, Input, Select } from 'antd';
import { useMemo, useRef } from 'react';
import type { z } from 'zod';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayInstant, todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type AssetKind, type AssetStatus, type AssetView, assetKinds, assetStatuses } from '../contract/asset.ts';
import type { AssetDraft } from '../contract/draft.ts';
import { getAssetDraft } from '../contract/operations-draft.ts';
import { correctAsset, createAsset } from '../contract/operations-register.ts';
import { AssetNumberField } from './AssetNumberField.tsx';
import { KindFields } from './KindFields.tsx';
import { detailsOf, rawOf } from './kind-fields.ts';
import { hrefOfAsset } from './register-hrefs.ts';
import { useAssetDraft } from './use-asset-draft.ts';
import { useT } from './use-register-t.ts';

interface Values {
  enterpriseId?: string;
  kind: AssetKind;
  number?: string;
  numberAsPrinted?: boolean;
  title: string;
  owner?: string;
  status: AssetStatus;
  statusWords?: string;
  asOf: string;
  valueNote?: string;
  own?: Record<string, unknown>;
}

const initialOf = (a: AssetView | undefined): Partial<Values> =>
  a
    ? {
        kind: a.kind,
        number: a.number,
        title: a.title,
        owner: a.owner,
        status: a.status,
        statusWords: a.statusWords,
        asOf: a.asOf,
        valueNote: a.valueNote,
        own: rawOf(a.kindDetails),
      }
    : { kind: 'trademark', status: 'inForce', asOf: todayInBeijing(), own: { reduction: 0 } };

const contentOf = (v: Values) => ({
  number: v.number ?? '',
  numberAsPrinted: v.numberAsPrinted ?? false,
  title: v.title,
  owner: v.owner ?? '',
  status: v.status,
  statusWords: v.statusWords ?? '',
  asOf: v.asOf,
  valueNote: v.valueNote ?? '',
  kindDetails: detailsOf(v.kind, v.own ?? {}, v.number ?? ''),
});

const CommonFields = () => {
  const t = useT();
  return (
    <>
      <Form.Item name="owner" label={t('field.owner')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="status" label={t('field.status')} rules={[{ required: true }]}>
        <Select options={assetStatuses.map(s => ({ value: s, label: t(`status.${s}`) }))} />
      </Form.Item>
      <Form.Item name="statusWords" label={t('field.statusWords')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="asOf" label={t('field.asOf')} extra={t('form.asOfHelp')} rules={[{ required: true }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="valueNote" label={t('field.valueNote')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
};

interface AssetFormProps {
  /** Absent: a new one. */
  asset?: AssetView;
  /** The enterprise it belongs to, when the page says so. */
  enterpriseId?: string;
  onClose: () => void;
}

const formOf = ({ asset, enterpriseId }: AssetFormProps): string =>
  asset?.id ?? (enterpriseId === undefined ? 'new' : `new:${enterpriseId}`);

/** Empty fields of the form are absent in the draft. */
const draftOf = (v: Values): AssetDraft => {
  const given = (o: object): Record<string, unknown> => Object.fromEntries(Object.entries(o).filter(([, x]) => x !== undefined));
  return { ...given(v), ...(v.own ? { own: given(v.own) } : {}) } as AssetDraft;
};

type Kept = NonNullable<z.output<(typeof getAssetDraft)['output']>['draft']>;

/** From when the draft is, and whether the asset has changed since. */
const DraftLine = ({ kept, asset }: { kept: Kept; asset: AssetView | undefined }) => {
  const t = useT();
  const isStale = asset !== undefined && kept.baseVersion !== asset.version;
  return (
    <p className="pp-hint" role="status">
      {t('form.draftSince', { at: sayInstant(kept.savedAt) })}
      {isStale && <strong>{t('form.draftStale')}</strong>}
    </p>
  );
};

/** The fields of an asset, in the order in which a certificate says them. */
const Fields = ({ form, asset, enterpriseId }: Pick<AssetFormProps, 'asset' | 'enterpriseId'> & { form: FormInstance<Values> }) => {
  const t = useT();
  const kind = Form.useWatch('kind', form) ?? asset?.kind ?? 'trademark';
  const number = Form.useWatch('number', form) ?? '';
  const chosen = Form.useWatch('enterpriseId', form);
  const patentType = Form.useWatch(['own', 'type'], form);
  return (
    <>
      {!asset && enterpriseId === undefined && (
        <Form.Item name="enterpriseId" label={t('field.enterprise')} rules={[{ required: true }]}>
          <EnterprisePicker />
        </Form.Item>
      )}
      {!asset && (
        <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true }]}>
          <Select options={assetKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))} />
        </Form.Item>
      )}
      <AssetNumberField
        standing={asset?.number}
        kind={kind}
        number={number}
        patentType={kind === 'patent' ? (patentType as 'invention') : undefined}
        enterpriseId={asset?.enterpriseId ?? enterpriseId ?? chosen}
        exceptId={asset?.id}
        onTake={taken => form.setFieldValue('number', taken)}
      />
      <Form.Item name="title" label={t('field.title')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} />
      </Form.Item>
      <KindFields kind={kind} />
      <CommonFields />
    </>
  );
};

/** What registers or corrects, and what follows. */
const useRegister = ({ asset, enterpriseId, onClose }: AssetFormProps) => {
  const t = useT();
  const go = useGo();
  const id = useMemo(() => asset?.id ?? newId(), [asset]);
  const said = (): void => {
    showToast(t('form.saved'));
    onClose();
  };
  const create = useCommand(createAsset, {
    invalidates: ['assets.'],
    onDone: () => {
      said();
      go(hrefOfAsset(id));
    },
  });
  const correct = useCommand(correctAsset, { invalidates: ['assets.'], onDone: said });
  const run = (v: Values): void => {
    if (asset) correct.run({ id, baseVersion: asset.version, ...contentOf({ ...v, kind: asset.kind }) });
    else {
      const owner = enterpriseId ?? v.enterpriseId ?? '';
      create.run({ id, enterpriseId: owner, ...contentOf(v), draftForm: formOf({ ...(enterpriseId ? { enterpriseId } : {}), onClose }) });
    }
  };
  return { run, pending: create.pending || correct.pending, error: create.error ?? correct.error };
};

const Opened = ({ kept, ...props }: AssetFormProps & { kept: Kept | null }) => {
  const { asset, enterpriseId, onClose } = props;
  const t = useT();
  const [form] = Form.useForm<Values>();
  const draft = useAssetDraft(formOf(props), asset?.version ?? null, onClose);
  const register = useRegister({
    ...props,
    onClose: () => {
      draft.settle();
      onClose();
    },
  });
  const submit = async (v: Values): Promise<void> => {
    // The draft goes with the registering: nothing of it may be on its way any more.
    await draft.flush();
    register.run(v);
  };
  return (
    <SheetDialog title={t(asset ? 'form.correct' : 'form.new')} place="side" onClose={draft.close}>
      {kept && <DraftLine kept={kept} asset={asset} />}
      <DeskForm<Values>
        kept
        name="assets.AssetForm"
        form={form}
        verb={t('form.save')}
        initial={{ ...initialOf(asset), ...(kept?.content as Partial<Values> | undefined) }}
        pending={register.pending}
        error={register.error}
        onSubmit={v => void submit(v)}
        onChange={v => draft.change(draftOf(v))}
        aside={
          <>
            <SaveState saving={draft.saving} />
            {(kept || draft.saving.kind === 'saved') && (
              <Button type="link" onClick={() => void draft.drop().then(() => showToast(t('form.draftDropped')))}>
                {t('form.draftDrop')}
              </Button>
            )}
          </>
        }
      >
        <Fields form={form} {...(asset ? { asset } : {})} {...(enterpriseId ? { enterpriseId } : {})} />
      </DeskForm>
      {draft.unsaved && <p role="alert">{t('form.draftUnsaved')}</p>}
    </SheetDialog>
  );
};

/** 登记资产, 更正: the fields of its kind, the number looked at while it is typed; what was typed and not registered is there again (6.3.3-a). */
export const AssetForm = ({ asset: live, ...rest }: AssetFormProps) => {
  const asset = useOpened(live);
  const props = asset ? { ...rest, asset } : rest;
  const { data, error, isFetching } = useOp(getAssetDraft, { form: formOf(props) });
  // Drawn once with what was kept, as it is now; later answers of the same question do not disturb the typing.
  const first = useRef<{ draft: Kept | null } | undefined>(undefined);
  if (!isFetching) first.current ??= data ?? (error ? { draft: null } : undefined);
  return first.current ? <Opened {...props} kept={first.current.draft} /> : null;
};
