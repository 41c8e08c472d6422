import { useCommand } from '#platform/web/field/data.ts';
import { GuestNotice } from '#ui/field/guest/GuestNotice.tsx';
import type { FillView } from '../../contract/fill.ts';
import { beginFill } from '../../contract/operations-selffill.ts';
import { useT } from './use-t.ts';

/** 告知 (个人信息保护法 第十七条) before the first field: who, why, what, who sees it, how long, which rights; then who fills in. */
export const FillNotice = ({ view, onBegun }: { view: FillView; onBegun: () => void }) => {
  const t = useT();
  const begin = useCommand(beginFill, { onDone: onBegun });
  const lines = [
    t('self.noticeWho', { handler: view.handler, officer: view.officer }),
    t('self.noticeWhy'),
    t('self.noticeWhat'),
    t('self.noticeSeen'),
    t('self.noticeLong'),
    t('self.noticeRights'),
  ];
  const words = {
    title: t('self.notice'),
    name: t('self.name'),
    department: t('self.department'),
    departmentHint: t('self.departmentHint'),
    confirm: t('self.confirm'),
    read: t('self.noticeConfirm'),
    readFirst: t('self.noticeConfirmFirst'),
    nameFirst: t('problem.fillNoticeFirst'),
    begin: t('self.begin'),
  };
  return (
    <GuestNotice
      enterpriseName={view.enterpriseName}
      lines={lines}
      words={words}
      pending={begin.pending}
      error={begin.error}
      onBegin={me => void begin.run({ linkId: view.linkId, ...me, noticed: true })}
    />
  );
};
