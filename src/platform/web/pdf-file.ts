/** A PDF as it was chosen, or why it cannot be taken: too many bytes, or no PDF whatever it is called. */
export type PdfRead = { bytes: ArrayBuffer } | { fault: 'size' | 'type' };

/** Reads a chosen PDF and looks at what it is before anything is sent. */
export const readPdf = async (file: File, mostBytes: number): Promise<PdfRead> => {
  if (file.size > mostBytes) return { fault: 'size' };
  const bytes = await file.arrayBuffer();
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  return head.includes('%PDF-') ? { bytes } : { fault: 'type' };
};
