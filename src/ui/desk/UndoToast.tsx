import { Button } from 'antd';
import { useState } from 'react';
import { usePlatformT } from '#platform/web/phrases.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { useStore } from '#platform/web/store.ts';
import { Icon } from './Icon.tsx';
import { dropToast, showToast, type Toast, toasts } from './toast.ts';

const One = ({ toast }: { toast: Toast }) => {
  const t = usePlatformT();
  const [busy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    try {
      const said = await toast.undo?.();
      dropToast(toast.id);
      showToast(typeof said === 'string' ? said : t('toast.undone'));
    } catch (error) {
      dropToast(toast.id);
      showToast(sayProblem(error).sentence);
    }
  };
  return (
    <div className="pp-toast">
      <span>{toast.text}</span>
      {toast.undo && (
        <Button size="small" loading={busy} icon={<Icon name="undo" />} onClick={() => void undo()}>
          {t('word.undo')}
        </Button>
      )}
      <Button size="small" type="text" aria-label={t('word.close')} icon={<Icon name="close" />} onClick={() => dropToast(toast.id)} />
    </div>
  );
};

/** Where toasts appear; stands once in the shell. Rooms call `showToast`. */
export const UndoToast = () => {
  const list = useStore(toasts);
  return (
    <div className="pp-toasts" role="status" aria-live="polite">
      {list.map(toast => (
        <One key={toast.id} toast={toast} />
      ))}
    </div>
  );
};
