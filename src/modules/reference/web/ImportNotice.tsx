import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { importHolidays } from '../contract/calendar.ts';
import { type NoticeDay, noticeFault, readNotice, unreadSentences } from '../domain/holiday-notice.ts';
import './reference.css';
import { useT } from './use-t.ts';

const ReadDays = ({ days }: { days: readonly NoticeDay[] }) => {
  const t = useT();
  if (days.length === 0) return <p className="pp-hint">{t('calendar.importNone')}</p>;
  const off = days.filter(d => d.kind === 'off').length;
  return (
    <>
      <p>{t('calendar.importRead', { off, work: days.length - off })}</p>
      <ul className="pp-plain-list rf-days">
        {days.map(d => (
          <li key={d.day}>{`${sayDay(d.day)} ${d.name}`}</li>
        ))}
      </ul>
    </>
  );
};

/** What named no day stands here, so that the person sees what was not taken in. */
const UnreadSentences = ({ sentences }: { sentences: readonly string[] }) => {
  const t = useT();
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>{t('calendar.importUnread', { n: sentences.length })}</summary>
      <ul className="pp-plain-list">
        {sentences.map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </details>
  );
};

/** The text of the notice is read while it is pasted; the person compares the days, then they are loaded. */
export const ImportNotice = ({ year: first, onClose }: { year: number; onClose: () => void }) => {
  const t = useT();
  const all = useAllT();
  const [year, setYear] = useState(first);
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const days = readNotice(text, year);
  const fault = days.length === 0 ? undefined : noticeFault(year, days);
  const done = (): void => {
    showToast(t('calendar.imported'));
    onClose();
  };
  const load = useCommand(importHolidays, { invalidates: ['*'], onDone: done });
  return (
    <SheetDialog
      title={t('calendar.import')}
      onClose={onClose}
      wide
      footer={
        <Button
          type="primary"
          disabled={days.length < 7 || source.trim() === '' || fault !== undefined}
          loading={load.pending}
          onClick={() => load.run(id => ({ id, year, source, days }))}
        >
          {t('calendar.importSave')}
        </Button>
      }
    >
      <p className="pp-hint">{t('calendar.importHint')}</p>
      <div className="pp-fields">
        <LabelledField label={t('calendar.importYear')}>
          {id => <NumberInput id={id} min={2020} max={2100} precision={0} value={year} onChange={n => setYear(n ?? first)} />}
        </LabelledField>
        <LabelledField label={t('calendar.importSource')}>
          {id => <Input id={id} maxLength={200} value={source} onChange={e => setSource(e.target.value)} />}
        </LabelledField>
      </div>
      <Input.TextArea
        aria-label={t('calendar.importText')}
        placeholder={t('calendar.importText')}
        rows={9}
        value={text}
        onChange={e => setText(e.target.value)}
      />
      <ReadDays days={days} />
      <UnreadSentences sentences={unreadSentences(text, year)} />
      {fault && <p role="alert">{all(`reference.problem.${fault.code}`, { day: sayDay(fault.day) })}</p>}
      <ProblemNotice error={load.error} />
    </SheetDialog>
  );
};
