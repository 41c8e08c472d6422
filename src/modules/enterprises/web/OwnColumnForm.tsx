import { Button, Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { correctOwnColumn, defineOwnColumn } from '../contract/operations-columns.ts';
import { mostOwnChoices, type OwnColumn, OwnKind } from '../contract/own-column.ts';
import { useT } from './use-t.ts';
import './file.css';

interface Choice {
  key: string;
  name: string;
}

interface Values {
  name: string;
  kind: OwnKind;
  unit?: string;
  choices?: Choice[];
}

interface ChoicesProps {
  value?: Choice[];
  onChange?: (choices: Choice[]) => void;
}

/** The choices of a column, each a line; Enter makes the next one. */
const Choices = ({ value = [], onChange }: ChoicesProps) => {
  const t = useT();
  const put = (next: Choice[]): void => onChange?.(next);
  const add = (): void => {
    if (value.length < mostOwnChoices) put([...value, { key: newId(), name: '' }]);
  };
  return (
    <>
      {value.map((c, at) => (
        <div key={c.key} className="ent-choice">
          <Input
            aria-label={t('own.choice', { n: at + 1 })}
            maxLength={30}
            autoFocus={at > 0 && c.name === ''}
            value={c.name}
            onChange={e => put(value.map(o => (o.key === c.key ? { ...o, name: e.target.value } : o)))}
            onPressEnter={e => {
              if (e.nativeEvent.isComposing) return;
              e.preventDefault();
              if (at === value.length - 1 && c.name.trim() !== '') add();
            }}
          />
          <Button
            aria-label={t('own.dropChoice', { name: c.name })}
            icon={<Icon name="close" />}
            onClick={() => put(value.filter(o => o.key !== c.key))}
          />
        </div>
      ))}
      <Button size="small" icon={<Icon name="plus" />} disabled={value.length >= mostOwnChoices} onClick={add}>
        {t('own.addChoice')}
      </Button>
    </>
  );
};

interface OwnColumnFormProps {
  /** Absent: a new one. */
  column?: OwnColumn;
  onClose: () => void;
}

/** 新增栏目, 修改栏目: name, kind, unit or choices. The kind of one that is there stays. */
export const OwnColumnForm = ({ column, onClose }: OwnColumnFormProps) => {
  const t = useT();
  const id = useMemo(() => column?.id ?? newId(), [column]);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? column?.kind;
  const done = {
    invalidates: ['enterprises.'],
    onDone: () => {
      showToast(t('own.saved'));
      onClose();
    },
  };
  const define = useCommand(defineOwnColumn, done);
  const correct = useCommand(correctOwnColumn, done);
  const submit = (v: Values): void => {
    const choices = (v.choices ?? []).map(c => ({ ...c, name: c.name.trim() })).filter(c => c.name !== '');
    const said = { name: v.name, unit: v.unit ?? '', choices };
    if (column) correct.run({ id, baseRevision: column.revision, ...said });
    else define.run({ id, kind: v.kind, ...said });
  };
  const initial: Partial<Values> = column
    ? {
        name: column.name,
        kind: column.kind,
        unit: column.unit,
        choices: column.choices.filter(c => !c.retired).map(({ key, name }) => ({ key, name })),
      }
    : { kind: 'text' };
  return (
    <SheetDialog title={t(column ? 'own.correct' : 'own.new')} onClose={onClose}>
      <DeskForm<Values>
        name="enterprises.OwnColumnForm"
        form={form}
        verb={t('own.save')}
        initial={initial}
        pending={define.pending || correct.pending}
        error={define.error ?? correct.error}
        onSubmit={submit}
      >
        <p className="pp-hint">{t('own.noPersons')}</p>
        <Form.Item name="name" label={t('own.name')} extra={t('own.nameHelp')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={30} autoFocus />
        </Form.Item>
        <Form.Item name="kind" label={t('own.kind')} extra={t('own.kindHelp')} rules={[{ required: true }]}>
          <Radio.Group disabled={column !== undefined} options={OwnKind.options.map(k => ({ value: k, label: t(`own.kind.${k}`) }))} />
        </Form.Item>
        {kind === 'number' && (
          <Form.Item name="unit" label={t('own.unit')} extra={t('own.unitHelp')}>
            <Input maxLength={10} style={{ width: 160 }} />
          </Form.Item>
        )}
        {kind === 'choice' && (
          <Form.Item name="choices" label={t('own.choices')} extra={t('own.choicesHelp')} rules={[{ required: true }]}>
            <Choices />
          </Form.Item>
        )}
      </DeskForm>
    </SheetDialog>
  );
};
