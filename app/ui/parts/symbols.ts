import type { StopState } from '../states';

/** Few, stroke 2 on a grid of 24, always beside a word. */
export const icons = {
  exit: 'M14 4h5v16h-5M4 12h10M10 8l4 4-4 4',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M5.6 5.6l3.5 3.5M14.9 14.9l3.5 3.5M18.4 5.6l-3.5 3.5M9.1 14.9l-3.5 3.5',
  menu: 'M4 7h16M4 12h16M4 17h10',
  chev: 'M6 9l6 6 6-6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2',
  x: 'M6 6l12 12M18 6L6 18',
  flag: 'M5 21V4h11l-2 4 2 4H5',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  reply: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  check: 'M4 13l5 5L20 6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5v.1',
  warn: 'M12 3L2 20h20zM12 10v4M12 17v.1',
  right: 'M5 12h14M13 6l6 6-6 6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  down: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  phone: 'M7 3h10v18H7zM11 18h2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
} as const;
export type IconName = keyof typeof icons;

/** The five knots: solid floats, a ring, thin floats, a diamond cut in two, bare warp. */
export const knots: Record<StopState, { ring?: true; thin?: true; d: string }> = {
  done: { d: 'M11.2 4h1.6M7.8 8h8.4M4.4 12h15.2M7.8 16h8.4M11.2 20h1.6' },
  here: { ring: true, d: 'M11.2 7.6h1.6M7.4 12h9.2M11.2 16.4h1.6' },
  wait: { thin: true, d: 'M10.8 4h2.4M7.2 8h9.6M3.8 12h16.4M7.2 16h9.6M10.8 20h2.4' },
  cut: { d: 'M8 7.2h1.2M15.4 7.2h.8M4.2 12h3.6M16.4 12h3.4M8 16.8h.8M14.8 16.8h1.4' },
  none: { thin: true, d: 'M8 9v6M12 7v10M16 9v6' },
};
