/** Puts a text on the clipboard. @returns whether it is there; a page without https has none, and the text can be selected by hand */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
