import type { ReactNode } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Chip } from '../../parts/chip/chip.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { KnownGuardian } from './roster.query.js';

interface GuardianListProps<Guardian extends KnownGuardian> {
  guardians: readonly Guardian[];
  onNew: () => void;
  onAuthority: (guardian: Guardian) => void;
  /** How they can be reached, for who may see it. */
  reach?: (guardian: Guardian) => string;
  /** More to do for one guardian: a letter, a mail. */
  actions?: (guardian: Guardian) => ReactNode;
}

/** Who raises the child and who decides: authority in words with its proof, never by colour alone (C4). */
export function GuardianList<Guardian extends KnownGuardian>({ guardians, onNew, onAuthority, reach, actions }: GuardianListProps<Guardian>) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  return (
    <Card
      title={say('roster.guardians')}
      actions={
        <Button size="desk" onPress={onNew}>
          {say('roster.guardian.new')}
        </Button>
      }
    >
      {guardians.length === 0 ? <p className="soft">{say('roster.noGuardian')}</p> : null}
      <ul className="roster__periods" data-private>
        {guardians.map((guardian) => (
          <li key={guardian.id}>
            <div>
              <b>{guardian.name}</b> <span className="soft">{nameOf('roster.relation', guardian.relation)}</span>{' '}
              <Chip tone={guardian.authority === 'UNKNOWN' ? 'warm' : guardian.authority === 'YES' ? 'calm' : 'plain'}>
                {say(`roster.authorityIs.${guardian.authority}`)}
              </Chip>
              <small>
                {[guardian.proofOn ? say('roster.proven', { day: days.medium(guardian.proofOn) }) : '', reach?.(guardian)].filter(Boolean).join(' · ')}
              </small>
            </div>
            <div className="roster__actions">
              {actions?.(guardian)}
              <Button size="desk" kind="quiet" onPress={() => onAuthority(guardian)}>
                {say('roster.authority.change')}
                <span className="hidden-visually"> {guardian.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
