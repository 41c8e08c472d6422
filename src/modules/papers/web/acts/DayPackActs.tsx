import { Button } from 'antd';
import { fileHref } from '#platform/web/call.ts';
import { dayPack } from '../../contract/operations-print.ts';
import { useT } from '../use-t.ts';

/** 走访资料包 of a team's day, to print or to edit. */
export const DayPackActs = (place: { teamId: string; day: string }) => {
  const t = useT();
  const input = { teamId: place.teamId, day: place.day };
  return (
    <>
      <Button href={fileHref(dayPack, input)} target="_blank">
        {t('print.pack')}
      </Button>
      <Button href={fileHref(dayPack, { ...input, format: 'docx' })}>{t('print.packWord')}</Button>
    </>
  );
};
