import { call } from '#platform/web/call.ts';
import { useCommand } from '#platform/web/field/data.ts';
import { enterLink } from '#platform/web/guest-link.ts';
import { GuestCodeForm } from '#ui/field/guest/GuestCodeForm.tsx';
import { GuestNotice } from '#ui/field/guest/GuestNotice.tsx';
import type { FollowView } from '../../contract/follow.ts';
import { beginFollow, getFollow, openFollow } from '../../contract/operations-follow.ts';
import { useT } from './use-t.ts';

/** The code of the link of a case. */
export const FollowCode = ({ token, over = false, onOpened }: { token: string; over?: boolean; onOpened: (linkId: string) => void }) => {
  const t = useT();
  return (
    <GuestCodeForm
      words={{
        title: t('follow.enter'),
        room: t('follow.title'),
        over: t('problem.followOver'),
        code: t('follow.code'),
        hint: t('follow.enterHint'),
        short: t('follow.codeShort'),
        remember: t('follow.remember'),
        rememberYes: t('follow.rememberYes'),
        open: t('follow.open'),
      }}
      over={over}
      onOpened={onOpened}
      enter={entry =>
        enterLink(
          async commandId => (await call(openFollow, { token, ...entry }, { commandId })).linkId,
          linkId => call(getFollow, { linkId }),
        )
      }
    />
  );
};

/** 告知, then who looks. */
export const FollowNotice = ({ view, onBegun }: { view: FollowView; onBegun: () => void }) => {
  const t = useT();
  const begin = useCommand(beginFollow, { onDone: onBegun });
  return (
    <GuestNotice
      enterpriseName={view.enterpriseName}
      lines={[
        t('follow.noticeWho', { handler: view.handler, officer: view.companionName }),
        t('follow.noticeWhy', { item: view.itemName }),
        t('follow.noticeWhat'),
        t('follow.noticeSeen'),
        t('follow.noticeLong'),
        t('follow.noticeRights'),
      ]}
      words={{
        title: t('follow.notice'),
        name: t('follow.name'),
        department: t('follow.department'),
        departmentHint: t('follow.departmentHint'),
        confirm: t('follow.confirm'),
        read: t('follow.noticeConfirm'),
        readFirst: t('follow.noticeConfirmFirst'),
        nameFirst: t('problem.followNoticeFirst'),
        begin: t('follow.begin'),
      }}
      pending={begin.pending}
      error={begin.error}
      onBegin={me => void begin.run({ linkId: view.linkId, ...me, noticed: true })}
    />
  );
};
