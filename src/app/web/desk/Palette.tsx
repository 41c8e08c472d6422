import { type KeyboardEvent, useContext, useEffect, useId, useState } from 'react';
import { isComposing } from '#platform/web/composing.ts';
import { useGo } from '#platform/web/desk/go.ts';
import type { Found } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { useAllT, usePlatformT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { useNav } from './use-nav.ts';
import './palette.css';

interface Group {
  key: string;
  title: string;
  found: readonly Found[];
}

/** Asks all rooms at once after a pause; a room that fails is left out. */
const useFound = (words: string): { groups: readonly Group[]; busy: boolean } => {
  const rooms = useContext(DeskRooms);
  const { can } = useSession();
  const all = useAllT();
  const [state, setState] = useState<{ groups: readonly Group[]; busy: boolean }>({ groups: [], busy: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other words ask again
  useEffect(() => {
    const stop = new AbortController();
    if ([...words].length < 2) {
      setState({ groups: [], busy: false });
      return undefined;
    }
    setState(s => ({ ...s, busy: true }));
    const timer = setTimeout(async () => {
      const finders = rooms.flatMap(r => r.finders ?? []).filter(f => can(f.needs));
      const answers = await Promise.allSettled(finders.map(f => f.find(words, stop.signal)));
      if (stop.signal.aborted) return;
      const groups = finders.map((f, i) => {
        const answer = answers[i];
        return { key: f.key, title: all(f.phrase), found: answer?.status === 'fulfilled' ? answer.value.slice(0, 8) : [] };
      });
      setState({ groups: groups.filter(g => g.found.length > 0), busy: false });
    }, 180);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [words]);
  return state;
};

const usePages = (words: string): Group => {
  const t = usePlatformT();
  const all = useAllT();
  const found = useNav()
    .map(n => ({ id: n.key, title: all(n.phrase), path: n.path }))
    .filter(n => words === '' || n.title.toLowerCase().includes(words.toLowerCase()));
  return { key: 'pages', title: t('shell.pages'), found };
};

/** `Ctrl-K`: finds any enterprise, case, person or page; arrows and Enter choose. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const t = usePlatformT();
  const go = useGo();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.trim();
  const { groups, busy } = useFound(words);
  const pages = usePages(words);
  const shown = [...groups, ...(pages.found.length > 0 ? [pages] : [])];
  const flat = shown.flatMap(g => g.found);
  const follow = (found: Found | undefined): void => {
    if (!found) return;
    onClose();
    go(found.path);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(i => (i + (event.key === 'ArrowDown' ? 1 : -1) + flat.length) % Math.max(1, flat.length));
    } else if (event.key === 'Enter') follow(flat[at]);
    // The list stands as long as the dialog: Esc closes both.
    else if (event.key === 'Escape') onClose();
  };
  return (
    <SheetDialog title={t('shell.find')} onClose={onClose} place="top">
      <div className="pp-palette">
        <input
          data-first
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={flat[at] ? `${id}-${at}` : undefined}
          aria-label={t('shell.find')}
          placeholder={t('shell.findHint')}
          value={text}
          onChange={e => {
            setText(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <div role="listbox" id={`${id}-list`} aria-label={t('shell.find')} aria-busy={busy} className="pp-palette-list">
          {shown.map(group => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
            <div key={group.key} role="group" aria-label={group.title}>
              <p className="pp-palette-title" aria-hidden="true">
                {group.title}
              </p>
              {group.found.map(found => {
                const index = flat.indexOf(found);
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
                  <div
                    key={found.id}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === at}
                    className="pp-palette-item"
                    onClick={() => follow(found)}
                  >
                    <span>{found.title}</span>
                    {found.hint && <small>{found.hint}</small>}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {flat.length === 0 && !busy && <p className="pp-hint">{t(words.length < 2 ? 'shell.findStart' : 'shell.findEmpty')}</p>}
      </div>
    </SheetDialog>
  );
};
