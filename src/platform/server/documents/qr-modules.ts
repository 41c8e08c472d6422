import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** The dark fields of a QR code: `size` rows of `size`, without the quiet zone. */
export interface QrModules {
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** A QR code at correction level Q (25 %), for paper that gets worn. */
export const qrModules = (text: string): QrModules => {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
};

/** As SVG with its quiet zone of four modules; each run of dark fields is one rectangle of a single path. */
export const qrPath = ({ size, dark }: QrModules): string => {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!dark(row, from)) continue;
      let to = from;
      while (to < size && dark(row, to)) to += 1;
      path += `M${from + 4} ${row + 4}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  const side = size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="M0 0h${side}v${side}h-${side}z" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
};

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** As a PNG in black and white, six pixels a field, for Word. */
export const qrPng = ({ size, dark }: QrModules, scale = 6): Buffer => {
  const side = (size + 8) * scale;
  const stride = Math.ceil(side / 8) + 1;
  const lines = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y += 1) {
    lines[y * stride] = 0;
    const row = Math.floor(y / scale) - 4;
    if (row < 0 || row >= size) continue;
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / scale) - 4;
      const at = y * stride + 1 + (x >> 3);
      if (column >= 0 && column < size && dark(row, column)) lines[at] = (lines[at] as number) & ~(0x80 >> (x & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
};
