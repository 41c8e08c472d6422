import { Input } from 'antd';
import { useState } from 'react';
import { readMinutes } from '../../domain/written-minutes.ts';
import { useT } from '../use-t.ts';

interface MinutesFieldProps {
  /** Given by the form: ties the label to the control. */
  id?: string;
  value?: number;
  onChange?: (minutes: number | undefined) => void;
  disabled?: boolean;
}

/** A span in minutes as the person writes it: 60, ６０, 20分钟, 1小时30分. What it means stands beside it, at every stroke. */
export const MinutesField = ({ id, value, onChange, disabled }: MinutesFieldProps) => {
  const t = useT();
  const [text, setText] = useState<string>();
  const typed = text ?? (value === undefined ? '' : String(value));
  const meant = typed.trim() === '' ? undefined : readMinutes(typed);
  const take = (next: string): void => {
    setText(next);
    onChange?.(next.trim() === '' ? undefined : readMinutes(next));
  };
  const [h, n] = [Math.floor((meant ?? 0) / 60), (meant ?? 0) % 60];
  const said = h === 0 ? t('log.span', { n }) : n === 0 ? t('log.spanHours', { h }) : t('log.spanBoth', { h, n });
  const isUnread = typed.trim() !== '' && meant === undefined;
  return (
    <>
      <Input
        {...(id ? { id } : {})}
        style={{ width: 140 }}
        value={typed}
        maxLength={20}
        disabled={disabled ?? false}
        {...(isUnread ? { status: 'error' as const } : {})}
        onChange={e => take(e.target.value)}
      />{' '}
      {/* its line is always there: nothing moves under the button that is pressed next */}
      <span className="pp-hint" role={isUnread ? 'alert' : undefined}>
        {isUnread ? t('log.minutesUnread', { text: typed }) : meant === undefined ? t('log.minutesHint') : said}
      </span>
    </>
  );
};

/** Between ten minutes and eight hours. */
export const useMinutesRule = () => {
  const t = useT();
  return {
    validator: async (_: unknown, minutes?: number) => {
      if (minutes === undefined || minutes < 10 || minutes > 480) throw new Error(t('log.minutesRange'));
    },
  };
};
