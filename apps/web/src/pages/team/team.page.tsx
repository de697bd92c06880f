import { LinkButton } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import { useHat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { Calendars } from './calendars.js';
import { Groups } from './groups.js';
import { KeptWords } from './kept-words.js';
import { Locations } from './locations.js';
import { Posts } from './posts.js';
import { organisationQuery } from './team.query.js';
import './team.css';

/** *Team*: who does what here and until when, and the groups and locations it is about. Every right follows from a post (R48). */
export function TeamPage() {
  const say = useWords();
  const { controllerName, controllerKind } = useHat();
  const organisation = useAnswer(organisationQuery, {});
  return (
    <Page
      title={say('shell.nav.team')}
      tabTitle={say('shell.nav.team')}
      lead={say('team.lead', { organisation: controllerName })}
      actions={
        controllerKind === 'SCHOOL_BOARD' ? (
          <LinkButton size="desk" href="/niveaus">
            {say('scale.title')}
          </LinkButton>
        ) : null
      }
    >
      <Answer query={organisation}>
        {(told) => (
          <div className="flow">
            <Posts organisation={told} />
            {controllerKind === 'SWV' ? null : (
              <>
                <div className="columns columns--2">
                  <Groups organisation={told} />
                  <Locations organisation={told} />
                </div>
                <Calendars />
                <KeptWords />
              </>
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}
