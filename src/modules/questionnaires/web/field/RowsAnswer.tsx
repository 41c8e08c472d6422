import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choice } from '#ui/field/Choice.tsx';
import { RepeatRows } from '#ui/field/RepeatRows.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { Answer, Row, RowColumn } from '../../contract/questionnaire.ts';
import { useLanguage } from '../use-language.ts';
import type { ControlInput } from './control.ts';
import { NumberAnswer } from './NumberAnswer.tsx';
import { useT } from './use-t.ts';

interface CellProps {
  column: RowColumn;
  value: string | number | undefined;
  error: string | undefined;
  disabled: boolean;
  onChange: (value: string | number | undefined) => void;
  onBlur: () => void;
}

const Cell = ({ column, value, error, disabled, onChange, onBlur }: CellProps) => {
  const { label } = useLanguage();
  const shared = { label: label(column.label), error, disabled, ...(column.required ? { required: true } : {}) };
  if (column.type === 'number') {
    return <NumberAnswer {...shared} value={value} unit={column.unit && label(column.unit)} onChange={onChange} onBlur={onBlur} />;
  }
  if (column.type === 'choice') {
    const options = (column.options ?? []).map(o => ({ value: o.value, label: label(o.label) }));
    return <Choice {...shared} options={options} value={value === undefined ? undefined : String(value)} onChange={onChange} />;
  }
  const kind = column.type === 'day' ? 'date' : column.type === 'phone' ? 'tel' : column.check ? 'code' : 'text';
  return (
    <TextField
      {...shared}
      kind={kind}
      value={value === undefined ? '' : String(value)}
      onChange={v => onChange(v === '' ? undefined : v)}
      onBlur={onBlur}
    />
  );
};

const withCell = (row: Row, id: string, value: string | number | undefined): Row => {
  const next = { ...row };
  if (value === undefined) delete next[id];
  else next[id] = value;
  return next;
};

/** Repeating rows: products, standards, certificates as cards; 无 is an answer of its own. */
export const RowsAnswer = ({ question, number, answer, hint, disabled, noneless, faultAt, onChange, onTouched }: ControlInput) => {
  const t = useT();
  const { label } = useLanguage();
  const rows = Array.isArray(answer) ? answer : [];
  const saidNone = Array.isArray(answer) && answer.length === 0;
  const put = (next: Row[]): void => onChange(next.length === 0 ? null : (next as Answer));
  return (
    <>
      <RepeatRows
        label={label(question.label)}
        {...(number === undefined ? {} : { number })}
        hint={hint}
        error={faultAt([])}
        rows={rows}
        rowKey={(_, at) => String(at)}
        rowTitle={at => t('fill.rowNo', { n: at + 1 })}
        addLabel={t(saidNone ? 'fill.undoNone' : 'fill.addRow')}
        {...(disabled ? {} : { onAdd: () => onChange([...rows, {}]), onRemove: at => put(rows.filter((_, i) => i !== at)) })}
        render={(row, at) =>
          (question.columns ?? []).map(column => (
            <Cell
              key={column.id}
              column={column}
              value={row[column.id]}
              error={faultAt([String(at), column.id])}
              disabled={disabled}
              onBlur={onTouched}
              onChange={value => onChange(rows.map((r, i) => (i === at ? withCell(r, column.id, value) : r)))}
            />
          ))
        }
      />
      {saidNone && <Banner tone="done">{t('fill.saidNone')}</Banner>}
      {answer === undefined && !disabled && !noneless && (
        <Button onPress={() => onChange([])} label={`${label(question.label)} ${t('fill.none')}`}>
          {t('fill.none')}
        </Button>
      )}
    </>
  );
};
