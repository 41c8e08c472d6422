import { Button, Input, Popover } from 'antd';
import { useId, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

interface MaskedValueProps {
  /** As the server sent it: 138****8000. */
  masked: string;
  /** What it is, for the button's name: 联系电话. */
  label: string;
  /** Calls the room's reveal operation with the reason; absent when the role may not. */
  reveal?: ((reason: string) => Promise<string>) | undefined;
}

/** A masked value; showing it in full asks for a reason, and the act is recorded. Hidden again after a minute. */
export const MaskedValue = ({ masked, label, reveal }: MaskedValueProps) => {
  const t = usePlatformT();
  const id = useId();
  const [plain, setPlain] = useState<string>();
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  if (plain !== undefined || !reveal) return <span className="pp-figures">{plain ?? masked}</span>;
  const show = async (): Promise<void> => {
    if (reason.trim() === '') return;
    setState({ busy: true });
    try {
      setPlain(await reveal(reason.trim()));
      setTimeout(() => setPlain(undefined), 60_000);
      setOpen(false);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const form = (
    <div className="pp-reveal">
      <label htmlFor={id}>
        <span>{t('mask.reason')}</span>
        <Input
          id={id}
          value={reason}
          maxLength={200}
          placeholder={t('mask.reasonHint')}
          onChange={e => setReason(e.target.value)}
          onPressEnter={e => isComposing(e) || void show()}
        />
      </label>
      <ProblemNotice error={state.error} />
      <Button type="primary" loading={state.busy} disabled={reason.trim() === ''} onClick={() => void show()}>
        {t('mask.reveal')}
      </Button>
    </div>
  );
  return (
    <span className="pp-masked">
      <span className="pp-figures">{masked}</span>
      <Popover content={form} trigger="click" open={open} onOpenChange={setOpen} destroyOnHidden>
        <Button type="text" size="small" aria-label={`${t('mask.reveal')} ${label}`} icon={<Icon name="eye" />} />
      </Popover>
    </span>
  );
};
