/** The frame every chart is drawn in, in its own units: the picture is as wide as its column. */
export const box = { width: 340, height: 178, top: 20, base: 150, right: 334 };

export interface Place {
  x: number;
  y: number;
}

export interface Label extends Place {
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A year with a figure. */
export interface Figure {
  year: number;
  value: number;
}
