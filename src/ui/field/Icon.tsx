const paths = {
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  plus: 'M8 3v10M3 8h10',
  phone: 'M5 1.8h6v12.4H5zM7.4 12h1.2',
} as const;

/** The few line icons of the phone; always beside a word or inside a button that has a name. */
export const Icon = ({ name, size = 16 }: { name: keyof typeof paths; size?: number }) => (
  <svg className="pp-icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
