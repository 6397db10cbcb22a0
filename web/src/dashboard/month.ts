type Period = { readonly from: string; readonly to: string };

/** The days of a month (`2026-03`) that lie within a period; an end that is empty is open. */
export const monthWithin = (month: string, { from, to }: Period): Period => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const first = `${month}-01`;
  const last = new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
  return { from: from > first ? from : first, to: to !== '' && to < last ? to : last };
};
