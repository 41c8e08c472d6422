import { Button, Form, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssetView } from '../contract/asset.ts';
import { type Act, actPhase, type EventFigures, phases } from '../contract/event.ts';
import { recordEvent } from '../contract/operations-register.ts';
import { actsOfKind, endedBy, onPaper } from '../domain/apply-event.ts';
import { useT } from './use-register-t.ts';

const NoticeFields = lazyPart(() => import('./deadlines/NoticeFields.tsx').then(m => m.NoticeFields));

interface Values {
  act: Act;
  happenedOn: string;
  until?: string;
  party?: string;
  note?: string;
  figures?: Record<string, unknown>;
  endsEvent?: string;
}

const withParty: readonly Act[] = ['licence', 'pledge', 'freeze', 'assignment', 'dispute', 'valuation'];
const mustName: readonly Act[] = ['licence', 'pledge', 'freeze', 'assignment'];
const withUntil: readonly Act[] = ['licence', 'pledge', 'freeze'];

const figuresOf = (raw: Record<string, unknown> | undefined): EventFigures =>
  Object.fromEntries(Object.entries(raw ?? {}).filter(([, v]) => v !== undefined && v !== null && v !== '')) as EventFigures;

/** What this act must say beside its day. */
const ActFields = ({ act, asset }: { act: Act; asset: AssetView }) => {
  const t = useT();
  const ends = endedBy[act];
  const standing = asset.events.filter(e => e.act === ends && e.withdrawnAt === null);
  return (
    <>
      {withParty.includes(act) && (
        <Form.Item name="party" label={t('event.party')} rules={[{ required: mustName.includes(act), whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      {withUntil.includes(act) && (
        <Form.Item name="until" label={t('event.until')} rules={[{ required: act !== 'freeze' }]}>
          <DayField />
        </Form.Item>
      )}
      {act === 'notice' && <NoticeFields asset={asset} />}
      {ends && standing.length > 0 && (
        <Form.Item name="endsEvent" label={t('event.ends')}>
          <Select
            options={standing.map(e => ({
              value: e.id,
              label: `${sayDay(e.happenedOn)} ${e.figures.notice ? t(`notice.${e.figures.notice}`) : e.party}`,
            }))}
          />
        </Form.Item>
      )}
      {(act === 'renewal' || act === 'recertification') && (
        <Form.Item name={['figures', 'validUntil']} label={t('event.validUntil')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
      )}
      {act === 'payment' && (
        <Form.Item name={['figures', 'paidThroughYear']} label={t('event.paidThroughYear')} rules={[{ required: true }]}>
          <NumberInput min={1} max={20} precision={0} />
        </Form.Item>
      )}
      {act === 'feeReduction' && (
        <>
          <Form.Item name={['figures', 'reduction']} label={t('field.reduction')} rules={[{ required: true }]}>
            <Select
              options={[
                { value: 0.7, label: t('reduction.70') },
                { value: 0.85, label: t('reduction.85') },
              ]}
            />
          </Form.Item>
          <Form.Item name={['figures', 'reductionUntilYear']} label={t('field.reductionUntilYear')} rules={[{ required: true }]}>
            <NumberInput min={2000} max={2100} precision={0} />
          </Form.Item>
        </>
      )}
      {['payment', 'renewal', 'licence', 'pledge', 'assignment', 'valuation'].includes(act) && (
        <Form.Item name={['figures', 'amount']} label={t('event.amount')}>
          <NumberInput min={0} precision={2} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {(act === 'change' || act === 'officialStatus') && (
        <Form.Item name={['figures', 'after']} label={t('event.after')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
      )}
      {act === 'assignment' && (
        <Form.Item name={['figures', 'direction']} label={t('event.direction')} initialValue="out">
          <Radio.Group options={(['out', 'in'] as const).map(d => ({ value: d, label: t(`event.direction.${d}`) }))} />
        </Form.Item>
      )}
    </>
  );
};

/** 登记经过: an act of one of the four phases, with its day and its papers (6.3.3-a). */
export const EventForm = ({ asset, first, onClose }: { asset: AssetView; first?: Act; onClose: () => void }) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const [files, setFiles] = useState<readonly { id: string; fileId: string; name: string }[]>([]);
  const [form] = Form.useForm<Values>();
  const act = Form.useWatch('act', form);
  const record = useCommand(recordEvent, {
    invalidates: ['assets.'],
    onDone: () => {
      showToast(t('event.saved'));
      onClose();
    },
  });
  const submit = (v: Values): void =>
    record.run({
      id,
      assetId: asset.id,
      act: v.act,
      happenedOn: v.happenedOn,
      ...(v.until ? { until: v.until } : {}),
      ...(v.endsEvent ? { endsEvent: v.endsEvent } : {}),
      party: v.party ?? '',
      note: v.note ?? '',
      figures: figuresOf(v.figures),
      files: files.map(f => ({ id: f.id, fileId: f.fileId, caption: '' })),
    });
  const acts = actsOfKind(asset.kind);
  return (
    <SheetDialog title={t(first === 'notice' ? 'notice.record' : 'event.record')} place="side" onClose={onClose}>
      <DeskForm<Values>
        name="assets.EventForm"
        form={form}
        verb={t('form.save')}
        initial={{ happenedOn: todayInBeijing(), ...(first ? { act: first } : {}) }}
        pending={record.pending}
        error={record.error}
        onSubmit={submit}
      >
        <Form.Item name="act" label={t('event.act')} rules={[{ required: true }]}>
          <Select
            options={phases.map(p => ({
              label: t(`phase.${p}`),
              options: acts.filter(a => actPhase[a] === p).map(a => ({ value: a, label: t(`act.${a}`) })),
            }))}
          />
        </Form.Item>
        <Form.Item name="happenedOn" label={t('event.happenedOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        {act && <ActFields act={act} asset={asset} />}
        <Form.Item name="note" label={t('event.note')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item
          label={t('event.files')}
          extra={t(act === 'notice' ? 'notice.fileHelp' : 'event.filesHelp')}
          required={act !== undefined && onPaper.includes(act)}
        >
          <DropFile
            label={t('evidence.drop')}
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            onStored={f => setFiles(list => [...list, { id: newId(), fileId: f.fileId, name: `${list.length + 1}` }])}
          />
          {files.map(f => (
            <Button key={f.id} size="small" type="link" onClick={() => setFiles(list => list.filter(o => o.id !== f.id))}>
              {`${t('event.files')} ${f.name} ×`}
            </Button>
          ))}
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
