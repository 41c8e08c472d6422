import { useState } from 'react';
import { signOut } from '#modules/people/contract/session.ts';
import { call } from '#platform/web/call.ts';
import type { FieldRoom } from '#platform/web/field/room.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import { useLocale, usePlatformT } from '#platform/web/phrases.ts';
import { endSession, useSession } from '#platform/web/session.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { useLargeType } from './large-type.ts';
import { finishLeaving, keep } from './remembered-session.ts';

/** The session ends here now, and at the server as soon as it can be reached: at once, or at the next start. */
const leave = async (session: string | null): Promise<void> => {
  await keep('leaving', session);
  endSession();
  // Who was remembered by an older page, and has not heard of the server since, does not know the session's name.
  await (session ? finishLeaving() : call(signOut, {})).catch(() => undefined);
};

/** Forms that have not gone up. A press right after the start comes before the store is open: then it is waited for. */
const unsentForms = async (): Promise<number> => {
  if (!deviceState.get())
    await deviceNow().then(
      device => device.tell(),
      () => undefined,
    );
  return deviceState.get()?.forms ?? 0;
};

const loadLeave = () => import('./LeaveDialog.tsx').then(m => m.LeaveDialog);

/** The first page of the phone: today, from the rooms' parts. */
export const HomeScreen = ({ rooms }: { rooms: readonly FieldRoom[] }) => {
  const t = usePlatformT();
  const { locale, setLocale } = useLocale();
  const { person, session, can } = useSession();
  const large = useLargeType();
  const [unsent, setUnsent] = useState(0);
  const parts = rooms
    .flatMap(r => r.home ?? [])
    .filter(p => can(p.needs))
    .sort((a, b) => a.order - b.order);
  const askOrLeave = async (): Promise<void> => {
    const forms = await unsentForms();
    if (forms > 0) setUnsent(forms);
    else await leave(session);
  };
  return (
    <Screen title={t('shell.today')} hint={`${sayDay(todayInBeijing())} · ${person.name}`}>
      {parts.length === 0 && <Banner>{t('shell.nothingToday')}</Banner>}
      {parts.map(p => (
        <LazyPart key={p.key} load={p.card} of={{}} />
      ))}
      <div className="f-settings">
        <Button quiet onPress={() => large.set(!large.on)}>
          {t(large.on ? 'field.normalType' : 'field.largeType')}
        </Button>
        <Button quiet onPress={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
          {t('shell.language')}
        </Button>
        <a className="f-button f-quiet" href="/?desk">
          {t('field.desk')}
        </a>
        <Button quiet onPress={() => void askOrLeave()}>
          {t('word.signOut')}
        </Button>
      </div>
      {unsent > 0 && <LazyPart load={loadLeave} of={{ forms: unsent, onClose: () => setUnsent(0), onLeave: () => void leave(session) }} />}
    </Screen>
  );
};
