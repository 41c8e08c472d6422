import { Form, Radio } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { doHandover, type HandoverPlan, type HandoverPreview, HandoverReason } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';

interface ConfirmHandoverProps {
  preview: HandoverPreview;
  exceptions: HandoverPlan['exceptions'];
}

/** The act, for what the preview shows and nothing else. */
export const ConfirmHandover = ({ preview, exceptions }: ConfirmHandoverProps) => {
  const t = useT();
  const go = useGo();
  const act = useCommand(doHandover, { invalidates: ['*'], onDone: done => go(`/handovers/${done.id}`) });
  const gives = preview.kinds.map(({ kind, toId }) => ({ kind, toId }));
  const to = new Set(preview.kinds.flatMap(k => k.rows.flatMap(r => r.to?.name ?? [])));
  const { digest, person } = preview;
  return (
    <DeskForm<{ reason: HandoverReason }>
      name="people.ConfirmHandover"
      verb={t('handover.do', { n: preview.total, to: [...to].join(sayMark('、')) })}
      initial={{ reason: 'moved' }}
      pending={act.pending}
      error={act.error}
      onSubmit={({ reason }) => act.run(id => ({ id, personId: person.id, reason, digest, gives, exceptions }))}
    >
      <Form.Item name="reason" label={t('handover.reason')} rules={[{ required: true }]} extra={t('handover.undoHint')}>
        <Radio.Group options={HandoverReason.options.map(r => ({ value: r, label: t(`handover.reason.${r}`) }))} />
      </Form.Item>
    </DeskForm>
  );
};
