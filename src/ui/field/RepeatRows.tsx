import type { ReactNode } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { type ControlProps, LabelledGroup } from './Labelled.tsx';

interface RepeatRowsProps<R> extends ControlProps {
  rows: readonly R[];
  rowKey: (row: R, index: number) => string;
  /** 产品 1, 标准 2 … */
  rowTitle: (index: number) => string;
  render: (row: R, index: number) => ReactNode;
  /** 添加一个产品 */
  addLabel: string;
  onAdd?: (() => void) | undefined;
  onRemove?: ((index: number) => void) | undefined;
  /** What stands there while there are no rows. */
  empty?: string;
}

/** Repeating rows as stacked cards. */
export const RepeatRows = <R,>({ rows, rowKey, rowTitle, render, addLabel, onAdd, onRemove, empty, ...props }: RepeatRowsProps<R>) => {
  const t = usePlatformT();
  return (
    <LabelledGroup {...props}>
      {rows.length === 0 && empty && <p className="f-hint">{empty}</p>}
      {rows.map((row, i) => (
        <section key={rowKey(row, i)} className="f-row" aria-label={rowTitle(i)}>
          <div className="f-row-head">
            <strong>{rowTitle(i)}</strong>
            {onRemove && (
              <button type="button" className="f-clear" aria-label={`${t('word.remove')} ${rowTitle(i)}`} onClick={() => onRemove(i)}>
                {t('word.remove')}
              </button>
            )}
          </div>
          {render(row, i)}
        </section>
      ))}
      {onAdd && (
        <Button onPress={onAdd}>
          <Icon name="plus" />
          {addLabel}
        </Button>
      )}
    </LabelledGroup>
  );
};
