import { Link } from 'react-aria-components';

interface ChildName {
  id: string;
  name: string;
  groups: readonly string[];
}

/** Children by name with their groups of today; each leads to its record. */
export function ChildNames({ list, none }: { list: readonly ChildName[]; none: string }) {
  if (list.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="roster__names" data-private>
      {list.map(({ id, name, groups }) => (
        <li key={id}>
          <Link href={`/kinderen/${id}`}>{name}</Link>
          <small>{groups.join(', ')}</small>
        </li>
      ))}
    </ul>
  );
}
