interface Group {
  readonly id: string;
  readonly name: string;
  readonly locationName: string;
}

/** Groups to choose among, each with its location where they are of more than one. */
export function groupOptions(groups: readonly Group[]): { key: string; text: string }[] {
  const isOfMore = new Set(groups.map(({ locationName }) => locationName)).size > 1;
  return groups.map(({ id, name, locationName }) => ({ key: id, text: isOfMore ? `${name} · ${locationName}` : name }));
}
