import { Select } from 'antd';
import { useId } from 'react';
import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import { importPages } from '#ui/desk/import/ImportPages.tsx';
import type { ImportWords, Own } from '#ui/desk/import/import-kind.ts';
import { ledgerImports } from '../contract/import-operations.ts';
import type { LedgerField } from '../domain/import-fields.ts';
import { useT } from './use-t.ts';

const ledgerFieldOfColumn: Readonly<Record<string, LedgerField>> = {
  name: 'name',
  uscc: 'uscc',
  address: 'address',
  scale: 'scale',
  status: 'status',
  legacy_reg_no: 'legacyRegNo',
  region_code: 'street',
  industry_code: 'industry',
  above_scale: 'aboveScale',
};

type Why = 'sameCode' | 'sameName' | 'nearName' | 'sameCodeInFile' | 'sameNameInFile';

const useWords = (): ImportWords => {
  const t = useT();
  return {
    title: t('imports.title'),
    lead: t('imports.lead'),
    start: t('imports.new'),
    drop: t('imports.drop'),
    dropHint: t('imports.dropHint'),
    none: t('imports.none'),
    confirm: n => t('imp.confirm', { n }),
    done: n => t('imp.done', n),
    undoExplain: n => t('imp.undoExplain', n),
    undone: n => t('imp.undone', n),
    skippedRows: n => t('imp.skippedRows', { n }),
    seeList: t('imp.seeList'),
    field: field => t(`field.${field as LedgerField}`),
    why: why => t(`why.${why as Why}`),
    left: why => t(why === 'inUse' ? 'left.inUse' : 'left.changedSince'),
    leftField: column => {
      const field = ledgerFieldOfColumn[column];
      return field === undefined ? '' : t(`field.${field}`);
    },
    name: t('field.name'),
    allNew: { why: 'nearName', label: t('imp.nearNew') },
  };
};

/** Where enterprises go whose row names no street. */
const AskRegion = ({ own, onChange }: { own: Own; onChange: (own: Own) => void }) => {
  const t = useT();
  const id = useId();
  const places = usePlaces().streetsFirst;
  return (
    <div className="pp-actions">
      <label htmlFor={id}>{t('imports.defaultRegion')} </label>
      <Select
        id={id}
        style={{ width: 200 }}
        value={own['regionCode']}
        onChange={regionCode => onChange({ regionCode })}
        options={places}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </div>
  );
};

/** 导入名单 (6.1-c). */
export const ledgerPages = importPages({
  room: 'enterprises',
  clause: '6.1-c',
  base: '/enterprises/imports',
  listPath: '/enterprises',
  ops: ledgerImports,
  useWords,
  Ask: AskRegion,
  askFirst: person => (person.regionCode.length >= 6 ? { regionCode: person.regionCode } : {}),
  useRowColumns: () => {
    const t = useT();
    return [
      {
        key: 'uscc',
        title: t('field.uscc'),
        width: 210,
        render: r => <span className="pp-figures">{r.facts['uscc'] ? groupUscc(r.facts['uscc']) : '—'}</span>,
      },
      { key: 'region', title: t('field.street'), width: 130, render: r => r.facts['region'] ?? '' },
      {
        key: 'industry',
        title: t('field.industry'),
        width: 200,
        render: r => (r.facts['industry'] ? industryName(r.facts['industry']) : '—'),
      },
    ];
  },
  recordPath: id => `/enterprises/${id}`,
  sayCode: groupUscc,
});
