import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { useT } from './import-kind.ts';

/** What is asked of the next reading. */
export interface ReadAgain {
  sheets?: string[];
  headerRow?: number;
  of?: string;
  withHidden?: boolean;
}

interface ImportSheetsProps {
  view: ImportView;
  pending: boolean;
  onRead: (wish: ReadAgain) => void;
}

/** Which sheets are read, one or all. */
const Sheets = ({ view, pending, onRead }: ImportSheetsProps) => {
  const t = useT();
  const read = view.parts.map(p => p.sheet);
  const [wished, setWished] = useState(read);
  const changed = wished.length !== read.length || wished.some(s => !read.includes(s));
  return (
    <Space wrap>
      <span>{t('sheetsRead')}</span>
      <Select
        mode="multiple"
        aria-label={t('sheetsRead')}
        style={{ minWidth: 260 }}
        value={wished}
        options={view.sheets.map(s => ({ value: s, label: s }))}
        onChange={setWished}
      />
      {changed && wished.length > 0 && (
        <Button type="primary" loading={pending} onClick={() => onRead({ sheets: view.sheets.filter(s => wished.includes(s)) })}>
          {t('sheetsReread')}
        </Button>
      )}
    </Space>
  );
};

const offered = 20;

/** In which row the heading of a sheet stands, or that it has none. */
const HeaderRow = ({ view, at, pending, onRead }: ImportSheetsProps & { at: number }) => {
  const t = useT();
  const part = view.parts[at];
  if (!part) return null;
  const rows = [...new Set([...Array.from({ length: offered }, (_, i) => i + 1), part.headerRow])].filter(n => n > 0).sort((a, b) => a - b);
  const name = view.parts.length > 1 ? `${part.sheet} ` : '';
  return (
    <Space>
      <span>{`${name}${t('headerRow')}`}</span>
      <Select
        aria-label={`${name}${t('headerRow')}`}
        style={{ width: 130 }}
        value={part.headerRow}
        loading={pending}
        options={[{ value: 0, label: t('noHeader') }, ...rows.map(row => ({ value: row, label: t('headerAt', { row }) }))]}
        onChange={headerRow => onRead({ headerRow, of: part.sheet })}
      />
    </Space>
  );
};

/** Rows that a filter hides: whether they belong to the list, only a person knows. */
const HiddenRows = ({ view, pending, onRead }: ImportSheetsProps) => {
  const t = useT();
  if (view.hiddenRows === 0 && !view.withHidden) return null;
  return (
    <p className="pp-notice" role="status">
      {view.withHidden ? t('hiddenTaken') : t('hiddenRows', { n: view.hiddenRows })}{' '}
      <Button size="small" loading={pending} onClick={() => onRead({ withHidden: !view.withHidden })}>
        {t(view.withHidden ? 'hiddenLeave' : 'hiddenTake')}
      </Button>
    </p>
  );
};

/** How the file is read: which sheets, where their headings stand, and whether hidden rows count. */
export const ImportSheets = (props: ImportSheetsProps) => {
  const { view } = props;
  return (
    <Space direction="vertical">
      <HiddenRows {...props} />
      {view.sheets.length > 1 && <Sheets key={view.parts.map(p => p.sheet).join('|')} {...props} />}
      <Space wrap>
        {view.parts.map((part, at) => (
          <HeaderRow key={part.sheet} at={at} {...props} />
        ))}
      </Space>
    </Space>
  );
};
