import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Avatar } from '../../parts/avatar/avatar.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { loginAs, type Persona } from '../../session/login.js';
import { useSession } from '../../session/session.js';
import { useNames, useWords } from '../../words/use-words.js';

/** The people of the demo, one press each. */
export function DemoPeople({ people }: { people: readonly Persona[] }) {
  const say = useWords();
  const nameOf = useNames();
  const { locale } = useIntl();
  const nameFor = ({ name, role, key }: Persona) => name ?? (role ? nameOf('shell.role', role) : key);
  const { enter } = useSession();
  const [failed, setFailed] = useState(false);
  const be = async (key: string) => {
    setFailed(false);
    try {
      await loginAs(key);
      await enter();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Card title={say('login.demo.title')}>
      <p className="soft">{say('login.demo.text')}</p>
      {failed ? <RefusalNotice sentence={say('login.failed')} /> : null}
      <ul className="login__people">
        {people.map((person, index) => (
          <li key={person.key}>
            <Button className="login__person" onPress={() => void be(person.key)}>
              <Avatar name={nameFor(person)} tint={(index % 4) as 0 | 1 | 2 | 3} />
              <b>{nameFor(person)}</b>
              <span>{locale.startsWith('en') ? person.sentenceEn : person.sentence}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
