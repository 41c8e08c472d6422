/** What this device remembers of a person's taste (columns, language, theme). Never business data. */
const prefix = 'peipao.';

/** Reads a remembered value; a browser that keeps nothing answers the default. */
export const recall = <T>(key: string, fallback: T): T => {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
};

/** Remembers a value; silently not where storage is full or forbidden, for it is only taste. */
export const remember = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // private windows and full disks: the page works without
  }
};
