import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { useHat } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { EnrolDialog } from './enrol-dialog.js';
import { FindChildren } from './find-children.js';
import { GroupNames } from './group-names.js';
import { ToSettle } from './to-settle.js';
import './roster.css';

/** *Kinderen*: find a child, let one in, and what is still to be settled; names and groups, no more (R48). */
export function RosterPage() {
  const say = useWords();
  const { role } = useHat();
  const [enrolling, setEnrolling] = useState(false);
  const mayEnrol = role === 'ADMINISTRATOR';
  return (
    <Page
      title={say('roster.title')}
      tabTitle={say('roster.title')}
      lead={say('roster.lead')}
      actions={
        mayEnrol ? (
          <Button size="desk" kind="fill" onPress={() => setEnrolling(true)}>
            {say('roster.enrol')}
          </Button>
        ) : null
      }
    >
      <div className="flow">
        <FindChildren />
        {mayEnrol ? (
          <div className="columns columns--3">
            <GroupNames />
            <ToSettle />
          </div>
        ) : null}
      </div>
      {enrolling ? <EnrolDialog onClose={() => setEnrolling(false)} /> : null}
    </Page>
  );
}
