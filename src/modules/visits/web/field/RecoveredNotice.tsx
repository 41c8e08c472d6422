import { useState } from 'react';
import { fieldGo } from '#platform/web/field/router.ts';
import { sayTime } from '#platform/web/format.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import type { DeviceForm } from './device/device-form.ts';
import { useT } from './use-t.ts';

/** 已恢复到 14:32 的内容: said once after the browser or the phone has died with something unsent; leads to what was written last. */
export const RecoveredNotice = ({ form, path }: { form: DeviceForm; path: string }) => {
  const t = useT();
  const [read, setRead] = useState(false);
  const { recovered } = form.opened;
  if (read || !recovered) return null;
  const { sections, supplement = [] } = form.definition;
  const section = [...sections, ...supplement].find(s => s.groups.some(g => g.questions.some(q => q.id === recovered.question)))?.id;
  const goOn = (): void => {
    setRead(true);
    if (section) fieldGo(`${path}/${section}`);
  };
  return (
    <Banner tone="done" action={<Button onPress={goOn}>{t('recovered.goOn')}</Button>}>
      {t('recovered.said', { time: sayTime(new Date(recovered.at)) })}
    </Banner>
  );
};
