import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from './Icon.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SheetDialog } from './table/SheetDialog.tsx';

interface MaskedValueProps {
  /** As the server sent it: 138****8000. */
  masked: string;
  /** What it is, for the button's name: 联系电话. */
  label: string;
  /** Calls the room's reveal operation with the reason; absent when the role may not. */
  reveal?: ((reason: string) => Promise<string>) | undefined;
}

const shownFor = 60_000;

const Ask = ({
  label,
  reveal,
  onShown,
  onClose,
}: Required<Pick<MaskedValueProps, 'label'>> & {
  reveal: (reason: string) => Promise<string>;
  onShown: (plain: string) => void;
  onClose: () => void;
}) => {
  const t = usePlatformT();
  const id = useId();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const show = async (): Promise<void> => {
    if (reason.trim() === '' || state.busy) return;
    setState({ busy: true });
    try {
      onShown(await reveal(reason.trim()));
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <SheetDialog title={`${t('mask.reveal')} · ${label}`} onClose={onClose}>
      <div className="pp-reveal">
        <label htmlFor={id}>{t('mask.reason')}</label>
        <Input
          id={id}
          value={reason}
          maxLength={200}
          placeholder={t('mask.reasonHint')}
          onChange={e => setReason(e.target.value)}
          onPressEnter={e => isComposing(e) || void show()}
        />
        <ProblemNotice error={state.error} />
        <div className="pp-actions">
          <Button type="primary" loading={state.busy} disabled={reason.trim() === ''} onClick={() => void show()}>
            {t('mask.reveal')}
          </Button>
        </div>
      </div>
    </SheetDialog>
  );
};

/** A masked value; showing it in full asks for a reason, and the act is recorded. Hidden again after a minute. */
export const MaskedValue = ({ masked, label, reveal }: MaskedValueProps) => {
  const t = usePlatformT();
  const [plain, setPlain] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  if (plain !== undefined || !reveal) return <span className="pp-figures">{plain ?? masked}</span>;
  const shown = (value: string): void => {
    setPlain(value);
    setAsking(false);
    setTimeout(() => setPlain(undefined), shownFor);
  };
  return (
    <span className="pp-masked">
      <span className="pp-figures">{masked}</span>
      <button type="button" className="pp-icon-button" aria-label={`${t('mask.reveal')} ${label}`} onClick={() => setAsking(true)}>
        <Icon name="eye" />
      </button>
      {isAsking && <Ask label={label} reveal={reveal} onShown={shown} onClose={() => setAsking(false)} />}
    </span>
  );
};
