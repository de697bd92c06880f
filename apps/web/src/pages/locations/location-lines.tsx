import './locations.css';

/** A word and a number of a location. */
export interface LocationLine {
  name: string;
  value: string;
  /** Something that asks for a phone call; gets a mark and weight, never alarm. */
  asks?: boolean;
}

/** The lines under a location's figure. */
export function LocationLines({ lines }: { lines: readonly LocationLine[] }) {
  return (
    <dl className="location__lines">
      {lines.map(({ name, value, asks }) => (
        <div key={name} data-asks={asks || undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
