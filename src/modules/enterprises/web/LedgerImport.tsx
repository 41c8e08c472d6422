import { Select } from 'antd';
import { useId } from 'react';
import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { importPages } from '#ui/desk/import/ImportPages.tsx';
import type { ImportWords, Own } from '#ui/desk/import/import-kind.ts';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import type { EnterpriseStatus, Scale } from '../contract/enterprise.ts';
import { ledgerImports } from '../contract/operations-import.ts';
import { type OwnValue, ownKey } from '../contract/own-column.ts';
import { ledgerFieldOfColumn } from '../domain/import-columns.ts';
import type { LedgerField } from '../domain/import-fields.ts';
import { sayOwnValue } from '../domain/own-value.ts';
import { factText } from './fact-text.ts';
import { ledgerWritten } from './slots.ts';
import { useOwnColumns } from './use-own-columns.ts';
import { useT } from './use-t.ts';

const isOwn = (field: string): boolean => field.startsWith('own.');

type Why = 'sameCode' | 'sameName' | 'nearName' | 'sameCodeInFile' | 'sameNameInFile';

const useWords = (): ImportWords => {
  const t = useT();
  const own = useOwnColumns();
  const ownName = (key: string): string | undefined => own?.find(c => ownKey(c.id) === key)?.name;
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
    field: field => (isOwn(field) ? (ownName(field) ?? t('own.title')) : t(`field.${field as LedgerField}`)),
    why: why => t(`why.${why as Why}`),
    left: why => t(why === 'inUse' ? 'left.inUse' : 'left.changedSince'),
    leftField: column => {
      if (isOwn(column)) return ownName(column) ?? t('own.title');
      const field = ledgerFieldOfColumn[column];
      return field === undefined ? '' : t(`field.${field}`);
    },
    name: t('field.name'),
    allNew: { why: 'nearName', label: t('imp.nearNew') },
  };
};

/** Values as the file of the enterprise shows them. */
const useSayLedgerValue = () => {
  const t = useT();
  const own = useOwnColumns();
  return (field: string, value: unknown): string => {
    const column = own?.find(c => ownKey(c.id) === field);
    if (column) return sayOwnValue(column, value as OwnValue, { number: sayNumber, day: sayDay });
    if (field === 'scale') return t(`scale.${value as Scale}`);
    if (field === 'status') return t(`status.${value as EnterpriseStatus}`);
    if (field === 'aboveScale') return t(value === true ? 'word.yes' : 'word.no');
    if (field === 'uscc') return groupUscc(String(value));
    if (field === 'industry') return industryName(String(value)) || String(value);
    if (field === 'established') return sayDay(String(value));
    if (field === 'revenueYear') return String(value);
    return factText(value);
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
  After: ({ view }) => <SlotParts of={ledgerWritten} give={{ view }} />,
  useSayChange: useSayLedgerValue,
  recordPath: id => `/enterprises/${id}`,
  sayCode: groupUscc,
});
