import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ImportFault, ImportRow, ImportView } from '../../contract/import.ts';
import { assetImportRows, fixAssetCell, skipAssetRow } from '../../contract/operations-import.ts';
import { hrefOfAsset } from '../register-hrefs.ts';
import { decisionTone } from './import-tones.ts';
import { useT } from './use-import-t.ts';

const decisions = ['all', 'red', 'new', 'update', 'same', 'merged', 'skip'] as const;
type Shown = (typeof decisions)[number];

/** A fault in words; faults of numbers share the register's sentences. */
const useFaultText = () => {
  const all = useAllT();
  return (f: ImportFault): string => all(f.code.startsWith('number.') ? `assets.${f.code}` : `assets.fault.${f.code}`, f.params);
};

/** The faulty cell, to be put right in place; a suggestion is one press. */
const FixCell = ({ i, row, fault }: { i: ImportView; row: ImportRow; fault: ImportFault }) => {
  const t = useT();
  const say = useFaultText();
  const [text, setText] = useState(row.cells[fault.col]?.text ?? '');
  const fix = useCommand(fixAssetCell, { invalidates: ['assets.'], onDone: () => showToast(t('import.fixed')) });
  const save = (value: string): void => fix.run({ id: i.id, rowNo: row.rowNo, col: fault.col, text: value });
  return (
    <div>
      <p className={fault.severity === 'red' ? 'pp-tone-bad' : 'pp-hint'}>{say(fault)}</p>
      {fault.col >= 0 && i.may.includes(fixAssetCell.name) && (
        <span className="pp-actions">
          <Input
            size="small"
            style={{ width: 180 }}
            aria-label={i.columns[fault.col]?.heading || t('import.fix')}
            value={text}
            onChange={e => setText(e.target.value)}
            onPressEnter={e => !e.nativeEvent.isComposing && save(text)}
          />
          <Button size="small" loading={fix.pending} onClick={() => save(text)}>
            {t('import.fix')}
          </Button>
          {fault.suggestion !== null && (
            <Button size="small" type="link" onClick={() => save(fault.suggestion ?? '')}>
              {`${t('number.take')} ${fault.suggestion}`}
            </Button>
          )}
        </span>
      )}
      <ProblemNotice error={fix.error} />
    </div>
  );
};

const SkipRow = ({ i, row }: { i: ImportView; row: ImportRow }) => {
  const t = useT();
  const skip = useCommand(skipAssetRow, { invalidates: ['assets.'] });
  if (!i.may.includes(skipAssetRow.name)) return null;
  return (
    <Button
      size="small"
      type="link"
      loading={skip.pending}
      onClick={() => skip.run({ id: i.id, rowNo: row.rowNo, skip: row.decision !== 'skip' })}
    >
      {t(row.decision === 'skip' ? 'import.take' : 'import.skip')}
    </Button>
  );
};

/** 逐行核对: each row, what is wrong with it, what it becomes. */
export const ImportRows = ({ i }: { i: ImportView }) => {
  const t = useT();
  const [shown, setShown] = useState<Shown>(i.counts.red > 0 && i.state === 'ready' ? 'red' : 'all');
  const labelOf = (d: Shown): string => (d === 'all' ? t('import.all') : `${t(`import.counts.${d}`)} ${i.counts[d]}`);
  const content = (r: ImportRow): string =>
    i.columns
      .filter(c => c.field !== null && c.field !== 'enterprise')
      .map(c => r.cells[c.index]?.text ?? '')
      .filter(Boolean)
      .join(' · ');
  return (
    <FormSection title={t('import.rows')}>
      <Segmented
        aria-label={t('import.decision')}
        value={shown}
        options={decisions.filter(d => d === 'all' || i.counts[d] > 0).map(d => ({ value: d, label: labelOf(d) }))}
        onChange={setShown}
      />
      <KeysetTable
        name="assets.importRows"
        caption={t('import.rows')}
        op={assetImportRows}
        filters={{ id: i.id, ...(shown === 'all' ? {} : { decision: shown }) }}
        columns={[
          { key: 'row', title: t('import.row'), width: 70, render: r => r.rowNo },
          { key: 'content', title: t('import.content'), render: r => content(r) },
          { key: 'enterprise', title: t('list.enterprise'), width: 200, render: r => r.enterpriseName ?? '' },
          {
            key: 'decision',
            title: t('import.decision'),
            width: 170,
            render: r => (
              <>
                <StateTag tone={decisionTone[r.decision]}>{t(`import.counts.${r.decision}`)}</StateTag> <SkipRow i={i} row={r} />
                {r.assetId !== null && <PageLink href={hrefOfAsset(r.assetId)}>{t('import.open')}</PageLink>}
              </>
            ),
          },
          {
            key: 'faults',
            title: t('import.faults'),
            width: 360,
            render: r => (
              <>
                {r.faults.map(f => (
                  <FixCell key={`${f.col} ${f.code} ${r.cells[f.col]?.text ?? ''}`} i={i} row={r} fault={f} />
                ))}
              </>
            ),
          },
        ]}
        rowKey={r => String(r.rowNo)}
        rowName={r => `${t('import.row')} ${r.rowNo}`}
      />
    </FormSection>
  );
};
