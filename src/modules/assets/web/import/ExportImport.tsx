import { Select } from 'antd';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { importPages } from '#ui/desk/import/ImportPages.tsx';
import type { ImportWords, Own } from '#ui/desk/import/import-kind.ts';
import { type AssetKind, type AssetStatus, assetKinds } from '../../contract/asset.ts';
import { exportFaultKey, exportImports } from '../../contract/operations-import.ts';
import { type ExportField, usualOrder } from '../../domain/import-fields.ts';
import { kindFields } from '../kind-fields.ts';
import { hrefOfAsset } from '../register-hrefs.ts';
import { useT } from './use-import-t.ts';

type Why = 'sameNumber' | 'older' | 'sameNumberInFile';
/** Choices of the form bear the names of the details. */
const keyOfChoice = (field: string): string => (field === 'patentType' ? 'type' : field);

const kindOf = (own: Own): AssetKind => own['kind'] as AssetKind;

const useWords = (): ImportWords => {
  const t = useT();
  const field = (f: string): string => t(`import.field.${f as ExportField}`);
  return {
    title: t('import.list'),
    lead: t('import.lead'),
    start: t('import.new'),
    drop: t('import.file'),
    dropHint: t('import.dropHint'),
    none: t('import.empty'),
    confirm: n => t('import.confirm', { n }),
    done: n => t('import.done', n),
    undoExplain: n => t('import.undoExplain', n),
    undone: n => t('import.undone', n),
    skippedRows: n => t('import.skippedRows', { n }),
    seeList: t('import.seeList'),
    field,
    changed: f => (f === 'asOf' ? t('import.asOf') : f === 'state' ? t('import.state') : f === 'endedOn' ? t('import.endedOn') : field(f)),
    why: why => t(`import.why.${why as Why}`),
    left: () => t('import.left'),
    leftField: () => '',
    name: t('import.field.title'),
    paste: {
      label: t('import.paste'),
      help: own => t('import.pasteHelp', { order: usualOrder[kindOf(own)].map(field).join(sayMark('、')) }),
      verb: t('import.pasteVerb'),
    },
  };
};

/** What kind of assets the export holds, how recent it is, and whether all belong to one enterprise. */
const AskExport = ({ own, onChange }: { own: Own; onChange: (own: Own) => void }) => {
  const t = useT();
  const set = (key: string, value: unknown): void => onChange({ ...own, [key]: value });
  return (
    <div className="pp-fields">
      <LabelledField label={t('import.kind')}>
        {id => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={kindOf(own)}
            options={assetKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))}
            onChange={value => set('kind', value)}
          />
        )}
      </LabelledField>
      <LabelledField label={t('import.asOf')}>
        {id => (
          <>
            <DayField id={id} value={String(own['asOf'] ?? '')} onChange={value => set('asOf', value)} />
            <p className="pp-hint">{t('form.asOfHelp')}</p>
          </>
        )}
      </LabelledField>
      <LabelledField label={t('import.enterprise')}>
        {id => (
          <EnterprisePicker
            id={id}
            optional
            {...(own['enterpriseId'] ? { value: String(own['enterpriseId']) } : {})}
            onChange={value => set('enterpriseId', value)}
          />
        )}
      </LabelledField>
    </div>
  );
};

/** 导入官方导出 (6.3.3-a). */
export const exportPages = importPages({
  room: 'assets',
  clause: '6.3.3-a',
  base: '/assets/imports',
  listPath: '/assets',
  ops: exportImports,
  faultKey: exportFaultKey,
  useWords,
  Ask: AskExport,
  askFirst: () => ({ kind: 'trademark', asOf: todayInBeijing() }),
  useRowColumns: () => {
    const t = useT();
    return [
      { key: 'content', title: t('import.content'), render: r => r.facts['content'] ?? '' },
      { key: 'enterprise', title: t('list.enterprise'), width: 200, render: r => r.facts['enterprise'] ?? '—' },
    ];
  },
  useListColumns: () => {
    const t = useT();
    return [
      { key: 'kind', title: t('import.kind'), width: 120, render: i => t(`kind.${kindOf(i.setting)}`) },
      { key: 'asOf', title: t('import.asOf'), width: 160, render: i => sayDay(String(i.setting['asOf'])) },
    ];
  },
  useSayChange: () => {
    const t = useT();
    return (field, value) => {
      if (field === 'state') return t(`status.${value as AssetStatus}`);
      const option = Object.values(kindFields)
        .flat()
        .find(f => f.key === keyOfChoice(field))
        ?.options?.find(([v]) => v === value);
      if (option) return t(option[1]);
      if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return sayDay(value);
      return Array.isArray(value) ? value.join(sayMark('、')) : String(value);
    };
  },
  recordPath: hrefOfAsset,
  useAbout: () => {
    const t = useT();
    return ({ setting }) =>
      [t(`kind.${kindOf(setting)}`), setting['enterpriseName'], `${t('import.asOf')} ${sayDay(String(setting['asOf']))}`]
        .filter(Boolean)
        .join(' · ');
  },
});
