import type { Position } from '../event-store';

const digits = 16;

/** Padded with zeros, so that positions compare as strings; 16 digits hold every integer JavaScript counts exactly. */
export const toPosition = (place: number | string): Position => String(place).padStart(digits, '0');

/** The place a position stands for; 0 is before the first event. */
export const fromPosition = (position: Position | null): number => {
  if (position === null) return 0;
  if (position.length !== digits || !/^\d+$/.test(position)) {
    throw new Error(`${position} is not a position of this store; it was kept from another one`);
  }
  return Number(position);
};
