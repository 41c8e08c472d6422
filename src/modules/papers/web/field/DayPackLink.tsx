import { fileHref } from '#platform/web/call.ts';
import { dayPack } from '../../contract/operations-print.ts';
import { useT } from './use-t.ts';

/** 走访资料包 of a team's day, behind the link to its day sheet. */
export const DayPackLink = ({ teamId, day }: { teamId: string; day: string }) => {
  const t = useT();
  return (
    <>
      {' · '}
      <a href={fileHref(dayPack, { teamId, day })}>{t('print.pack')}</a>
    </>
  );
};
