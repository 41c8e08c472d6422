import { Button, Form } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { useT } from '../use-t.ts';

interface RowsEditorProps {
  /** Where the rows lie in the form: `['content', 'stages']`. */
  name: readonly string[];
  /** What the rows are, in the reader's words: 环节与时限. */
  part: string;
  most: number;
  /** A new row, given those that are there. */
  fresh: (rows: readonly { key: string }[]) => object;
  /** The fields of the row at a place. */
  children: (at: number) => ReactNode;
}

/** Where the focus goes after the rows were drawn anew. */
const focusLater = (find: () => HTMLElement | null | undefined): void => void requestAnimationFrame(() => find()?.focus());

/**
 * Rows of a draft, in their order: added, removed, moved by button or by Alt with an arrow; Enter in a row adds one below. The field that had the
 * focus keeps it when its row moves.
 */
export const RowsEditor = ({ name, part, most, fresh, children }: RowsEditorProps) => {
  const t = useT();
  const form = Form.useFormInstance();
  const box = useRef<HTMLDivElement>(null);
  const firstFieldOf = (at: number): HTMLElement | null | undefined =>
    box.current?.querySelectorAll<HTMLElement>('[data-row]')[at]?.querySelector<HTMLElement>('input, textarea');
  return (
    <Form.List name={[...name]}>
      {(fields, { add, remove, move }, { errors }) => {
        const addBelow = (at: number): void => {
          if (fields.length >= most) return;
          add(fresh((form.getFieldValue([...name]) as { key: string }[] | undefined) ?? []), at);
          focusLater(() => firstFieldOf(at));
        };
        const shift = (at: number, step: -1 | 1): void => {
          if (at + step < 0 || at + step >= fields.length) return;
          const held = document.activeElement as HTMLElement | null;
          move(at, at + step);
          focusLater(() => held);
        };
        const onKey = (event: KeyboardEvent, at: number): void => {
          const inField = event.target instanceof HTMLInputElement && event.target.getAttribute('role') !== 'combobox';
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
          if (event.altKey && step) shift(at, step);
          else if (event.key === 'Enter' && inField && !isComposing(event)) addBelow(at + 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        };
        return (
          <div ref={box} className="ci-rows">
            {fields.map((field, at) => (
              <fieldset
                key={field.key}
                data-row
                className="ci-row"
                aria-label={t('edit.row', { part, n: at + 1 })}
                onKeyDownCapture={event => onKey(event, at)}
              >
                <span className="ci-row-number" aria-hidden="true">
                  {at + 1}
                </span>
                <div className="ci-row-fields">{children(field.name)}</div>
                <div className="ci-row-acts">
                  <Button
                    type="text"
                    icon={<Icon name="up" />}
                    aria-label={t('edit.up', { n: at + 1 })}
                    disabled={at === 0}
                    onClick={() => shift(at, -1)}
                  />
                  <Button
                    type="text"
                    icon={<Icon name="down" />}
                    aria-label={t('edit.down', { n: at + 1 })}
                    disabled={at === fields.length - 1}
                    onClick={() => shift(at, 1)}
                  />
                  <Button
                    type="text"
                    icon={<Icon name="close" />}
                    aria-label={t('edit.remove', { n: at + 1 })}
                    onClick={() => remove(field.name)}
                  />
                </div>
              </fieldset>
            ))}
            <Form.ErrorList errors={errors} />
            <Button
              icon={<Icon name="plus" />}
              disabled={fields.length >= most}
              aria-label={t('edit.addTo', { part })}
              onClick={() => addBelow(fields.length)}
            >
              {t('edit.add')}
            </Button>
          </div>
        );
      }}
    </Form.List>
  );
};
