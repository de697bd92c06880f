import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChildHead } from '../../parts/child-head/child-head.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { ownSupportAddress } from '../../support/addresses.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { householdQuery } from './parents.query.js';
import './parents.css';

type Household = ResultOf<typeof householdQuery>;
type OwnHandover = Household['ownHandovers'][number];

/** *Mijn kind*: a parent's own children with their handovers; who has no authority gets a calm word (C4, design 6). */
export function OwnChildrenPage() {
  const say = useWords();
  const groupName = useGroupName();
  const { hat } = useSession();
  const household = useAnswer(householdQuery, {});
  return (
    <PageAnswer query={household}>
      {({ myHousehold, ownHandovers }) => {
        const children = myHousehold.flatMap(({ child, may }) => (child && may.includes('READ_HANDOVER') ? [child] : []));
        return (
          <Page
            width="narrow"
            title={say('parents.list.title')}
            tabTitle={say('parents.tab')}
            lead={children.length > 0 ? say('parents.list.lead', { organisation: hat?.controllerName ?? '' }) : undefined}
          >
            <div className="flow">
              {children.map((child, index) => (
                <Card key={child.id}>
                  <ChildHead
                    name={child.callName}
                    tint={(index % 4) as 0 | 1 | 2 | 3}
                    facts={[child.age, ...child.groups.map(groupName)].filter(Boolean).join(' · ')}
                  />
                  <p className="parents__calm">
                    <LinkButton href={ownSupportAddress(child.id)}>{say('family.own.title', { child: child.callName })}</LinkButton>
                  </p>
                  <Handovers own={ownHandovers.filter(({ childId }) => childId === child.id)} />
                </Card>
              ))}
              {children.length === 0 ? <EmptyState>{say('parents.list.none')}</EmptyState> : null}
            </div>
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function Handovers({ own }: { own: readonly OwnHandover[] }) {
  const say = useWords();
  const nameOf = useNames();
  if (own.length === 0) return <p className="parents__calm soft">{say('parents.list.noHandover')}</p>;
  return (
    <ul className="parents__handovers">
      {own.map(({ id, state, receiver, toDecide, toReplace }) => (
        <li key={id}>
          <span>
            {say('parents.list.to', { school: receiver?.locationName ?? '' })} <span className="soft">{nameOf('handover.state', state)}</span>
          </span>
          <LinkButton href={`/mijn-kind/${id}`} kind={toDecide || toReplace ? 'fill' : 'plain'}>
            {say(toDecide || toReplace ? 'parents.list.read' : 'parents.list.follow')}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
