const hours8 = 8 * 3_600_000;

/** The calendar day in Beijing of an instant, `2026-11-22`. */
export const dayOfInstant = (at: Date): string => new Date(at.getTime() + hours8).toISOString().slice(0, 10);

/** Minutes since midnight in Beijing of an instant. */
export const minuteOfInstant = (at: Date): number => {
  const local = new Date(at.getTime() + hours8);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};

/** The instant of a minute of a Beijing day. */
export const instantOf = (day: string, minute: number): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000);

/** `09:30` in Beijing. */
export const clockOf = (at: Date): string => new Date(at.getTime() + hours8).toISOString().slice(11, 16);

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026年11月22日 周日`. */
export const longDay = (day: string): string => {
  const [y, m, d] = day.split('-').map(Number);
  return `${y}年${m}月${d}日 ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
};
