import { Form, Input, Radio } from 'antd';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { reviewExpert } from '../contract/operations-expert.ts';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

interface Values {
  passed: boolean;
  note?: string;
}

/** 审核: passed, or refused with the reason. */
export const ReviewForm = ({ expertId, onClose }: { expertId: string; onClose: () => void }) => {
  const t = useT();
  const review = useSaved(reviewExpert, onClose);
  return (
    <SheetDialog title={t('review')} onClose={onClose}>
      <DeskForm<Values>
        name="experts.ReviewForm"
        verb={t('review')}
        pending={review.pending}
        error={review.error}
        onSubmit={v => review.run({ id: expertId, passed: v.passed, note: v.note ?? '' })}
      >
        <Form.Item name="passed" label={t('review.verdict')} rules={[{ required: true }]}>
          <Radio.Group
            options={[
              { value: true, label: t('review.passed') },
              { value: false, label: t('review.refused') },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label={t('review.note')} extra={t('review.noteHint')}>
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
