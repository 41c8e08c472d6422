import { Form, Input } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView, ComparedItem } from '../contract/assessment.ts';
import { agreeItem } from '../contract/operations-scoring.ts';
import { meanOf } from '../domain/scoring.ts';
import { useT } from './use-t.ts';

const Said = ({ item }: { item: ComparedItem }) => {
  const t = useT();
  return (
    <ul className="pp-plain-list">
      {item.given.map(g => (
        <li key={g.party}>
          {`${t(`party.${g.party}`)} ${g.percent ?? '—'}% `}
          <span className="pp-hint">
            {[
              g.strengths && `${t('strengths')}${sayMark('：')}${g.strengths}`,
              g.improvements && `${t('improvements')}${sayMark('：')}${g.improvements}`,
            ]
              .filter(Boolean)
              .join(' ') || t('noWords')}
          </span>
        </li>
      ))}
    </ul>
  );
};

interface AgreeFormProps {
  a: AssessmentView;
  item: ComparedItem;
  onClose: () => void;
}

/** 定共识分 of one item, with what each party said beside it. */
export const AgreeForm = ({ a, item: live, onClose }: AgreeFormProps) => {
  const t = useT();
  const item = useOpened(live);
  const agree = useCommand(agreeItem, {
    invalidates: ['readiness.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  });
  const mean = meanOf(
    item.given.flatMap(g => (g.percent === null ? [] : [g.percent])),
    a.criteria,
  );
  const percent = item.agreed?.percent ?? mean;
  return (
    <SheetDialog title={t('agreeTitle', { item: item.name })} onClose={onClose}>
      <Said item={item} />
      {item.evidence.length === 0 && <p className="pp-hint">{t('noProof', { cap: a.criteria.capWithoutEvidence })}</p>}
      <DeskForm<{ percent: number; reason?: string }>
        name="readiness.AgreeForm"
        verb={t('agree')}
        initial={{ ...(percent === undefined ? {} : { percent }), reason: item.agreed?.reason ?? '' }}
        pending={agree.pending}
        error={agree.error}
        onSubmit={v =>
          agree.run({
            assessmentId: a.id,
            itemKey: item.key,
            version: item.agreed?.version ?? 0,
            percent: v.percent,
            reason: v.reason ?? '',
          })
        }
      >
        <Form.Item name="percent" label={t('percent')} rules={[{ required: true }]}>
          <NumberInput min={0} max={100} step={a.criteria.step} precision={0} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} extra={t('reasonHint', { limit: a.criteria.spreadLimit })}>
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
