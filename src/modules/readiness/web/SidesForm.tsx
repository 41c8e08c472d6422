import { Button, Input } from 'antd';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { SheetItem, SheetView } from '../contract/assessment.ts';
import { type Side, sidesOf } from '../contract/criteria.ts';
import { finishSheet } from '../contract/operations-scoring.ts';
import { meanOf } from '../domain/scoring.ts';
import { PercentField } from './PercentField.tsx';
import type { SheetState } from './sheet-state.ts';
import { useT } from './use-t.ts';

interface SidesFormProps {
  sheet: SheetView;
  item: SheetItem;
  state: SheetState;
  onClose: () => void;
}

/** 方法–展开–学习–整合 or 水平–趋势–对比–整合 of an item, its strengths and room for improvement; part of the sheet, saved with it. */
export const SidesForm = ({ sheet, item, state, onClose }: SidesFormProps) => {
  const t = useT();
  const score = state.scoreOf(item.key);
  const readOnly = !sheet.may.includes(finishSheet.name);
  const mean = meanOf(Object.values(score.parts), sheet.criteria);
  const setSide = (side: Side, percent: number | null): void => {
    const { [side]: _, ...rest } = score.parts;
    state.change(item.key, { parts: percent === null ? rest : { ...rest, [side]: percent } });
  };
  return (
    <SheetDialog title={t('sidesOf', { item: item.name })} onClose={onClose}>
      <p className="pp-hint">{item.prompt}</p>
      {sidesOf[item.kind].map(side => (
        <div key={side}>
          <span aria-hidden="true">{t(`side.${side}`)} </span>
          <PercentField
            label={t(`side.${side}`)}
            value={score.parts[side] ?? null}
            step={sheet.criteria.step}
            readOnly={readOnly}
            onChange={percent => setSide(side, percent)}
            onSound={() => undefined}
          />
        </div>
      ))}
      {mean !== undefined && !readOnly && (
        <Button onClick={() => state.change(item.key, { percent: mean })}>{t('takeMean', { percent: mean })}</Button>
      )}
      {(['strengths', 'improvements'] as const).map(field => (
        <LabelledField key={field} label={t(field)}>
          {id => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={600}
              readOnly={readOnly}
              value={score[field]}
              onChange={e => state.change(item.key, { [field]: e.target.value })}
            />
          )}
        </LabelledField>
      ))}
    </SheetDialog>
  );
};
