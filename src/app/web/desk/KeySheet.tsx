import { Modal } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';

const keys = [
  ['Ctrl K', 'keys.find'],
  ['/', 'keys.find'],
  ['J', 'keys.next'],
  ['K', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['X', 'keys.select'],
  ['Esc', 'keys.close'],
  ['?', 'keys.sheet'],
] as const;

/** The sheet of shortcuts. */
export const KeySheet = ({ onClose }: { onClose: () => void }) => {
  const t = usePlatformT();
  return (
    <Modal open title={t('shell.keys')} footer={null} onCancel={onClose} width={420}>
      <dl className="pp-keys">
        {keys.map(([key, phrase]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(phrase)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
