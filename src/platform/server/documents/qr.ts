import { toString as qrText } from 'qrcode';

/**
 * A QR code as SVG, black on white with the quiet zone of four modules that scanners need.
 * @param level correction: M (15 %) for screens, Q (25 %) for paper that gets worn
 */
export const qrSvg = (text: string, level: 'M' | 'Q' = 'M'): Promise<string> =>
  qrText(text, { type: 'svg', errorCorrectionLevel: level, margin: 4, color: { dark: '#000000', light: '#ffffff' } });
