import { Button, Input, Segmented, Space } from 'antd';
import { useState } from 'react';
import { faultKeyOf } from '#platform/contract/imports/cells.ts';
import type { ImportFault, ImportSeverity, ImportView } from '#platform/contract/imports/shapes.ts';
import { isComposing } from '#platform/web/composing.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { hasPhrase, say } from '#platform/web/phrases.ts';
import { EmptyState } from '../EmptyState.tsx';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { StateTag } from '../StateTag.tsx';
import { KeysetTable } from '../table/KeysetTable.tsx';
import type { Column } from '../table/table-columns.ts';
import { takeFile } from '../take-file.ts';
import { showToast } from '../toast.ts';
import { type ImportPagesKind, useKind, useT } from './import-kind.ts';

/** What is wrong, in the words of the engine for what nobody took in, else of the kind. */
export const sentenceOf = (kind: ImportPagesKind, f: ImportFault): string => {
  const ofKind = (code: string): string => kind.faultKey?.(code) ?? `${kind.room}.fault.${code}`;
  const key = f.severity === 'unread' ? `platform.imports.unread.${f.code}` : faultKeyOf(f.code, ofKind);
  return hasPhrase(key) ? say(key, f.params) : f.code;
};

/** The cell put right in place; the file stays as it is. */
const FixCell = ({ id, fault }: { id: string; fault: ImportFault }) => {
  const t = useT();
  const { ops, room } = useKind();
  // A formula is no value that somebody would take over.
  const [value, setValue] = useState(fault.suggestion ?? (fault.value.startsWith('=') ? '' : fault.value));
  const fix = useCommand(ops.fix, {
    invalidates: [`${room}.import.`],
    onDone: done => done.fixed > 1 && showToast(t('fixedAll', { n: done.fixed })),
  });
  const field = fault.field;
  if (field === null) return null;
  const apply = (alike = false): void => fix.run({ id, row: fault.row, field, value, ...(alike ? { alike } : {}) });
  return (
    <>
      <Space.Compact block>
        <Input
          size="small"
          aria-label={`${fault.cell} ${t('fix')}`}
          value={value}
          onChange={e => setValue(e.target.value)}
          onPressEnter={e => isComposing(e) || apply()}
        />
        <Button size="small" loading={fix.pending} onClick={() => apply()}>
          {t('fixDo')}
        </Button>
      </Space.Compact>
      {fault.alike > 1 && (
        <Button size="small" type="link" loading={fix.pending} onClick={() => apply(true)}>
          {t('fixAll', { n: fault.alike })}
        </Button>
      )}
      <ProblemNotice error={fix.error} />
    </>
  );
};

const tones = { red: 'bad', yellow: 'warn', unread: 'off' } as const;

const useColumns = (view: ImportView): Column<ImportFault>[] => {
  const t = useT();
  const kind = useKind();
  const words = kind.useWords();
  const mayFix = view.may.includes(kind.ops.fix.name);
  const named = (f: ImportFault): string => (f.field === null ? '' : `${words.field(f.field)}${sayMark('：')}`);
  return [
    { key: 'cell', title: t('cell'), width: 120, render: f => <span className="pp-figures">{f.cell}</span> },
    { key: 'severity', title: t('imports.state'), width: 90, render: f => <StateTag tone={tones[f.severity]}>{t(f.severity)}</StateTag> },
    { key: 'reason', title: t('reason'), render: f => `${named(f)}${sentenceOf(kind, f)}` },
    { key: 'value', title: t('value'), width: 180, render: f => f.value || '—' },
    {
      key: 'fix',
      title: t('fix'),
      width: 300,
      render: f => mayFix && f.severity !== 'unread' && <FixCell key={`${f.cell} ${f.value}`} id={view.id} fault={f} />,
    },
  ];
};

/** Which cells are shown: the refused ones, all that are doubtful, those that nobody took in. */
export type ShownFaults = 'red' | 'all' | 'unread';

/** Every faulty cell by its address, with the reason and the way to put it right; and all that nobody took in. */
export const ImportFaults = ({ view, wished, onShow }: { view: ImportView; wished: ShownFaults; onShow: (s: ShownFaults) => void }) => {
  const t = useT();
  const { ops, room } = useKind();
  const faulty = view.counts.red + view.counts.yellow > 0;
  // When no red one is left, what remains is shown by itself; when nothing is wrong, what was not taken in.
  const shown: ShownFaults = !faulty || wished === 'unread' ? 'unread' : view.counts.red > 0 ? wished : 'all';
  const columns = useColumns(view);
  const severity: { severity?: ImportSeverity } = shown === 'all' ? {} : { severity: shown };
  return (
    <FormSection
      title={t('faults')}
      hint={t('faultsHint')}
      aside={
        (faulty || view.fixed > 0) &&
        view.may.includes(ops.annotated.name) && <Button onClick={() => takeFile(ops.annotated, { id: view.id })}>{t('annotated')}</Button>
      }
    >
      {view.fixed > 0 && <p className="pp-hint">{t('fixedCells', { n: view.fixed })}</p>}
      {!faulty && view.balance.unread === 0 ? (
        <EmptyState title={t('noFaults')} />
      ) : (
        <>
          <Segmented
            aria-label={t('faults')}
            value={shown}
            options={[
              { value: 'red', label: `${t('onlyRed')} ${view.counts.red}`, disabled: view.counts.red === 0 },
              { value: 'all', label: t('allFaults'), disabled: !faulty },
              { value: 'unread', label: t('onlyUnread', { n: view.balance.unread }) },
            ]}
            onChange={onShow}
          />
          <KeysetTable
            key={shown}
            name={`${room}.faults`}
            caption={t('faults')}
            op={ops.faults}
            filters={{ id: view.id, ...severity }}
            columns={columns}
            rowKey={f => `${f.cell} ${f.code}`}
            rowName={f => f.cell}
            limit={20}
            empty={<EmptyState title={t(shown === 'unread' ? 'noUnread' : 'noFaults')} />}
          />
        </>
      )}
    </FormSection>
  );
};
