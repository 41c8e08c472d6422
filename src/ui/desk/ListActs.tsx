import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { Download } from '#platform/contract/operation.ts';
import { listViews } from '#platform/contract/saved-views.ts';
import { saveFile } from '#platform/web/call.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { SavedViews } from './filters/SavedViews.tsx';
import { Icon } from './Icon.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** A download operation with what it takes; asked for when the button is pressed. */
export interface Exported<O extends Download> {
  op: O;
  input: z.input<O['input']> | (() => z.input<O['input']>);
  /** Word on the button; 导出 without it. */
  label?: string;
}

interface ListActsProps<O extends Download> {
  views: string | undefined;
  exported: Exported<O> | undefined;
  print: boolean;
}

/** Only for who may: the operation stands in the person's session. */
const ExportButton = <O extends Download>({ op, input, label }: Exported<O>) => {
  const t = usePlatformT();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    try {
      await saveFile(op, typeof input === 'function' ? (input as () => z.input<O['input']>)() : input);
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  return (
    <>
      <Button loading={busy} icon={<Icon name="download" />} onClick={() => void save()}>
        {label ?? t('word.export')}
      </Button>
      <ProblemNotice error={failed} />
    </>
  );
};

/** What can be done with the list as it stands: keep its filters, take it along, print it. */
export const ListActs = <O extends Download>({ views, exported, print }: ListActsProps<O>) => {
  const t = usePlatformT();
  const { can } = useSession();
  return (
    <>
      {views !== undefined && can(listViews.name) && <SavedViews list={views} />}
      {exported && can(exported.op.name) && <ExportButton {...exported} />}
      {print && <Button onClick={() => window.print()}>{t('word.print')}</Button>}
    </>
  );
};
