/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/** The Wilson score interval of a share at 95 %; null where nothing was counted. */
export const wilson95 = (part: number, whole: number): [number, number] | null => {
  if (whole === 0) return null;
  const share = part / whole;
  const scale = 1 + z ** 2 / whole;
  const centre = (share + z ** 2 / (2 * whole)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
};
