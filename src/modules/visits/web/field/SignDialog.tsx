import { type PointerEvent, useRef, useState } from 'react';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { useT } from './use-t.ts';

interface SignDialogProps {
  /** Exactly what is signed. */
  lines: readonly { id: string; label: string; text: string }[];
  onClose: () => void;
  onSigned: (signed: { name: string; bytes: ArrayBuffer; thumb: string }) => void;
}

const size = { width: 640, height: 240 };

const paper = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#111';
  pen.fillStyle = '#111';
  return pen;
};

const clear = (canvas: HTMLCanvasElement): void => {
  const pen = paper(canvas);
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
};

const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
  const canvas = event.currentTarget;
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
};

/** The box to write in, with a finger or a pen. */
const usePad = () => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [written, setWritten] = useState(false);
  const begun = useRef(false);
  const down = (event: PointerEvent<HTMLCanvasElement>): void => {
    const box = event.currentTarget;
    if (!written) clear(box);
    box.setPointerCapture?.(event.pointerId);
    begun.current = true;
    const pen = paper(box);
    pen?.beginPath();
    pen?.moveTo(...at(event));
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!begun.current) return;
    const pen = event.currentTarget.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
    if (!written) setWritten(true);
  };
  const up = (): void => {
    begun.current = false;
  };
  const type = (name: string): void => {
    if (!canvas.current) return;
    clear(canvas.current);
    const pen = paper(canvas.current);
    if (!pen) return;
    pen.font = '72px serif';
    pen.textBaseline = 'middle';
    pen.fillText(name, 32, size.height / 2, size.width - 64);
    setWritten(true);
  };
  const again = (): void => {
    if (canvas.current) clear(canvas.current);
    setWritten(false);
  };
  return { canvas, written, down, move, up, type, again };
};

/** 企业确认: all that was filled in, in reading order, and the signature below it. */
export const SignDialog = ({ lines, onClose, onSigned }: SignDialogProps) => {
  const t = useT();
  const pad = usePad();
  const [name, setName] = useState('');
  const done = (): void => {
    const canvas = pad.canvas.current;
    canvas?.toBlob(blob => {
      if (blob) void blob.arrayBuffer().then(bytes => onSigned({ name: name.trim(), bytes, thumb: canvas.toDataURL('image/png') }));
    }, 'image/png');
  };
  const missing = lines.length === 0 ? 'sign.empty' : name.trim() === '' ? 'sign.nameFirst' : pad.written ? undefined : 'sign.padFirst';
  const why = missing && t(missing);
  return (
    <Dialog
      title={t('sign.title')}
      onClose={onClose}
      actions={
        <Button primary why={why} onPress={done}>
          {t('sign.done')}
        </Button>
      }
    >
      <p className="f-hint">{t(lines.length === 0 ? 'sign.empty' : 'sign.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its window, so it must be reached by the keyboard to be read on (WCAG 2.1.1) */}
      <section className="f-signed" tabIndex={0} aria-label={t('sign.lines')}>
        <dl className="f-facts">
          {lines.map(l => (
            <div key={l.id}>
              <dt>{l.label}</dt>
              <dd>{l.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <TextField label={t('sign.name')} value={name} maxLength={40} onChange={setName} />
      <canvas
        ref={pad.canvas}
        className="f-pad"
        {...size}
        role="img"
        aria-label={t('sign.pad')}
        onPointerDown={pad.down}
        onPointerMove={pad.move}
        onPointerUp={pad.up}
        onPointerCancel={pad.up}
      />
      <div className="f-dialog-acts">
        <Button quiet onPress={pad.again}>
          {t('sign.clear')}
        </Button>
        <Button quiet why={name.trim() === '' ? t('sign.nameFirst') : undefined} onPress={() => pad.type(name.trim())}>
          {t('sign.typed')}
        </Button>
      </div>
    </Dialog>
  );
};
