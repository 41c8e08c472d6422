import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo } from 'react';
import { queryClient } from '#platform/web/desk/data.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { useLocale } from '#platform/web/phrases.ts';
import { useSessionState } from '#platform/web/session.ts';
import { useTheme } from '#platform/web/theme.ts';
import { darkTheme, lightTheme } from '#ui/desk/theme.ts';
import { UndoToast } from '#ui/desk/UndoToast.tsx';
import { deskRouter } from './DeskRouter.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { ServerUnreachable } from './ServerUnreachable.tsx';
import { SignedOutPage } from './SignedOutPage.tsx';
import { SignInPage } from './SignInPage.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

const Pages = ({ rooms }: { rooms: readonly DeskRoom[] }) => {
  const session = useSessionState();
  const router = useMemo(() => deskRouter(rooms), [rooms]);
  const outside = rooms.flatMap(r => r.outside ?? []).find(r => location.pathname === r.path || location.pathname.startsWith(`${r.path}/`));
  if (outside) return <SignedOutPage route={outside} />;
  if (session.status === 'away') return <ServerUnreachable problem={session.problem} />;
  if (session.status === 'out' || session.status === 'starting') return <SignInPage />;
  return <RouterProvider router={router} key={session.answer.person.id} />;
};

/** The whole desk: language, theme, answers, pages. */
export const Desk = ({ rooms }: { rooms: readonly DeskRoom[] }) => {
  const { locale } = useLocale();
  const { isDark } = useTheme();
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  const tokens = isDark ? { ...darkTheme, algorithm: theme.darkAlgorithm } : lightTheme;
  return (
    <ConfigProvider
      locale={locale === 'en' ? enUS : zhCN}
      theme={tokens}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: false }}
    >
      <QueryClientProvider client={queryClient}>
        <DeskRooms value={rooms}>
          <PageBoundary>
            <Pages rooms={rooms} />
          </PageBoundary>
          <UndoToast />
        </DeskRooms>
      </QueryClientProvider>
    </ConfigProvider>
  );
};
