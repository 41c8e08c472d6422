import { usePlatformT } from '#platform/web/phrases.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';

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
    <SheetDialog title={t('shell.keys')} onClose={onClose}>
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
    </SheetDialog>
  );
};
