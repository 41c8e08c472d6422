const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 14 14',
  tasks: 'M3 4h2M7.5 4H13M3 8h2M7.5 8H13M3 12h2M7.5 12H13',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1',
  person: 'M8 2.6a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM2.8 13.6c.5-2.7 2.6-4 5.2-4s4.7 1.3 5.2 4',
  keys: 'M1.8 4.2h12.4v7.6H1.8zM4 6.6h.4M6.7 6.6h.4M9.4 6.6h.4M4.6 9.4h6.8',
  edit: 'M10.6 2.8l2.6 2.6-7.6 7.6-3.2.6.6-3.2zM9 4.4 11.6 7',
  close: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  file: 'M4 1.8h5.4L12.5 5v9.2H4zM9.2 1.8V5.2h3.3',
  upload: 'M8 11V2.8M4.6 6 8 2.6 11.4 6M2.6 10.6v2.8h10.8v-2.8',
  download: 'M8 2.6v8.2M4.6 7.6 8 11l3.4-3.4M2.6 11.6v1.8h10.8v-1.8',
  eye: 'M1.4 8S3.8 3.6 8 3.6 14.6 8 14.6 8 12.2 12.4 8 12.4 1.4 8 1.4 8zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'M3.2 8.4 6.6 11.8 12.8 4.8',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  phone: 'M5 1.8h6v12.4H5zM7.4 12h1.2',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.6 3 2.6 6l3 3',
} as const;

export type IconName = keyof typeof paths;

/** A line icon, 16 px; always beside a word or inside a button that has a name. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg className="pp-icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
