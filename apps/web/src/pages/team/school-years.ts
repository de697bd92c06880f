/** The running school year (1 August to 31 July) and the next one, as `2027-2028`. */
export function schoolYearsFrom(today: string): [string, string] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const start = month >= 8 ? year : year - 1;
  return [`${start}-${start + 1}`, `${start + 1}-${start + 2}`];
}
