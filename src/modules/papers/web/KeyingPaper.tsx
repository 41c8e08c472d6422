import { Button } from 'antd';
import { useRef, useState } from 'react';
import { addVisitFile, listVisitFiles, removeVisitFile, visitFile } from '#modules/visits/contract/operations-files.ts';
import type { VisitFileView } from '#modules/visits/contract/visit-files.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { redrawPage } from '#platform/web/offline/photo.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DropFile } from '#ui/desk/form/DropFile.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { useT } from './use-t.ts';

/** How a picture is shown: part of the width of the view, quarter turns. */
interface Sight {
  zoom: number;
  turns: number;
}

/** A turned picture takes its place with its sides exchanged, so that all of it can be scrolled to. */
const Picture = ({ visitId, file, sight, room }: { visitId: string; file: VisitFileView; sight: Sight; room: number }) => {
  const t = useT();
  const [size, setSize] = useState({ width: 1, height: 1.4 });
  const lying = sight.turns % 2 === 1;
  const ratio = size.height / size.width;
  const width = room * sight.zoom;
  const moves = [
    '',
    `rotate(90deg) translateY(-${width * ratio}px)`,
    `rotate(180deg) translate(-${width}px, -${width * ratio}px)`,
    `rotate(270deg) translateX(-${width}px)`,
  ];
  return (
    <div style={{ width: lying ? width * ratio : width, height: lying ? width : width * ratio }}>
      <img
        src={fileHref(visitFile, { visitId, id: file.id })}
        alt={t('key.page', { n: file.page ?? 1 })}
        style={{ width, transform: moves[sight.turns % 4] ?? '' }}
        onLoad={e => setSize({ width: e.currentTarget.naturalWidth, height: e.currentTarget.naturalHeight })}
      />
    </div>
  );
};

const Tools = ({ sight, setSight }: { sight: Sight; setSight: (next: Sight) => void }) => {
  const t = useT();
  const zoom = (by: number): void => setSight({ ...sight, zoom: Math.min(5, Math.max(0.4, Math.round(sight.zoom * by * 100) / 100)) });
  return (
    <>
      <Button size="small" onClick={() => zoom(1.25)}>
        {t('key.zoomIn')}
      </Button>
      <Button size="small" onClick={() => zoom(0.8)}>
        {t('key.zoomOut')}
      </Button>
      <Button size="small" onClick={() => setSight({ ...sight, zoom: 1 })}>
        {t('key.fit')}
      </Button>
      <Button size="small" onClick={() => setSight({ ...sight, turns: (sight.turns + 1) % 4 })}>
        {t('key.rotate')}
      </Button>
    </>
  );
};

/** The pages of the paper form: added, shown one at a time, zoomed and turned. They become part of the record. */
export const KeyingPaper = ({ visitId }: { visitId: string }) => {
  const t = useT();
  const { data, error } = useOp(listVisitFiles, { visitId });
  const pages = (data?.rows ?? []).filter(f => f.kind === 'scan').sort((a, b) => (a.page ?? 0) - (b.page ?? 0));
  const [shown, setShown] = useState<string>();
  const [room, setRoom] = useState(560);
  const [sights, setSights] = useState<Readonly<Record<string, Sight>>>({});
  // The picture fills the width that it has, at any size of the window.
  const measure = (view: HTMLDivElement | null): void => {
    if (view) setRoom(Math.max(240, view.clientWidth - 16));
  };
  const last = useRef(0);
  const add = useCommand(addVisitFile, { invalidates: [listVisitFiles], onDone: r => setShown(r.id) });
  const remove = useCommand(removeVisitFile, {
    invalidates: [listVisitFiles],
    onDone: () => {
      last.current = 0;
      setShown(undefined);
    },
  });
  const page = pages.find(p => p.id === shown) ?? pages[0];
  // Several pictures come one after the other, sooner than the list is read anew.
  const nextPage = (): number => {
    last.current = Math.min(40, Math.max(last.current, ...pages.map(p => p.page ?? 0)) + 1);
    return last.current;
  };
  const sight = (page && sights[page.id]) ?? { zoom: 1, turns: 0 };
  return (
    <section className="keying-paper" aria-label={t('key.pages')}>
      <ProblemNotice error={error ?? remove.error} />
      <div className="pp-actions">
        {pages.map(p => (
          <Button key={p.id} size="small" type={p.id === page?.id ? 'primary' : 'default'} onClick={() => setShown(p.id)}>
            {t('key.page', { n: p.page ?? 1 })}
          </Button>
        ))}
        {page && page.mediaType !== 'application/pdf' && (
          <Tools sight={sight} setSight={s => setSights(all => ({ ...all, [page.id]: s }))} />
        )}
        {page && data?.may.includes(removeVisitFile.name) && (
          <Button size="small" onClick={() => remove.run({ visitId, id: page.id })}>
            {t('key.remove')}
          </Button>
        )}
      </div>
      {page ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className="keying-view" ref={measure} aria-label={page.name} tabIndex={0}>
          {page.mediaType === 'application/pdf' ? (
            <EmptyState
              title={page.name}
              action={
                <Button href={fileHref(visitFile, { visitId, id: page.id })} target="_blank">
                  {t('key.openPdf')}
                </Button>
              }
            />
          ) : (
            <Picture visitId={visitId} file={page} sight={sight} room={room} />
          )}
        </section>
      ) : (
        <EmptyState title={t('key.none')} hint={t('key.noneHint')} />
      )}
      {data?.may.includes(addVisitFile.name) && (
        <DropFile
          label={t('key.drop')}
          accept="image/jpeg,image/png,image/webp,application/pdf,.jpg,.jpeg,.png,.webp,.pdf"
          several
          prepare={redrawPage}
          onStored={f => {
            const at = nextPage();
            return add.runAsync(id => ({ id, visitId, kind: 'scan', fileId: f.fileId, sha256: f.sha256, page: at }));
          }}
        />
      )}
    </section>
  );
};
