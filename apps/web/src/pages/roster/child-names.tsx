import { Link } from 'react-aria-components';
import { useGroupName } from '../../words/use-group-name.js';

interface ChildName {
  id: string;
  name: string;
  groups: readonly string[];
}

/** Children by name with their groups of today; each leads to its record. */
export function ChildNames({ list, none }: { list: readonly ChildName[]; none: string }) {
  const groupName = useGroupName();
  if (list.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className="roster__names" data-private>
      {list.map(({ id, name, groups }) => (
        <li key={id}>
          <Link href={`/kinderen/${id}`}>{name}</Link>
          <small>{groups.map(groupName).join(', ')}</small>
        </li>
      ))}
    </ul>
  );
}
